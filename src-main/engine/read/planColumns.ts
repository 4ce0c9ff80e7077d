import { EngineError } from '../../../src-shared/contract/errors';
import type { ColumnRole } from '../../../src-shared/contract/datasetSummary';
import type { ColumnKind, FeatureGroup } from '../../../src-shared/contract/results';
import { kddColumn, kddColumns } from '../../../src-shared/schemas/kddColumns';
import { isMissingNumber } from '../../../src-shared/schemas/missingMarks';
import { parseNumber } from './parseNumber';

export type ColumnPlan = {
  name: string;
  group: FeatureGroup;
  role: ColumnRole;
  /** What the schema says; `null` where the values decide. */
  kind: ColumnKind | null;
  /**
   * Whether it may be kept as plain numbers once it has more distinct values than a dictionary should hold. Settled by
   * the beginning of the file, so that it does not depend on which worker meets which values.
   */
  plainNumbers: boolean;
};

/** One of the first rows of a file, its fields trimmed, and the line on which it begins. */
export type HeadRow = { fields: string[]; line: number };

/** Which column is to be the label (`null`: find it), and whether a file may do without. */
export type LabelWish = {
  column: string | null;
  /** For a file that is only judged: the wish is where its labels are looked for first, and there may be none. */
  mayLack: boolean;
};

/** `label` is empty where the file has none. */
type Plan = { id: string; title: string; columns: ColumnPlan[]; label: string };

/** Names under which datasets keep their label, the most telling first. */
const labelNames = [
  'label', 'labels', 'class', 'attack', 'attack_type', 'attack_cat', 'attack_class', 'category', 'target', 'outcome', 'tunnel_parents_label',
];
const metaNames = new Set(['difficulty', 'difficulty_level', 'difficultylevel']);
/** Names of a running number; taken for one where the first rows hold a whole number each, none of them twice. */
const runningNames = new Set(['id', 'row', 'rowid', 'row_id', 'row_number', 'index', 'no', 'no.', 'nr', 'nr.', '#', 'unnamed: 0']);

/** Decides what each column is: by position for headerless KDD and NSL-KDD, else by the names of the header. */
export function planColumns(rows: HeadRow[], header: boolean, fields: number, name: string, labels: LabelWish): Plan {
  if (header) return planByHeader(uniqueNames(rows[0].fields), rows.slice(1), name, labels);
  const columns: ColumnPlan[] = kddColumns.map((column) => ({ ...pick(column), role: 'feature' }));
  const unlabelled = fields === kddColumns.length;
  if (unlabelled && labels.mayLack) {
    checkKinds(columns, rows, fields, name);
    return { id: 'kdd99-unlabelled', title: 'KDD Cup 99 without labels (no header)', columns, label: '' };
  }
  const nsl = fields === kddColumns.length + 2;
  if (fields !== kddColumns.length + 1 && !nsl) {
    const looksUnlabelled = unlabelled && findWrongKind(columns, rows, fields) === null;
    throw new EngineError('FORMAT_UNKNOWN',
      `without a header line, 42 columns (KDD Cup 99) or 43 (NSL-KDD) were expected; “${name}” has ${fields} on line ${lineWith(rows, fields)}.`
      + (looksUnlabelled ? ' It looks like a KDD file without labels: as a second file, under Test set, it can be opened.' : ''));
  }
  if (labels.column !== null && labels.column !== 'label' && !labels.mayLack) {
    throw new EngineError('NO_LABEL', `“${labels.column}” was asked for, but “${name}” has no header; its label is column 42.`);
  }
  columns.push({ name: 'label', group: 'other', role: 'label', kind: 'text', plainNumbers: false });
  if (nsl) columns.push({ name: 'difficulty', group: 'other', role: 'meta', kind: 'numeric', plainNumbers: true });
  checkKinds(columns, rows, fields, name);
  const title = nsl ? 'NSL-KDD (no header)' : 'KDD Cup 99 (no header)';
  return { id: nsl ? 'nsl-kdd' : 'kdd99', title, columns, label: 'label' };
}

const pick = ({ name, group, kind }: (typeof kddColumns)[number]) => ({ name, group, kind, plainNumbers: kind === 'numeric' });

const lineWith = (rows: HeadRow[], fields: number): number => rows.find((row) => row.fields.length === fields)!.line;

