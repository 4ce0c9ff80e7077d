import type { Dataset } from '../../columns/dataset';
import type { CombinedModel } from './fitCombined';
import type { CombinedSettings } from '../../../../src-shared/questions/combined/result';

/** A fitted model of several features, and what its rows were drawn and named by. */
export type DecidingModel = {
  model: CombinedModel;
  /** With folds the models that judged the test part, each its own fold; else none. */
  foldModels: CombinedModel[];
  priorShift: number[];
  settings: CombinedSettings; classes: string[]; trained: Dataset; leaveOutOverlap: boolean;
};
