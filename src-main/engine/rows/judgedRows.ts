import type { RowCondition } from '../../../src-shared/contract/rowConditions';
import { EngineError } from '../../../src-shared/terms/errors';
import { alignColumns } from '../columns/alignColumns';
import { asCoded } from '../columns/asCoded';
import { bridgeCategories } from '../columns/bridgeCategories';
import type { Dataset } from '../columns/dataset';
import { newRows } from '../columns/findOverlap';
import { featureNamed } from '../fitting/chooseFeatures';
import { featureCounts } from '../fitting/featureCounts';
import { fitFolds } from '../fitting/fitFolds';
import { dealParts } from '../fitting/splitPlan';
import { classifyPatterns, targetClasses } from '../fitting/targetClasses';
import { scoreOther } from '../fitting/scoreOther';
import type { Passing } from './passing';

type Judged = Extract<RowCondition, { kind: 'judged' }>;

/**
 * The rows that a model of one feature judges and that are, and are called, what is asked: of the test part (with folds of every
 * fold by its own model), or of another file than it was fitted to.
 */
export function judgedRows(dataset: Dataset, trained: Dataset, condition: Judged): Passing {
  const { settings, feature, threshold, actual, predicted, leaveOutOverlap = false } = condition;
  const column = asCoded(featureNamed(trained, feature));
  const cut = Math.log(threshold / (1 - threshold));
  const wanted = (score: number, is: number): boolean => (score > cut) === predicted && is === Number(actual);
  const target = targetClasses(trained, settings.target);
  const rowParts = new Uint8Array(trained.rows);
  const dealt = dealParts(trained, target, settings.balance, settings.split, settings.seed, rowParts);
  const fitted = fitFolds(column, featureCounts(column, target.classes, dealt.parts), dealt, settings);
  if (dataset !== trained) {
    const aligned = alignColumns(trained, dataset).columns.find((one) => one.train.name === feature);
    if (aligned === undefined) throw new EngineError('COLUMN_NOT_FOUND', `the second file has no feature “${feature}” of the same kind.`);
    const other = asCoded(aligned.test);
    const scores = scoreOther(other, aligned.toTrain, fitted.fit, settings.scale);
    const truth = classifyPatterns(bridgeCategories(trained, dataset, settings.target), settings.target);
    const kept = leaveOutOverlap ? newRows(trained, dataset) : dataset.weights;
    return { patterns: Uint8Array.from(truth, (is, pattern) => Number(kept[pattern] > 0 && wanted(scores[other.codes[pattern]], is))) };
  }
  const foldOf = new Map(dealt.folds.map(({ test }, fold) => [test + 1, fitted.judged[fold].scores]));
  return {
    rows: Uint8Array.from(dataset.rowPatterns, (pattern, row) => {
      const scores = foldOf.get(rowParts[row]);
      return Number(scores !== undefined && wanted(scores[column.codes[pattern]], target.classes[pattern]));
    }),
  };
}