/** A headerless file of the right width is KDD only if its first rows hold what KDD's columns hold. */
function checkKinds(columns: ColumnPlan[], rows: HeadRow[], fields: number, name: string): void {
  const wrong = findWrongKind(columns, rows, fields);
  if (wrong === null) return;
  const { index, expected, row } = wrong;
  throw new EngineError('COLUMN_KIND',
    `column ${index + 1} (${columns[index].name}) of a KDD file holds ${expected}; line ${row.line} of “${name}” has “${row.fields[index].slice(0, 40)}”. `
    + 'Add a header line if the columns are others.');
}

/** The first column that holds something else in most rows, and the first such row; `null` where all fit. */
function findWrongKind(columns: ColumnPlan[], rows: HeadRow[], fields: number): { index: number; expected: string; row: HeadRow } | null {
  const body = rows.filter((row) => row.fields.length === fields);
  const mostOf = (unfit: (row: HeadRow) => boolean): HeadRow | null => {
    const wrong = body.filter(unfit);
    return wrong.length * 2 > body.length ? wrong[0] : null;
  };
  for (const [index, column] of columns.entries()) {
    const row = mostOf(({ fields: cells }) => !fits(column, cells[index]));
    if (row !== null) return { index, expected: column.kind === 'numeric' ? 'numbers' : 'names', row };
  }
  const row = mostOf(({ fields: cells }) => !/^(tcp|udp|icmp)$/i.test(cells[1]));
  return row === null ? null : { index: 1, expected: 'tcp, udp or icmp', row };
}

function fits(column: ColumnPlan, value: string): boolean {
  const isNumber = value !== '' && Number.isFinite(Number(value));
  return column.kind === 'numeric' ? isNumber || isMissingNumber(value) : !isNumber;
}

function planByHeader(names: string[], body: HeadRow[], file: string, labels: LabelWish): Plan {
  const lower = names.map((column) => column.toLowerCase());
  const index = findLabel(names, lower, labels);
  if (index < 0 && !labels.mayLack) {
    throw new EngineError('NO_LABEL', labels.column === null
      ? `a column named label, class, attack or category was expected; the header of “${file}” has ${list(names)}.`
      : `“${labels.column}” is not in the header of “${file}”, which has ${list(names)}.`);
  }
  const columns = names.map((column, at): ColumnPlan => {
    if (at === index) return { name: column, group: 'other', role: 'label', kind: 'text', plainNumbers: false };
    const known = kddColumn(column);
    if (known !== undefined) return { ...pick(known), role: 'feature' };
    const role = metaNames.has(lower[at]) || (runningNames.has(lower[at]) && holdsRunningNumber(body, at)) ? 'meta' : 'feature';
    return { name: column, group: 'other', role, kind: null, plainNumbers: holdsNumbers(body, at) };
  });
  const isKdd = kddColumns.every((column) => names.includes(column.name));
  const title = isKdd ? 'KDD Cup 99 columns, with a header' : 'table with a header';
  return {
    id: isKdd ? 'kdd99-header' : 'header', title: index < 0 ? `${title}, without labels` : title, columns, label: index < 0 ? '' : names[index],
  };
}

/** The place of the label among the names, −1 if there is none. */
function findLabel(names: string[], lower: string[], { column, mayLack }: LabelWish): number {
  const asked = column === null ? -1 : names.indexOf(column);
  if (asked >= 0 || (column !== null && !mayLack)) return asked;
  return labelNames.map((candidate) => lower.lastIndexOf(candidate)).find((at) => at >= 0) ?? -1;
}

const list = (names: string[]): string =>
  names.length > 6 ? `${names.slice(0, 6).join(', ')} … (${names.length} columns)` : names.join(', ');

/** True where the first rows have at least one number in a column, and nothing that is neither number nor missing. */
function holdsNumbers(body: HeadRow[], column: number): boolean {
  const values = body.filter((row) => column < row.fields.length).map((row) => parseNumber(row.fields[column]));
  return values.every((value) => value !== undefined) && values.some((value) => !Number.isNaN(value));
}

function holdsRunningNumber(body: HeadRow[], column: number): boolean {
  const values = body.filter((row) => column < row.fields.length).map((row) => row.fields[column]);
  return values.length > 1 && values.every((value) => /^\d+$/.test(value)) && new Set(values).size === values.length;
}

/** Some exports repeat a header name: the second `x` becomes `x.1`, as pandas has it. */
function uniqueNames(names: string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  const repeats = new Map<string, number>();
  return names.map((raw, i) => {
    const base = raw === '' ? `column_${i + 1}` : raw;
    let name = base;
    let times = repeats.get(base) ?? 0;
    while (seen.has(name) || (name !== raw && taken.has(name))) name = `${base}.${++times}`;
    repeats.set(base, times);
    seen.add(name);
    return name;
  });
}
