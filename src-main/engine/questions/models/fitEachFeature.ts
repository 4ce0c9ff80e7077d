import type { ModelSettings } from '../../../../src-shared/terms/modelSettings';
import type { ModelsResult } from '../../../../src-shared/questions/models/result';
import type { Dataset } from '../../columns/dataset';
import { throwIfCancelled, type TaskContext } from '../../pool/taskContext';
import { atBest } from '../../fitting/atBest';
import { chooseFeatures } from '../../fitting/chooseFeatures';
import { describeModel, fitFolds } from '../../fitting/fitFolds';
import { dealParts, type DealtParts } from '../../fitting/splitPlan';
import { countedParts, tallyEveryRow, tallyFeature } from '../../fitting/tallyFeature';
import { targetClasses } from '../../fitting/targetClasses';

export type SingleFeaturesInput = {
  dataset: Dataset;
  settings: ModelSettings;
  features: string[] | null;
  leftOut: { name: string; reason: string }[];
  /** Which share of the features this task fits: every `of`-th from `index` on. */
  share: { index: number; of: number };
};

/** A logistic regression on every feature alone, all fitted and judged on the same rows. */
export function fitEachFeature(input: SingleFeaturesInput, context: TaskContext): ModelsResult {
  const { dataset, settings } = input;
  const target = targetClasses(dataset, settings.target);
  const dealt = dealParts(dataset, target, settings.balance, settings.split, settings.seed);
  const baseRate = target.positives / (target.positives + target.negatives);
  const { chosen, leftOut } = chooseFeatures(dataset, input.features, input.leftOut);
  const mine = chosen.filter((_, i) => i % input.share.of === input.share.index);
  const everyRow = countedParts(target.classes, [target.weights]);
  const dealtRows = countedParts(target.classes, dealt.parts);
  const features = mine.map((column, i) => {
    throwIfCancelled(context);
    context.progress({ step: 'Fitting features', done: i, total: mine.length, unit: 'features', rows: null });
    const all = tallyEveryRow(column, everyRow);
    const best = atBest(all.places, all.counts);
    const { values, counts } = tallyFeature(column, dealtRows);
    return { ...describeModel(values, fitFolds(values, counts, dealt, settings), baseRate), atBest: best };
  });
  return {
    target: settings.target, positives: target.positives, negatives: target.negatives,
    ...(target.undecided > 0 && { undecided: target.undecided }), baseRate,
    parts: partSizes(dealt), features, leftOut,
  };
}

function partSizes({ sizes, folds }: DealtParts): ModelsResult['parts'] {
  const add = (parts: number[]) => parts.reduce(
    (sum, part) => ({ positives: sum.positives + sizes[part].positives, negatives: sum.negatives + sizes[part].negatives }),
    { positives: 0, negatives: 0 });
  const all = sizes.map((_, part) => part);
  return folds.length > 1 ? { train: add(all), test: add(all) } : { train: add(folds[0].train), test: add([folds[0].test]) };
}
