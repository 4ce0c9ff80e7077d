import { EngineError } from '../../../src-shared/terms/errors';
import type { ColumnRole } from '../../../src-shared/terms/datasetSummary';
import type { ColumnKind, FeatureGroup } from '../../../src-shared/terms/columns';
import { kddColumn, kddColumns } from '../../../src-shared/schemas/families/kddColumns';
import { isMissingNumber } from '../../../src-shared/schemas/missingMarks';
import { looseName } from '../../../src-shared/schemas/looseName';
import { columnRole } from './columnRole';
import { countsColumns } from './findHeader';
import { findLabel, type LabelWish } from './labelColumn';
import { parseNumber } from './parseNumber';
import type { HeadRow } from './tableShape';

export type { LabelWish } from './labelColumn';

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

/** `label` is empty where the file has none. */
type Plan = { id: string; title: string; columns: ColumnPlan[]; label: string };

/**
 * Decides what each column is: by position for headerless KDD and NSL-KDD, else by the names of the header.
 * @param names of the header, `null` where there is none; `rows` are the first ones below it, each of `fields` fields if it is whole
 */
export function planColumns(names: string[] | null, rows: HeadRow[], fields: number, name: string, labels: LabelWish): Plan {
  if (names !== null) return planByHeader(uniqueNames(placeNames(names, rows)), rows, name, labels);
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

/** A header that counts the columns of a KDD file stands for the names by position; any other is taken as it is. */
function placeNames(names: string[], rows: HeadRow[]): string[] {
  if (!countsColumns(names)) return names;
  const before = names[0] === '' ? 1 : 0;
  const places = [...kddColumns.map((column) => column.name), 'label', 'difficulty'].slice(0, names.length - before);
  const body = rows.map((row) => ({ ...row, fields: row.fields.slice(before) })).filter((row) => row.fields.length === places.length);
  const isKdd = before + places.length === names.length && places.length >= kddColumns.length
    && findWrongKind(kddColumns.map((column) => ({ ...pick(column), role: 'feature' })), body, places.length) === null;
  return isKdd ? [...names.slice(0, before), ...places] : names;
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
  const index = findLabel(names, labels, file);
  const loose = new Set(names.map(looseName));
  const isKdd = kddColumns.every((column) => loose.has(looseName(column.name)));
  const columns = names.map((column, at): ColumnPlan => {
    if (at === index) return { name: column, group: 'other', role: 'label', kind: 'text', plainNumbers: false };
    const known = kddColumn(column) ?? (isKdd ? kddColumns.find(({ name }) => looseName(name) === looseName(column)) : undefined);
    if (known !== undefined) return { ...pick(known), name: column, role: 'feature' };
    const cells = body.filter((row) => at < row.fields.length).map((row) => row.fields[at]);
    return { name: column, group: 'other', role: columnRole(column, cells, { kdd: isKdd, label: index >= 0 }), kind: null, plainNumbers: holdsNumbers(cells) };
  });
  const title = isKdd ? 'KDD Cup 99 columns, with a header' : 'table with a header';
  return {
    id: isKdd ? 'kdd99-header' : 'header', title: index < 0 ? `${title}, without labels` : title, columns, label: index < 0 ? '' : names[index],
  };
}

/** True where the first rows have at least one number in a column, and nothing that is neither number nor missing. */
function holdsNumbers(cells: string[]): boolean {
  const values = cells.map(parseNumber);
  return values.every((value) => value !== undefined) && values.some((value) => !Number.isNaN(value));
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
