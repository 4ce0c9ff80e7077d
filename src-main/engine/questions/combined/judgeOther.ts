import { undecidedWords } from '../../../../src-shared/format/attackWords';
import type { JudgedPart } from '../../../../src-shared/questions/combined/result';
import { hasLabels, type Dataset } from '../../columns/dataset';
import { newRows } from '../../columns/findOverlap';
import { bridgeCategories } from '../../columns/bridgeCategories';
import { matchGapFeatures } from '../../columns/gapFeatures';
import { baseRate } from './baseRate';
import type { CombinedModel } from '../../fitting/multinomial/fitCombined';
import { judgePart } from '../../fitting/multinomial/judgePart';
import { missingFeatures } from './missingFeatures';
import { classesOfOther } from '../../fitting/multinomial/modelClasses';
import { rowsInClass } from '../../fitting/targetClasses';
import { scorePart, type ScoredPart } from '../../fitting/multinomial/scoredPart';
import { scoreRows } from '../../fitting/multinomial/scoreRows';

export type OtherInput = {
  /** The training file, and the second one with its name, with or without the rows that also stand in the training file. */
  train: Dataset; test: Dataset; name: string; leaveOutOverlap: boolean;
  model: CombinedModel; classes: string[]; target: string | null;
};

/**
 * A fitted model of several features on a second file, with or without labels: nothing is fitted.
 * @throws COLUMN_NOT_FOUND for a file without any of the model's features
 */
export function judgeOther(
  { train, test: file, name, leaveOutOverlap, model, classes, target }: OtherInput,
): { part: ScoredPart; judged: JudgedPart } {
  const test = bridgeCategories(train, matchGapFeatures(train, file), target);
  const labelled = hasLabels(test);
  const missing = missingFeatures(model, test.columns, name);
  const classOf = labelled ? classesOfOther(test, classes, target) : new Uint8Array(test.patterns);
  const inUse = leaveOutOverlap ? newRows(train, test) : test.weights;
  const weights = target === null ? inUse : rowsInClass(classOf, inUse);
  const undecided = undecidedWords(sumOf(inUse) - sumOf(weights));
  const counts = new Float64Array(test.patterns * classes.length);
  for (let i = 0; i < test.patterns; i++) if (weights[i] > 0) counts[i * classes.length + classOf[i]] = weights[i];
  const part = scorePart({ part: 'file', name, labelled }, model, scoreRows(model, test.columns, test.patterns), counts);
  return { part, judged: judgePart(part, classes, baseRate(part.counts), [...missing, ...(undecided === null ? [] : [undecided])]) };
}

const sumOf = (weights: Uint32Array): number => weights.reduce((sum, rows) => sum + rows, 0);
