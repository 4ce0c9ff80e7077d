import type { CombinedSettings } from '../../../../src-shared/contract/combinedResults';
import type { RowCondition } from '../../../../src-shared/contract/rowConditions';
import { EngineError } from '../../../../src-shared/contract/errors';
import { likeliestClass } from '../../../../src-shared/statistics/multinomialDecision';
import type { Dataset } from '../../columns/dataset';
import { newRows } from '../../columns/findOverlap';
import { classProbabilities, type CombinedModel } from '../combined/fitCombined';
import { modelClasses } from '../combined/modelClasses';
import { scoreRows } from '../combined/scoreRows';
import { dealClasses } from '../splitPlan';
import { classifyPatterns } from '../targetClasses';
import type { Passing } from './selectRows';

/** A fitted model of several features, and what its rows were drawn and named by. */
export type DecidingModel = { model: CombinedModel; settings: CombinedSettings; classes: string[]; trained: Dataset; leaveOutOverlap: boolean };
type Decided = Extract<RowCondition, { kind: 'decided' }>;

/** The rows of one part of a model of several features that are one class and are predicted another, or the same. */
export function decidedRows(dataset: Dataset, { part, actual, predicted }: Decided, deciding: DecidingModel): Passing {
  const { model, settings, classes, trained, leaveOutOverlap } = deciding;
  const answers = likeliestClass(classProbabilities(model, scoreRows(model, dataset.columns, dataset.patterns)), classes.length);
  const [is, called] = [classes.indexOf(actual), classes.indexOf(predicted)];
  const names = settings.target === null ? classes : null;
  if (part === 'file') {
    const truth = settings.target === null ? modelClasses(dataset, names, null).train.classOf : classifyPatterns(dataset, settings.target);
    const kept = leaveOutOverlap ? newRows(trained, dataset) : dataset.weights;
    return { patterns: Uint8Array.from(truth, (own, pattern) => Number(kept[pattern] > 0 && own === is && answers[pattern] === called)) };
  }
  const { train } = modelClasses(dataset, names, settings.target);
  const rowParts = new Uint8Array(dataset.rows);
  const { folds } = dealClasses(dataset, train, settings.balance, settings.split, settings.seed, rowParts);
  if (folds.length > 1 && part === 'test') {
    throw new EngineError('BAD_REQUEST', 'rows judged by one model were expected; with folds each row is judged by the model of its fold, which is not kept.');
  }
  const parts = new Set((folds.length > 1 ? folds.map(({ test }) => test) : part === 'train' ? folds[0].train : [folds[0].test]).map((one) => one + 1));
  return {
    patterns: Uint8Array.from(train.classOf, (own, pattern) => Number(own === is && answers[pattern] === called)),
    rows: Uint8Array.from(rowParts, (own) => Number(parts.has(own))),
  };
}
