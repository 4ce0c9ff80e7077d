import { roleWords } from '../../../src-shared/format/roleWords';
import { looseLabel } from '../../../src-shared/schemas/labelText';
import type { CategoryRole } from '../../../src-shared/terms/categories';
import type { Dataset } from './dataset';

/** A category of another file, and the one of the training file that it counts as, with the role that says so (`null`: its name does). */
export type Bridged = { from: string; to: string; role: CategoryRole | null };

type Mapped = Pick<Dataset, 'categories' | 'roles' | 'labelMap'>;

/** Roles that say what a category is not, or nothing: by these none stands for another. */
const tellNothing: readonly CategoryRole[] = ['other', 'undecided'];

/**
 * Which categories of another file are one of the training file under another name: the benign one always; those whose names differ
 * in writing alone; and, where the files go by different label maps, those of the same role, if training has one of that role alone
 * that the other file lacks, or the target is one.
 */
export function bridgedCategories(train: Mapped, test: Mapped, target: string | null): Bridged[] {
  const strange = test.categories.map((name, i) => ({ name, role: test.roles[i] })).filter(({ name }) => !train.categories.includes(name));
  const vacant = train.categories.map((name, i) => ({ name, role: train.roles[i] })).filter(({ name }) => !test.categories.includes(name));
  const written = strange.flatMap(({ name }): Bridged[] => {
    const same = vacant.filter((one) => looseLabel(one.name) === looseLabel(name));
    return same.length === 1 ? [{ from: name, to: same[0].name, role: null }] : [];
  });
  const rest = strange.filter(({ name }) => !written.some(({ from }) => from === name));
  const open = vacant.filter(({ name }) => !written.some(({ to }) => to === name));
  return [...written, ...rest.flatMap(({ name, role }): Bridged[] => {
    if (tellNothing.includes(role) || (role !== 'benign' && train.labelMap === test.labelMap)) return [];
    const same = open.filter((one) => one.role === role);
    const to = same.find((one) => one.name === target) ?? (same.length === 1 ? same[0] : undefined);
    return to === undefined ? [] : [{ from: name, to: to.name, role }];
  })];
}

/** Another file with its categories called as those of the training file that they count as; its labels stay. */
export function bridgeCategories(train: Mapped, test: Dataset, target: string | null): Dataset {
  const bridged = bridgedCategories(train, test, target);
  if (bridged.length === 0) return test;
  const nameOf = new Map(bridged.map(({ from, to }) => [from, to]));
  const called = test.categories.map((name) => nameOf.get(name) ?? name);
  const present = new Set(called);
  const own = [...present].filter((name) => !train.categories.includes(name));
  const categories = [...train.categories.filter((name) => present.has(name)), ...own];
  return {
    ...test, categories, roles: categories.map((name) => test.roles[called.indexOf(name)]),
    labelCategories: test.labelCategories.map((category) => categories.indexOf(called[category])),
  };
}

/** What counts as what, in a sentence; none where nothing does. */
export function bridgedWords(bridged: readonly Bridged[]): string[] {
  if (bridged.length === 0) return [];
  const words = bridged.map(({ from, to, role }) => `${from} counts as ${to}${role === null ? '' : ` (${roleWords[role]})`}`);
  return [`The categories have other names than in training: ${words.join(', ')}.`];
}
