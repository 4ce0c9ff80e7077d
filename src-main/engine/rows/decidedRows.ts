import type { DecidingModel } from '../fitting/multinomial/decidingModel';
import type { RowCondition } from '../../../src-shared/contract/rowConditions';
import { costsOf } from '../../../src-shared/schemas/costTables';
import { cheapestClass, likeliestClass } from '../../../src-shared/statistics/multinomialDecision';
import { shiftPriors } from '../../../src-shared/statistics/shiftPriors';
import { bridgeCategories } from '../columns/bridgeCategories';
import type { Dataset } from '../columns/dataset';
import { newRows } from '../columns/findOverlap';
import { classProbabilities, type CombinedModel } from '../fitting/multinomial/fitCombined';
import { modelClasses } from '../fitting/multinomial/modelClasses';
import { scoreRows } from '../fitting/multinomial/scoreRows';
import { dealClasses } from '../fitting/splitPlan';
import { classifyPatterns } from '../fitting/targetClasses';
import type { Passing } from './passing';
type Decided = Extract<RowCondition, { kind: 'decided' }>;

/**
 * The rows of one part of a model of several features that are one class and are predicted another, or the same: for the
 * likeliest class, or with costs for the class of least expected cost.
 */
export function decidedRows(dataset: Dataset, { part, actual, predicted, costs }: Decided, deciding: DecidingModel): Passing {
  const { model, foldModels, priorShift, settings, classes, trained, leaveOutOverlap } = deciding;
  const answersOf = (one: CombinedModel): Uint8Array => {
    const probabilities = classProbabilities(one, scoreRows(one, dataset.columns, dataset.patterns));
    return costs === undefined ? likeliestClass(probabilities, classes.length)
      : cheapestClass(shiftPriors(probabilities, priorShift), costsOf(costs, classes).matrix);
  };
  const [is, called] = [classes.indexOf(actual), classes.indexOf(predicted)];
  const names = settings.target === null ? classes : null;
  if (part === 'file') {
    const answers = answersOf(model);
    const other = bridgeCategories(trained, dataset, settings.target);
    const truth = settings.target === null ? modelClasses(other, names, null).train.classOf : classifyPatterns(other, settings.target);
    const kept = leaveOutOverlap ? newRows(trained, dataset) : dataset.weights;
    return { patterns: Uint8Array.from(truth, (own, pattern) => Number(kept[pattern] > 0 && own === is && answers[pattern] === called)) };
  }
  const { train } = modelClasses(dataset, names, settings.target);
  const rowParts = new Uint8Array(dataset.rows);
  const { folds } = dealClasses(dataset, train, settings.balance, settings.split, settings.seed, rowParts);
  const folded = folds.length > 1;
  const parts = folded ? folds.map(({ test }) => test) : part === 'train' ? folds[0].train : [folds[0].test];
  const answers = folded && part === 'test' ? foldModels.map(answersOf) : [answersOf(model)];
  const answersOfPart = new Map(parts.map((one, at) => [one + 1, answers[at] ?? answers[0]]));
  return {
    patterns: Uint8Array.from(train.classOf, (own) => Number(own === is)),
    rows: Uint8Array.from(rowParts, (own, row) => Number(answersOfPart.get(own)?.[dataset.rowPatterns[row]] === called)),
  };
}
