import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { looseName } from '../schemas/looseName';
import type { Family, FamilyColumn, LabelColumn, LabelMap } from './family';

const lists = resolve(import.meta.dirname, '../../../shared/reference/columns');

/** Header lines of published files as they stand on disk live beside the repository; tests that need them are skipped without. */
export const hasHeaders = existsSync(lists);
export const whySkipped = hasHeaders ? '' : ' (skipped: ../shared/reference/columns is not there)';

/** The names of a published header, blanks around them aside; where one stands twice, the second is `x.1`, as the reader has it. */
export function publishedHeader(name: string): string[] {
  const names = readFileSync(resolve(lists, `${name}.txt`), 'utf8').replace(/\n$/, '').split('\n').map((one) => one.trim());
  return names.map((one, at) => {
    const before = names.slice(0, at).filter((other) => other === one).length;
    return before === 0 ? one : `${one}.${before}`;
  });
}

/** What a label is known by: letter case, blanks and punctuation tell no labels of a map apart. */
export const bareLabel = (label: string): string => label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

export const columnNames = (column: FamilyColumn): string[] => [column.name, ...column.aliases ?? []];

/** The family's columns that a name of a layout stands for: one, where all is well. */
export const columnsOf = (family: Family, name: string): FamilyColumn[] =>
  family.columns.filter((column) => columnNames(column).map(looseName).includes(looseName(name)));

/** The names of the categories that a label belongs to: one, where all is well. */
export function categoriesOf(map: LabelMap, { spellings = {} }: Pick<LabelColumn, 'spellings'>, label: string): string[] {
  const isIn = (labels: readonly string[], one: string): boolean => labels.some((other) => bareLabel(other) === bareLabel(one));
  const written = Object.entries(spellings).find(([, others]) => isIn(others, label))?.[0] ?? label;
  const named = map.categories.filter(({ labels }) => isIn(labels, written));
  return (named.length > 0 ? named : map.categories.filter(({ matches }) => matches?.test(label))).map(({ name }) => name);
}
