import type { Content } from 'pdfmake/interfaces';
import type { KnownDefect } from '../../../src-shared/terms/datasetSummary';
import type { StudyResult } from '../../../src-shared/contract/study';
import { printTheme } from '../../../src-shared/charts/theme';
import { derivedRemarks } from '../../../src-shared/format/derivedWords';
import { oddDialectWords } from '../../../src-shared/format/oddDialectWords';
import { formatBytes } from '../../../src-shared/format/formatBytes';
import { formatCount } from '../../../src-shared/format/formatCount';
import { spellingWords } from '../../../src-shared/format/meaningWords';
import { packedWords } from '../../../src-shared/format/packedWords';
import { missingMarkLines } from '../../../src-shared/format/missingMarkWords';
import { lineWords } from '../../../src-shared/format/fileWords';
import { factTable } from '../paper/dataTable';
import { filesPart } from './filesPart';
import { paragraph, sectionHeading, subheading, together } from '../paper/headings';
import type { AnsweredPaper } from './papers';
import type { ReportContext } from '../paper/reportContext';
import { tints } from '../paper/reportStyles';
import { askedRows, settingRows } from './settingRows';

/** The first page: which file, what was found, and how it was computed. */
export function fileSection({ result, cuts, whole }: ReportContext, papers: readonly AnsweredPaper[]): Content[] {
  const found = papers.flatMap(({ id, glance }) => glance?.(whole[id], whole) ?? []);
  return [
    ...(result.data.simulated ? [simulatedNote()] : []),
    together(sectionHeading('file', 'At a glance'), { ul: [...found, ...cuts].map((text) => ({ text })), style: 'text' }),
    together(subheading('file', result.data.files.length > 1 ? 'The files together' : 'The file'), factTable(fileFacts(result))),
    ...filesPart(result.data),
    ...rejectedLines(result),
    together(subheading('file', 'Settings'),
      paragraph('Everything that decides a figure of this report: the same data with the same settings gives the same '
        + 'figures, to the last digit.'),
      factTable([...settingRows(result), ...askedRows(result, papers)])),
  ];
}

function fileFacts(
  { data: file, format, description: { family, spellings = [] }, overview, rejected, wiretell }: StudyResult,
): [string, Content][] {
  const by = file.release?.by === 'sha256'
    ? 'its SHA-256 is the published one'
    : 'its rows and label counts are the published ones';
  return [
    ['Name', file.name],
    ['Size', `${formatCount(file.bytes)} bytes${file.bytes >= 1000 ? ` (${formatBytes(file.bytes)})` : ''}`
      + packedWords(format)],
    ['SHA-256', file.sha256],
    ['Recognised as', file.release === null ? 'no published release' : `${file.release.name}: ${by}`],
    ...(family === null ? [] : [['Family', family.name] satisfies [string, Content]]),
    ['Format', `${format.name}${format.header && !/header/.test(format.name) ? ', with a header row' : ''}; ${format.labelColumn === '' ? 'no label column' : `label column “${format.labelColumn}”`}`],
    ...(oddDialectWords(format).length > 0 ? [['Read as', oddDialectWords(format).join('; ')] satisfies [string, Content]] : []),
    ...(format.notes ?? []).map((note): [string, Content] => ['Note', note]),
    ...derivedRemarks({ data: file, format }).map((note): [string, Content] => ['Derived', note]),
    ...(spellings.length > 0 ? [['Labels', spellingWords(spellings)] satisfies [string, Content]] : []),
    ['Rows', `${formatCount(overview.rows)} used; ${formatCount(rejected.count)} ${rejected.count === 1 ? 'line' : 'lines'} rejected, `
      + `${formatCount(rejected.blank)} blank`],
    ['Written by', `Wiretell ${wiretell.version}`],
  ];
}

/** Columns whose missing cells are told on the first page. */
const shownColumns = 20;

function rejectedLines({ rejected, missingMarks, defects }: StudyResult): Content[] {
  const parts: Content[] = [];
  if (rejected.count > 0) {
    const examples = rejected.examples.slice(0, 10)
      .map((one) => `${lineWords(one)}: ${one.reason} · ${one.text.slice(0, 80)}`);
    parts.push(together(subheading('file', 'Lines that did not become rows'),
      { ul: examples, style: ['text', 'cell'] }));
  }
  const missing = missingMarkLines(missingMarks);
  if (missing.length > 0) {
    const more = missing.length - shownColumns;
    parts.push(together(subheading('file', 'Taken as missing'), {
      ul: [...missing.slice(0, shownColumns), ...(more > 0 ? [`… and in ${formatCount(more)} more columns, in the attached results`] : [])], style: ['text', 'cell'],
    }));
  }
  if (defects.length > 0) {
    parts.push(together(subheading('file', 'Known defects of this release'),
      { ul: defects.map(defectWords), style: ['text', 'cell'] }));
  }
  return parts;
}

const defectWords = ({ column, message, source }: KnownDefect): string =>
  `${column === null ? '' : `${column}: `}${message} (${source})`;

const simulatedNote = (): Content => ({
  table: {
    widths: ['*'],
    body: [[{
      text: 'These rows are simulated. They come from Wiretell’s sample generator and not from a network: they show '
        + 'how a report reads, and say nothing about real traffic.',
      bold: true, fillColor: tints.remark, color: printTheme.ink, margin: [6, 4, 6, 4],
    }]],
  },
  layout: 'noBorders',
  margin: [0, 0, 0, 8],
});
