import { EngineError } from '../../../src-shared/contract/errors';
import type { ColumnKind, ColumnRole, FeatureGroup } from '../../../src-shared/contract/results';
import { kddColumn, kddColumns } from '../../../src-shared/schemas/kddColumns';
import { isMissing, parseNumber } from './parseNumber';

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

type Plan = { id: string; title: string; columns: ColumnPlan[]; label: string };

/** Names under which datasets keep their label, the most telling first. */
const labelNames = [
  'label', 'labels', 'class', 'attack', 'attack_type', 'attack_cat', 'attack_class', 'category', 'target', 'outcome', 'tunnel_parents_label',
];
const metaNames = new Set(['difficulty', 'difficulty_level', 'difficultylevel']);

/** Decides what each column is: by position for headerless KDD and NSL-KDD, else by the names of the header. */
export function planColumns(rows: HeadRow[], header: boolean, fields: number, name: string, wanted: string | null): Plan {
  if (header) return planByHeader(uniqueNames(rows[0].fields), rows.slice(1), name, wanted);
  if (fields !== kddColumns.length + 1 && fields !== kddColumns.length + 2) {
    throw new EngineError('FORMAT_UNKNOWN',
      `without a header line, 42 columns (KDD Cup 99) or 43 (NSL-KDD) were expected; “${name}” has ${fields} on line ${lineWith(rows, fields)}.`);
  }
  if (wanted !== null && wanted !== 'label') {
    throw new EngineError('NO_LABEL', `“${wanted}” was asked for, but “${name}” has no header; its label is column 42.`);
  }
  const nsl = fields === kddColumns.length + 2;
  const columns: ColumnPlan[] = kddColumns.map((column) => ({ ...pick(column), role: 'feature' }));
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
  const body = rows.filter((row) => row.fields.length === fields);
  const fail = (index: number, expected: string, line: number, found: string): never => {
    throw new EngineError('COLUMN_KIND',
      `column ${index + 1} (${columns[index].name}) of a KDD file holds ${expected}; line ${line} of “${name}” has “${found.slice(0, 40)}”. `
      + 'Add a header line if the columns are others.');
  };
  columns.forEach((column, index) => {
    const wrong = body.filter((row) => !fits(column, row.fields[index]));
    if (wrong.length * 2 > body.length) {
      fail(index, column.kind === 'numeric' ? 'numbers' : 'names', wrong[0].line, wrong[0].fields[index]);
    }
  });
  const strange = body.filter((row) => !/^(tcp|udp|icmp)$/i.test(row.fields[1]));
  if (strange.length * 2 > body.length) fail(1, 'tcp, udp or icmp', strange[0].line, strange[0].fields[1]);
}

function fits(column: ColumnPlan, value: string): boolean {
  const isNumber = value !== '' && Number.isFinite(Number(value));
  return column.kind === 'numeric' ? isNumber || isMissing(value) : !isNumber;
}

function planByHeader(names: string[], body: HeadRow[], file: string, wanted: string | null): Plan {
  const lower = names.map((column) => column.toLowerCase());
  const index = wanted === null
    ? labelNames.map((candidate) => lower.lastIndexOf(candidate)).find((at) => at >= 0) ?? -1
    : names.indexOf(wanted);
  if (index < 0) {
    throw new EngineError('NO_LABEL', wanted === null
      ? `a column named label, class, attack or category was expected; the header of “${file}” has ${list(names)}.`
      : `“${wanted}” is not in the header of “${file}”, which has ${list(names)}.`);
  }
  const columns = names.map((column, at): ColumnPlan => {
    if (at === index) return { name: column, group: 'other', role: 'label', kind: 'text', plainNumbers: false };
    const known = kddColumn(column);
    if (known !== undefined) return { ...pick(known), role: 'feature' };
    const role = metaNames.has(lower[at]) ? 'meta' : 'feature';
    return { name: column, group: 'other', role, kind: null, plainNumbers: holdsNumbers(body, at) };
  });
  const isKdd = kddColumns.every((column) => names.includes(column.name));
  const title = isKdd ? 'KDD Cup 99 columns, with a header' : 'table with a header';
  return { id: isKdd ? 'kdd99-header' : 'header', title, columns, label: names[index] };
}

const list = (names: string[]): string =>
  names.length > 6 ? `${names.slice(0, 6).join(', ')} … (${names.length} columns)` : names.join(', ');

/** True where the first rows have at least one number in a column, and nothing that is neither number nor missing. */
function holdsNumbers(body: HeadRow[], column: number): boolean {
  const values = body.filter((row) => column < row.fields.length).map((row) => parseNumber(row.fields[column]));
  return values.every((value) => value !== undefined) && values.some((value) => !Number.isNaN(value));
}

/** Some exports repeat a header name: the second `x` becomes `x.1`, as pandas has it. */
function uniqueNames(names: string[]): string[] {
  const taken = new Set(names);
  const seen = new Set<string>();
  return names.map((raw, i) => {
    const base = raw === '' ? `column_${i + 1}` : raw;
    let name = base;
    for (let times = 1; seen.has(name) || (name !== raw && taken.has(name)); times++) name = `${base}.${times}`;
    seen.add(name);
    return name;
  });
}
