import { EngineError } from '../../../src-shared/terms/errors';
import { listNames } from '../../../src-shared/format/listNames';
import type { ColumnPlan } from './planColumns';

export type FileColumns = { name: string; columns: ColumnPlan[]; label: string };
/** The columns of a dataset of several files; `places[file][column]` is where a column stands in a file, −1 if it does not. */
export type Alignment = { columns: ColumnPlan[]; label: string; places: number[][] };

/**
 * Aligns the columns of several files by their names: in the order of the first file, behind them what only later ones have.
 * Letter case and blanks around a name tell no columns apart, unless they do so within one file.
 * @throws FILES_DIFFER where a file shares no feature with those before it, or keeps its labels in another column
 */
export function alignColumns(files: FileColumns[]): Alignment {
  const columns: ColumnPlan[] = [];
  const exact = new Map<string, number>();
  const loose = new Map<string, number>();
  const add = (plan: ColumnPlan): number => {
    const column = columns.push(plan) - 1;
    exact.set(plan.name, column);
    if (!loose.has(plain(plan.name))) loose.set(plain(plan.name), column);
    return column;
  };
  const found = files.map((file, i) => {
    const before = columns.slice();
    const matched = file.columns.map(({ name }) => exact.get(name));
    const taken = new Set(matched);
    file.columns.forEach((plan, place) => {
      const near = loose.get(plain(plan.name));
      const column = matched[place] ?? (near === undefined || taken.has(near) ? add(plan) : near);
      taken.add(column);
      matched[place] = column;
    });
    if (i > 0) refuseStranger(file, matched as number[], before, files.slice(0, i));
    file.columns.forEach((plan, place) => { columns[matched[place]!] = joined(columns[matched[place]!], plan); });
    return matched as number[];
  });
  const places = found.map((matched) => {
    const own = new Array<number>(columns.length).fill(-1);
    matched.forEach((column, place) => { own[column] = place; });
    return own;
  });
  return { columns, label: columns.find(({ role }) => role === 'label')?.name ?? '', places };
}

const plain = (name: string): string => name.trim().toLowerCase();

/** What two files say of one column: it holds numbers where any of them found numbers, and names the row if it does so in one. */
const joined = (a: ColumnPlan, b: ColumnPlan): ColumnPlan => ({
  ...a, kind: a.kind ?? b.kind, plainNumbers: a.plainNumbers || b.plainNumbers, role: a.role === b.role ? a.role : 'meta',
  about: a.role !== 'meta' && b.role === 'meta' ? b.about : a.about,
});

function refuseStranger(file: FileColumns, matched: number[], before: ColumnPlan[], earlier: FileColumns[]): void {
  const [first] = earlier;
  const own = file.columns.findIndex(({ role }) => role === 'label');
  const theirs = before.findIndex(({ role }) => role === 'label');
  const shared = matched.filter((column, place) => before[column]?.role === 'feature' && file.columns[place].role === 'feature');
  if (shared.length === 0) {
    const names = (columns: ColumnPlan[]): string => listNames(columns.filter(({ role }) => role === 'feature').map(({ name }) => name));
    throw new EngineError('FILES_DIFFER', `files of one dataset share columns, but “${file.name}” has none of the features of “${first.name}” (${
      names(first.columns)}); it has ${names(file.columns)}.`);
  }
  if (own < 0 ? theirs < 0 : matched[own] === theirs) return;
  const where = ({ name, label }: FileColumns): string => (label === '' ? `“${name}” has none` : `“${name}” has them in “${label}”`);
  throw new EngineError('FILES_DIFFER', `the labels of one dataset stand in one column, but ${where(first)} and ${where(file)}; name the column that all of them have.`);
}
