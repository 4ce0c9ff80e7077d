import type { ModelSettings } from '../../../../src-shared/terms/modelSettings';
import type { TestSetFeature } from '../../../../src-shared/questions/testSet/result';
import type { Scale } from '../../../../src-shared/statistics/scaleValues';
import type { Dataset } from '../../columns/dataset';
import { throwIfCancelled, type TaskContext } from '../../pool/taskContext';
import type { FeatureFit } from '../../fitting/featureCounts';
import { chooseFeatures } from '../../fitting/chooseFeatures';
import { describeModel, fitFolds } from '../../fitting/fitFolds';
import { dealParts } from '../../fitting/splitPlan';
import { countedParts, tallyFeature } from '../../fitting/tallyFeature';
import { targetClasses } from '../../fitting/targetClasses';

export type FitForOtherInput = { train: Dataset; settings: ModelSettings; features: string[] | null };
/** A model of one feature that is to be judged on another file, and how it does on its own test part. */
export type FittedForOther = Pick<TestSetFeature, 'name' | 'group' | 'internal'> & { fit: FeatureFit; scale: Scale | undefined };

/**
 * The single-feature models of the training file that `judgeOnTestSet` judges on a second one, whichever that is and
 * whichever of its rows count.
 * @throws TARGET_NOT_FOUND, ONE_CLASS, TOO_FEW_ROWS
 */
export function fitForOther({ train, settings, features }: FitForOtherInput, context: TaskContext): FittedForOther[] {
  const target = targetClasses(train, settings.target);
  const dealt = dealParts(train, target, settings.balance, settings.split, settings.seed);
  const { chosen } = chooseFeatures(train, features, []);
  const dealtRows = countedParts(target.classes, dealt.parts);
  return chosen.map((column, i) => {
    throwIfCancelled(context);
    context.progress({ step: 'Fitting features', done: i, total: chosen.length, unit: 'features', rows: null });
    const { values, counts } = tallyFeature(column, dealtRows);
    const fitted = fitFolds(values, counts, dealt, settings);
    const { name, group, test: matrix, metrics } = describeModel(values, fitted, target.positives / (target.positives + target.negatives));
    return { name, group, internal: { matrix, metrics }, fit: fitted.fit, scale: fitted.scale };
  });
}
