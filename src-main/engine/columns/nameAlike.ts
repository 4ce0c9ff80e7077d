import { looseName } from '../../../src-shared/schemas/looseName';
import type { Dataset } from './dataset';

/** The names of one file under which the other has the same columns. */
export type Renamed = { from: string; to: string }[];

/**
 * Another file with the training file's names, where they differ in letter case, blanks, `_` or `-` alone and leave no doubt.
 */
export function nameAlike(train: Dataset, file: Dataset): { test: Dataset; renamed: Renamed } {
  const taken = new Set(train.columns.map(({ name }) => name));
  const wanted = byLooseName(train.columns.map(({ name }) => name).filter((name) => !file.columns.some((column) => column.name === name)));
  const similar = byLooseName(file.columns.map(({ name }) => name).filter((name) => !taken.has(name)));
  const renamed: Renamed = [];
  for (const [loose, [to, ...others]] of wanted) {
    const [from, ...more] = similar.get(loose) ?? [];
    if (from !== undefined && others.length + more.length === 0) renamed.push({ from, to });
  }
  if (renamed.length === 0) return { test: file, renamed };
  const names = new Map(renamed.map(({ from, to }) => [from, to]));
  return {
    test: { ...file, columns: file.columns.map((column) => ({ ...column, name: names.get(column.name) ?? column.name })) }, renamed,
  };
}

function byLooseName(names: string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of names.filter((one) => one !== '')) {
    const same = found.get(looseName(name));
    if (same === undefined) found.set(looseName(name), [name]);
    else same.push(name);
  }
  return found;
}

const shownNames = 6;

/** What was matched, in a sentence; none where the names are the same. */
export function renamedWords(renamed: Renamed): string[] {
  if (renamed.length === 0) return [];
  const shown = renamed.slice(0, shownNames).map(({ from, to }) => `${from} as ${to}`).join(', ');
  return [`Names that differ in letter case, blanks, “_” or “-” alone were taken for the same: ${shown}${renamed.length > shownNames ? ` and ${renamed.length - shownNames} more` : ''}.`];
}
