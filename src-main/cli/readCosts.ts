import { readFile } from 'node:fs/promises';
import type { CostTable } from '../../src-shared/contract/combinedResults';
import { EngineError } from '../../src-shared/contract/errors';
import { readCostMatrix } from '../../src-shared/schemas/costMatrixFile';
import { costPresets, costsOf } from '../../src-shared/schemas/costTables';
import { kdd99Costs } from '../../src-shared/schemas/kddCosts';
import { unknownCategory } from '../../src-shared/schemas/labelMaps';
import { otherClass } from '../engine/analyses/combined/modelClasses';

/**
 * The costs that `--costs` names: the contest's (`kdd99`), 1 for every wrong answer (`ones`), or a CSV file's.
 * @param target what the combined model tells from the rest; null for every category
 * @throws FILE_NOT_READABLE, COSTS_BROKEN
 */
export async function readCosts(named: string | undefined, target: string | null): Promise<CostTable | null> {
  if (named === undefined) return null;
  const preset = costPresets.find((name) => name === named);
  const classes = target === null ? [...kdd99Costs.classes, unknownCategory] : [otherClass, target];
  if (preset === 'kdd99') return costsOf(preset, kdd99Costs.classes);
  if (preset === 'ones') return costsOf(preset, classes);
  const text = await readFile(named, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new EngineError('FILE_NOT_READABLE', `the costs “${named}” were not read (${error.code}); kdd99, ones or a CSV file was expected.`);
  });
  return readCostMatrix(text, named, target === null ? kdd99Costs.classes : classes);
}
