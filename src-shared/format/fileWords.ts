import type { DataFile, DataIdentity, FileFormat, RejectedLine } from '../terms/datasetSummary';
import { formatCount } from './formatCount';
import { listNames } from './listNames';
import { oddDialectWords } from './oddDialectWords';

const delimiters: { [mark: string]: string } = { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'pipe', ' ': 'space' };

/** How a file is written, in few words: `comma, header, quoted fields, gzip`. */
export function dialectWords(format: FileFormat): string {
  const { kind, name, delimiter, header, quoted, compression, derived } = format;
  if (derived !== undefined) return [derived.source.kind === 'capture' ? derived.source.format : derived.source.title, ...(compression === 'none' ? [] : [compression])].join(', ');
  return [
    ...(kind === 'delimited' ? [delimiters[delimiter] ?? delimiter, header ? 'header' : 'no header'] : [name]), ...(quoted ? ['quoted fields'] : []), ...(compression === 'none' ? [] : [compression]),
    ...oddDialectWords(format),
  ].join(', ');
}

/** `1 line did not fit`, `3 lines did not fit`. */
export const rejectedWords = (count: number): string => `${formatCount(count)} ${count === 1 ? 'line' : 'lines'} did not fit`;

/** Where a line stands: `line 12`, of several files `line 12 of Monday.csv`. */
export const lineWords = ({ file, line }: Pick<RejectedLine, 'file' | 'line'>): string =>
  `line ${formatCount(line)}${file === undefined ? '' : ` of ${file}`}`;

const rowsOf = ({ rows }: DataFile): string => (rows === 1 ? '1 row' : `${formatCount(rows)} rows`);

/**
 * What is to be known of files that open as one dataset, a sentence each: columns that some lack, files that are the same, what was
 * passed over.
 */
export function fileRemarks({ files, passedOver = [] }: Pick<DataIdentity, 'files' | 'passedOver'>): string[] {
  const lacking = new Map<string, DataFile[]>();
  for (const file of files) if (file.lacks.length > 0)
    lacking.set(JSON.stringify(file.lacks), [...lacking.get(JSON.stringify(file.lacks)) ?? [], file]);
  return [
    ...files.filter(({ sameAs }) => sameAs !== undefined).map((file) =>
      `${file.name} has the same content as ${file.sameAs}: its ${rowsOf(file)} are counted twice.`),
    ...[...lacking.values()].map((some) => {
      const rows = some.reduce((sum, file) => sum + file.rows, 0);
      return `${listNames(some.map(({ name }) => name))} ${some.length === 1 ? 'has' : 'have'} no ${listNames(some[0].lacks)}: missing in ${rowsOf({ ...some[0], rows })}.`;
    }),
    ...(passedOver.length === 0 ? [] : [`Passed over: ${listNames(passedOver.map(({ name, reason }) => `${name} (${reason})`))}.`]),
  ];
}
