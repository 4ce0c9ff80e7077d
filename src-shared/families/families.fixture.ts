import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { mapFinder } from '../schemas/labelMap';
import { readLabel } from '../schemas/labelText';
import { looseName } from '../schemas/looseName';
import type { Family, FamilyColumn, LabelColumn, LabelMap } from './family';
import { labelReading } from './findFamily';

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

/** A published table of names, tab-separated, blanks around them aside. */
export const publishedTable = (file: string): string[][] =>
  readFileSync(resolve(lists, file), 'utf8').replace(/\n$/, '').split('\n').map((line) => line.split('\t').map((cell) => cell.trim()));

/** The columns of a layout as the family has them. */
export const layoutNames = (family: Family, id: string): readonly string[] => family.layouts.find((layout) => layout.id === id)!.columns;

/** What of a layout stays out of models by default: what names the flow or the row, and the label. */
export function noFeatures(family: Family, id: string): string[] {
  const labels = family.labels.map(({ column }) => column);
  const isNone = (column: FamilyColumn): boolean => column.identity !== undefined || labels.includes(column.name);
  return layoutNames(family, id).filter((name) => columnsOf(family, name).some(isNone));
}

export const columnNames = (column: FamilyColumn): string[] => [column.name, ...column.aliases ?? []];

/** The family's columns that a name of a layout stands for: one, where all is well. */
export const columnsOf = (family: Family, name: string): FamilyColumn[] =>
  family.columns.filter((column) => columnNames(column).map(looseName).includes(looseName(name)));

/** The category of a cell of a label column under one of its maps, in a list that is empty where the map does not know it. */
export const categoriesOf = (map: LabelMap, column: LabelColumn, cell: string): string[] =>
  [mapFinder(map)(readLabel(cell, labelReading(column)))].filter((category) => category !== undefined);

/** The same under the usual map of the family's first label column. */
export const usualCategory = ({ labels: [usual] }: Family, cell: string): string | undefined => categoriesOf(usual.maps[0], usual, cell)[0];
