import type { DatasetSummary } from '../terms/datasetSummary';
import { py, type PythonCode } from './py';

type Columns = DatasetSummary['columns'];
type Names = { texts: readonly string[]; numbers: readonly string[] };

/** The wanted columns that mark where another one has gaps: they stand in no file. */
const gapsAmong = (columns: Columns, { numbers }: Names): Columns =>
  columns.filter(({ name, gapsOf }) => gapsOf !== undefined && numbers.includes(name));

/** What is to be read of a file for the wanted columns: a mark of gaps needs the column that has them. */
export function withoutGaps(columns: Columns, wanted: Names): Names {
  const gaps = gapsAmong(columns, wanted);
  const marks = new Set(gaps.map(({ name }) => name));
  const marked = (kind: Columns[number]['kind']): string[] =>
    gaps.flatMap(({ gapsOf }) => columns.filter((column) => column.name === gapsOf && column.kind === kind).map(({ name }) => name));
  return {
    texts: [...new Set([...wanted.texts, ...marked('text')])],
    numbers: [...new Set([...wanted.numbers.filter((name) => !marks.has(name)), ...marked('numeric')])],
  };
}

/** The marks of gaps as columns of the table `df`: 1 where the number is missing, as in every row where the file lacks it. */
export const gapLines = (df: PythonCode, columns: Columns, wanted: Names): PythonCode[] =>
  gapsAmong(columns, wanted).map(({ name, gapsOf }) => {
  const kind = columns.find((column) => column.name === gapsOf)?.kind;
  const missing = kind === undefined ? py`1.0` : kind === 'text' ? py`(${df}[${gapsOf!}] == "") * 1.0` : py`${df}[${gapsOf!}].isna() * 1.0`;
  return py`${df}[${name}] = ${missing}`;
});

/** A second file with the same marks of gaps as the first. */
export function matchGaps<S extends { columns: Columns }>(first: S, second: S): S {
  const there = new Set(second.columns.map(({ name }) => name));
  return {
    ...second, columns: [...second.columns, ...first.columns.filter(({ name, gapsOf }) => gapsOf !== undefined && !there.has(name))],
  };
}
