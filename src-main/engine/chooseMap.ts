import type { Family } from '../../src-shared/families/family';
import { columnFinder, mapOfLabels } from '../../src-shared/families/findFamily';
import { ownLabels, type LabelMap } from '../../src-shared/schemas/labelMap';
import type { NamedMap } from '../../src-shared/terms/datasetSummary';
import { EngineError } from '../../src-shared/terms/errors';

/** The map that a dataset's labels are read by (`null`: each label by itself), those to choose from, and its family's usual target. */
export type ChosenMap = { map: LabelMap | null; maps: readonly LabelMap[]; target?: string };

/**
 * Chooses the label map of a dataset: the one that is asked for, else the usual one of the label column in the dataset's family.
 * A table of no family is read by the map of a family that knows its labels, where there is one.
 * @param column the label column; `wish`: a map by its id
 * @throws BAD_REQUEST with the maps that there are
 */
export function chooseMap(family: Family | undefined, column: string, labels: readonly string[], wish: string | undefined): ChosenMap {
  const known = family && columnFinder(family)(column);
  const own = family?.labels.find((one) => one.column === known?.name);
  const found = own === undefined ? mapOfLabels(labels) : null;
  const maps = own?.maps.filter(({ categories }) => categories.length > 0) ?? (found === null ? [] : [found.map]);
  const target = own === undefined ? found?.family.target : family?.target;
  const chosen = { maps, ...(target !== undefined && { target }) };
  if (wish === undefined) return { ...chosen, map: maps[0] ?? null };
  if (wish === ownLabels.id) return { ...chosen, map: null };
  const map = maps.find(({ id }) => id === wish);
  if (map === undefined) {
    throw new EngineError('BAD_REQUEST', `a label map of this dataset was expected (${[...maps, ownLabels].map(({ id, name }) => `${id}: ${name}`).join('; ')}), not “${wish}”.`);
  }
  return { ...chosen, map };
}

/** The maps as they are offered: at last each label by itself. */
export const namedMaps = ({ maps }: ChosenMap): NamedMap[] =>
  [...maps.map(({ id, name, source }) => ({ id, name, source })), { ...ownLabels, source: 'the file' }];

/** The map of a family that knows such labels, where nothing else is known of their table; `null` for none. */
export const mapFor = (labels: readonly string[]): LabelMap | null => mapOfLabels(labels)?.map ?? null;
