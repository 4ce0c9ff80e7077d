import { createHash } from 'node:crypto';
import type { DataFile, DatasetSummary, FileFormat, RecognisedFamily } from '../../../src-shared/terms/datasetSummary';
import { listNames } from '../../../src-shared/format/listNames';
import { alignColumns } from './alignColumns';
import { joinTables } from './joinTables';
import type { ColumnPlan } from './planColumns';
import type { ReadersOutcome } from './readers';
import type { EncodedTable } from './readTable';

/** What was read of one dataset: its parts, and what is told of its files. */
export type OneTable = ReadersOutcome & {
  columns: ColumnPlan[];
  files: DataFile[];
  format: FileFormat;
  /** That of the first file, where there are several. */
  family: RecognisedFamily | null;
  rejected: DatasetSummary['rejected'];
};

const examplesKept = 20;

/** The tables of a dataset as one: a single one as it is, several aligned by the names of their columns. @throws FILES_DIFFER */
export function oneTable(tables: EncodedTable[]): OneTable {
  const [first] = tables;
  if (tables.length === 1) {
    const { parts, chunks, places, layout: { columns, family }, format, rejected } = first;
    return { parts, chunks, places, columns, format, family, rejected, files: [describeFile(first, nameOf(first), [])] };
  }
  const aligned = alignColumns(tables.map((table) =>
    ({ name: nameOf(table), columns: table.layout.columns, label: table.format.labelColumn })));
  const names = uniqueNames(tables.map(nameOf));
  const files = tables.map((table, i) => {
    const lacks = aligned.columns.filter((_, column) => aligned.places[i][column] < 0).map(({ name }) => name);
    const same = tables.slice(0, i).findIndex(({ file, member }) => file.sha256 === table.file.sha256 && member === table.member);
    const own: string[] = [];
    aligned.places[i].forEach((place, column) => { if (place >= 0) own[place] = aligned.columns[column].name; });
    const spelt = table.layout.columns.map(({ name }) => name);
    const reordered = own.some((name, place) => name !== aligned.columns[place]?.name) || lacks.length > 0;
    return { ...describeFile(table, names[i], lacks), ...(reordered && { columns: own }),
      ...(spelt.some((name, place) => name !== own[place]) && { spelt }), ...(same >= 0 && { sameAs: names[same] }) };
  });
  const format = { ...first.format, labelColumn: aligned.label, ...(tables.some((table) => table.format.notes)
    && { notes: joinNotes(tables, names) }) };
  return { ...joinTables(tables, aligned, names), files, format, family: first.layout.family, rejected: joinRejected(tables, names) };
}

/** What is to be known of all files as it is of one; of some, with their names. */
function joinNotes(tables: EncodedTable[], names: string[]): string[] {
  const filesOf = new Map<string, string[]>();
  tables.forEach(({ format }, i) => format.notes?.forEach((note) => filesOf.set(note, [...filesOf.get(note) ?? [], names[i]])));
  return [...filesOf].map(([note, files]) => (files.length === tables.length ? note : `${listNames(files)}: ${note}`));
}

/** The table of an archive of several goes by its own name. */
const nameOf = ({ file, member }: EncodedTable): string => member ?? file.name;

function describeFile({ file, member, chunks, format, rejected }: EncodedTable, name: string, lacks: string[]): DataFile {
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rows.length, 0);
  return { name, file: file.name, member, bytes: file.bytes, sha256: file.sha256, rows, rejected: rejected.count, format, lacks };
}

function joinRejected(tables: EncodedTable[], names: string[]): DatasetSummary['rejected'] {
  const headers = tables.reduce((sum, { rejected }) => sum + (rejected.headers ?? 0), 0);
  return {
    count: tables.reduce((sum, { rejected }) => sum + rejected.count, 0), ...(headers > 0 && { headers }),
    blank: tables.reduce((sum, { rejected }) => sum + rejected.blank, 0),
    examples: tables.flatMap(({ rejected }, i) =>
      rejected.examples.map((example) => ({ file: names[i], ...example }))).slice(0, examplesKept),
  };
}

/** Files of one name, from different folders, are told apart. */
function uniqueNames(names: string[]): string[] {
  const taken = new Set(names);
  const met = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let i = 2; met.has(own) || (own !== name && taken.has(own)); i++) own = `${name} (${i})`;
    met.add(own);
    return own;
  });
}

/** Of one file its own hash; of several that of their hashes, a line each. Tables of one archive are one file. */
export function hashOf(files: DataFile[]): string {
  const hashes = storedFiles(files).map(({ sha256 }) => sha256);
  return hashes.length === 1 ? hashes[0] : createHash('sha256').update(hashes.map((hash) => `${hash}\n`).join('')).digest('hex');
}

/** The files as they are stored: the tables of an archive follow one another. */
const storedFiles = (files: DataFile[]): DataFile[] =>
  files.filter(({ member, sha256 }, i) => i === 0 || member === null || files[i - 1].member === null || files[i - 1].sha256 !== sha256);

export const bytesOf = (files: DataFile[]): number => storedFiles(files).reduce((sum, { bytes }) => sum + bytes, 0);
