import type { Family, LabelColumn } from '../../../src-shared/families/family';
import { labelReading } from '../../../src-shared/families/findFamily';
import { toFamily } from '../../../src-shared/families/ownFamily';
import { looseName } from '../../../src-shared/schemas/looseName';
import { isSecondLabel, secondLabelWords } from '../../../src-shared/schemas/labelNames';
import type { LabelReading } from '../../../src-shared/schemas/labelText';
import { ofName } from '../../../src-shared/terms/byName';
import { otherGroup, type ColumnAbout, type ColumnKind, type FeatureGroup } from '../../../src-shared/terms/columns';
import type { ColumnRole, Notation, RecognisedFamily } from '../../../src-shared/terms/datasetSummary';
import { EngineError } from '../../../src-shared/terms/errors';
import { columnRole } from './columnRole';
import { countsColumns } from './findHeader';
import { findLabel, type LabelWish } from './labelColumn';
import { parseNumber } from './parseNumber';
import { headerlessLayouts, isFeatureSomewhere, recogniseCells, recogniseNames, type Misfit, type Recognised } from './recogniseLayout';
import { ownWidthWords, recogniseOwn } from './recogniseOwn';
import type { HeadRow } from './tableShape';

export type { LabelWish } from './labelColumn';

export type ColumnPlan = {
  name: string;
  group: FeatureGroup;
  role: ColumnRole;
  /** What the family says; `null` where the values decide. */
  kind: ColumnKind | null;
  /**
   * Whether it may be kept as plain numbers once it has more distinct values than a dictionary should hold. Settled by
   * the beginning of the file, so that it does not depend on which worker meets which values.
   */
  plainNumbers: boolean;
  about: ColumnAbout;
  /** How some of its numbers are written, as the family says. */
  notation?: Notation;
  /** Of the label: how its cells are read. */
  labels?: LabelReading;
};

/** `label` is empty where the file has none; `family` is what the table was recognised as. */
type Plan = { id: string; title: string; columns: ColumnPlan[]; label: string; family: RecognisedFamily | null };

/**
 * Decides what each column is: by the names of the header, or, where there is none, by their places in a known layout.
 * @param names of the header, `null` where there is none; `rows` are the first ones below it, each of `fields` fields if it is whole
 */
export function planColumns(names: string[] | null, rows: HeadRow[], fields: number, name: string, labels: LabelWish): Plan {
  const own = labels.meaning?.family && toFamily(labels.meaning.family);
  if (names !== null) return planByHeader(uniqueNames(placeNames(names, rows, own)), rows, name, labels, own);
  const found = recogniseCells(rows, fields, labels.mayLack, own);
  if (found === null) throw new EngineError('FORMAT_UNKNOWN', own ? ownWidthWords(own, fields, name) : strangeWidthWords(rows, fields, name));
  if ('expected' in found) throw new EngineError('COLUMN_KIND', misfitWords(found, name));
  const { layout, family } = found;
  const label = family.labels.find(({ column }) => layout.columns.includes(column));
  const wished = labels.column === null || labels.mayLack
    ? undefined : layout.columns.find((column) => looseName(column) === looseName(labels.column!));
  if (labels.column !== null && !labels.mayLack && wished === undefined) {
    throw new EngineError('NO_LABEL', `“${labels.column}” was asked for, but “${name}” has no header; its label is column ${layout.columns.indexOf(label!.column) + 1}.`);
  }
  const at = layout.columns.indexOf(wished ?? label?.column ?? '');
  const columns = layout.columns.map((column, i) => planKnown(column, found, { at: i, label: at, cells: cellsAt(rows, i) }, labels));
  return { id: layout.id, title: `${layout.name} (no header)`, columns, label: at < 0 ? '' : layout.columns[at], family: recognisedAs(found) };
}

/** Which widths are known, such as `42 columns (KDD Cup 99) or 43 (NSL-KDD)`, and which one was found. */
function strangeWidthWords(rows: HeadRow[], fields: number, name: string): string {
  const widths = new Map<number, string[]>();
  for (const layout of headerlessLayouts()) widths.set(layout.columns.length, [...widths.get(layout.columns.length) ?? [], layout.name]);
  const each = [...widths].sort(([a], [b]) => a - b).map(([width, layouts], i) => `${width}${i === 0 ? ' columns' : ''} (${layouts.join(', ')})`);
  const known = each.length === 1 ? each[0] : `${each.slice(0, -1).join(', ')} or ${each.at(-1)!}`;
  const unlabelled = recogniseCells(rows, fields, true);
  return `without a header line, ${known} were expected; “${name}” has ${fields} on line ${rows.find((row) => row.fields.length === fields)!.line}.`
    + (unlabelled === null || 'expected' in unlabelled ? '' : ` It looks like a file of ${unlabelled.layout.name}: as a second file, under Test set, it can be opened.`);
}

/** A headerless file of the right width is one of a layout only if its first rows hold what the layout's columns hold. */
const misfitWords = ({ layout, column, index, expected, row }: Misfit, name: string): string =>
  `column ${index + 1} (${column.name}) of a ${layout.name} file holds ${expected}; line ${row.line} of “${name}” has “${row.fields[index].slice(0, 40)}”. `
  + 'Add a header line if the columns are others.';

