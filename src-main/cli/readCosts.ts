import type { CostTable } from '../../src-shared/schemas/costTables';
import { readCostMatrix } from '../../src-shared/schemas/costMatrixFile';
import { costPresets, costsOf } from '../../src-shared/schemas/costTables';
import { kdd99Costs } from '../../src-shared/schemas/kddCosts';
import { otherClass } from '../engine/fitting/multinomial/modelClasses';
import { readSmallFile } from './readSmallFile';

/**
 * The costs that `--costs` names: the contest's (`kdd99`), a CSV file's, or 1 for every wrong answer (`ones`), which are
 * written out once the classes of the files are known.
 * @param target what the combined model tells from the rest; null for every category
 * @throws FILE_NOT_READABLE, COSTS_BROKEN
 */
export async function readCosts(named: string | undefined, target: string | null, signal: AbortSignal): Promise<CostTable | 'ones' | null> {
  if (named === undefined) return null;
  const preset = costPresets.find((name) => name === named);
  const classes = target === null ? kdd99Costs.classes : [otherClass, target];
  if (preset === 'kdd99') return costsOf(preset, classes);
  if (preset !== undefined) return preset;
  return readCostMatrix(await readSmallFile(named, 'the file of costs (kdd99, ones or a CSV file was expected)', signal), named, classes);
}

/** 1 for every wrong answer among the categories of some files, or of a target and the rest. */
export function eachOne(target: string | null, files: { labels: { category: string }[] }[]): CostTable {
  const categories = files.flatMap(({ labels }) => labels.map(({ category }) => category));
  return costsOf('ones', target === null ? [...new Set(categories)] : [otherClass, target]);
}