const recognisedAs = ({ family, layout, confidence, runnerUp }: Recognised): RecognisedFamily =>
  ({ id: family.id, name: family.name, layout: layout.name, confidence, ...(runnerUp && { runnerUp }) });

/** A header that counts the columns of a known layout stands for the names by position; any other is taken as it is. */
function placeNames(names: string[], rows: HeadRow[], own: Family | undefined): string[] {
  if (!countsColumns(names)) return names;
  const before = names[0] === '' ? 1 : 0;
  const fields = names.length - before;
  const body = rows.map((row) => ({ ...row, fields: row.fields.slice(before) }));
  const found = recogniseCells(body, fields, true, own);
  return found === null || 'expected' in found ? names : [...names.slice(0, before), ...found.layout.columns];
}

/** A column that the family knows. */
function planKnown(
  name: string, { family, columns }: Recognised, { at, label, cells }: { at: number; label: number; cells: string[] },
  { meaning }: LabelWish,
): ColumnPlan {
  const column = columns[at]!;
  const asLabel = family.labels.find((one) => one.column === column.name);
  const { kind, description, unit, identity, nearLabel, binary, meaning: same, group, notation, quantity, noneIs } = column;
  const { missing } = family;
  const about: ColumnAbout = {
    ...(description !== '' && { description }), ...(unit !== undefined && { unit }), ...(nearLabel !== undefined && { nearLabel }),
    ...(family.windowed?.includes(group) && { windowed: true }), ...(binary && { binary }), ...(same && { meaning: same }),
    ...(!same && looseName(name) !== looseName(column.name) && { usualName: column.name }),
    ...(quantity !== undefined && { quantity }), ...(noneIs !== undefined && { noneIs }),
    ...(missing && asLabel === undefined && { missing: [...missing] }),
  };
  if (at === label) return { name, group: otherGroup, role: 'label', kind: 'text', plainNumbers: false, about, ...(asLabel && { labels: labelReading(asLabel) }) };
  const plainNumbers = kind === null ? holdsNumbers(cells) : kind === 'numeric';
  const plan = { name, group: group === '' ? otherGroup : group, kind, plainNumbers, about, ...(notation && { notation }) };
  if (asLabel !== undefined && label >= 0) return asSaid({ ...plan, role: 'meta', about: { ...about, reason: secondLabelWords } }, meaning);
  if (identity === undefined) return asSaid({ ...plan, role: 'feature' }, meaning);
  return asSaid({ ...plan, role: 'meta', about: { ...about, reason: identity, identity: true } }, meaning);
}

/** What a person says of a column stands above what the family or the content says. */
function asSaid(plan: ColumnPlan, meaning: LabelWish['meaning']): ColumnPlan {
  const role = ofName(meaning?.roles ?? noRoles, plan.name) ?? (meaning?.identity && plan.about.identity ? 'feature' : plan.role);
  const kind = ofName(meaning?.kinds ?? noKinds, plan.name) ?? plan.kind;
  return { ...plan, role, kind, plainNumbers: kind === plan.kind ? plan.plainNumbers : kind === 'numeric' };
}

type Said = NonNullable<LabelWish['meaning']>;
const noRoles: NonNullable<Said['roles']> = {};
const noKinds: NonNullable<Said['kinds']> = {};

function planByHeader(names: string[], body: HeadRow[], file: string, labels: LabelWish, own: Family | undefined): Plan {
  const found = own ? recogniseOwn(own, names, file) : recogniseNames(names);
  const index = labelAt(names, found, file, labels);
  const columns = names.map((column, at): ColumnPlan => {
    const cells = cellsAt(body, at);
    if (found?.columns[at] !== undefined) return planKnown(column, found, { at, label: index, cells }, labels);
    if (at === index) return { name: column, group: otherGroup, role: 'label', kind: 'text', plainNumbers: false, about: {} };
    const { role, ...about } = columnRole(column, cells, isFeatureSomewhere(column));
    const second = index >= 0 && isSecondLabel(column);
    return asSaid({
      name: column, group: otherGroup, role: second ? 'meta' : role, kind: null, plainNumbers: holdsNumbers(cells),
      about: second ? { reason: secondLabelWords } : about,
    }, labels.meaning);
  });
  const title = found === null ? 'table with a header' : `${found.layout.name}, with a header`;
  return {
    id: found === null ? 'header' : found.layout.id, title: index < 0 ? `${title}, without labels` : title, columns, label: index < 0 ? '' : names[index],
    family: found && recognisedAs(found),
  };
}

/** The label of a family is the first of its label columns that is there; a wish, and any other table, goes by the names. */
function labelAt(names: string[], found: Recognised | null, file: string, labels: LabelWish): number {
  const wished = labels.column !== null && (!labels.mayLack || names.some((name) => looseName(name) === looseName(labels.column!)));
  if (found !== null && !wished) {
    const isAt = ({ column }: LabelColumn): number => found.columns.findIndex((one) => one?.name === column);
    const at = found.family.labels.map(isAt).find((place) => place >= 0);
    if (at !== undefined) return at;
  }
  return findLabel(names, labels, file);
}

const cellsAt = (rows: HeadRow[], at: number): string[] => rows.filter((row) => at < row.fields.length).map((row) => row.fields[at]);

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
