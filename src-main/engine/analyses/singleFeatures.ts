import type { ModelSettings } from '../../../src-shared/contract/contract';
import { EngineError } from '../../../src-shared/contract/errors';
import type { FeatureModel, ModelsResult } from '../../../src-shared/contract/results';
import { distinctOf, levelTexts, type Column, type Dataset } from '../columns/dataset';
import { throwIfCancelled, type TaskContext } from '../pool/taskContext';
import { featureCounts, fitFeature, occupied, sumCounts, type ClassCounts } from './featureCounts';
import { confusionAt, judgeScores, type ScoredCounts } from './judgeScores';
import { dealParts, type DealtParts } from './splitPlan';
import { targetClasses } from './targetClasses';

export type SingleFeaturesInput = {
  dataset: Dataset;
  settings: ModelSettings;
  features: string[] | null;
  leftOut: { name: string; reason: string }[];
};

/** A logistic regression on every feature alone, all fitted and judged on the same rows. */
export function fitEachFeature(input: SingleFeaturesInput, context: TaskContext): ModelsResult {
  const { dataset, settings } = input;
  const target = targetClasses(dataset, settings.target);
  const dealt = dealParts(dataset, target, settings.balance, settings.split, settings.seed);
  const baseRate = target.positives / dataset.rows;
  const { chosen, leftOut } = chooseFeatures(input);
  const features = chosen.map((column, i) => {
    throwIfCancelled(context);
    context.progress({ step: 'Fitting features', done: i, total: chosen.length, unit: 'features', rows: null });
    const counts = featureCounts(column, target.classes, dealt.parts);
    return fitAndJudge(column, counts, dealt, settings, baseRate);
  });
  return {
    target: settings.target, positives: target.positives, negatives: target.negatives, baseRate,
    parts: partSizes(dealt), features, leftOut,
  };
}

/** @throws COLUMN_NOT_FOUND for a chosen feature that the dataset does not have */
function chooseFeatures({ dataset, features, leftOut }: SingleFeaturesInput) {
  const all = dataset.columns.filter((column) => column.role === 'feature');
  const unknown = features?.find((name) => !all.some((column) => column.name === name));
  if (unknown !== undefined) {
    throw new EngineError('COLUMN_NOT_FOUND', `“${unknown}” is not a feature of this file, which has ${all.map((column) => column.name).join(', ')}.`);
  }
  const reasons = new Map(leftOut.map(({ name, reason }) => [name, reason]));
  for (const column of all) {
    if (features !== null && !features.includes(column.name)) reasons.set(column.name, 'not chosen');
    else if (distinctOf(column) < 2) reasons.set(column.name, 'constant: one value in every row');
  }
  return {
    chosen: all.filter((column) => !reasons.has(column.name)),
    leftOut: all.flatMap((column) => (reasons.has(column.name) ? [{ name: column.name, reason: reasons.get(column.name)! }] : [])),
  };
}

/** Fits every fold of one feature; the coefficients reported are those of a fit on all rows in use. */
export function fitAndJudge(
  column: Column, counts: ClassCounts[], dealt: DealtParts, settings: ModelSettings, baseRate: number,
): FeatureModel {
  const fit = (train: ClassCounts) => fitFeature(column, train, { ...settings, classWeights: classWeights(train, settings) });
  const folded = dealt.folds.length > 1;
  const train = sumCounts(folded ? counts : dealt.folds[0].train.map((part) => counts[part]));
  const model = fit(train);
  const judged: ScoredCounts[] = dealt.folds.map((fold) => ({
    ...counts[fold.test],
    scores: folded ? fit(sumCounts(fold.train.map((part) => counts[part]))).scores : model.scores,
  }));
  const pooled = folded ? concatenate(judged) : judged[0];
  return {
    name: column.name, group: column.group, kind: column.kind, distinct: occupied(train),
    levels: column.kind === 'text' ? levelTexts(column) : [],
    coefficients: model.coefficients, intercept: model.intercept, means: model.means, sds: model.sds,
    objective: model.objective, converged: model.converged, iterations: model.iterations, optimality: model.optimality,
    warnings: model.warnings,
    train: confusionAt({ ...train, scores: model.scores }), test: confusionAt(pooled),
    ...judgeScores(pooled, baseRate),
    foldAccuracies: folded ? judged.map((scored) => accuracyOf(scored)) : [],
  };
}

/** scikit-learn's `class_weight="balanced"`: n / (2 · rows of the class). */
export function classWeights(train: ClassCounts, settings: Pick<ModelSettings, 'balance'>): { positive: number; negative: number } {
  if (settings.balance !== 'weights') return { positive: 1, negative: 1 };
  const sum = (counts: Float64Array): number => counts.reduce((total, count) => total + count, 0);
  const positives = sum(train.positives);
  const negatives = sum(train.negatives);
  return { positive: (positives + negatives) / (2 * positives), negative: (positives + negatives) / (2 * negatives) };
}

function accuracyOf(scored: ScoredCounts): number {
  const { tp, tn, fp, fn } = confusionAt(scored);
  return (tp + tn) / (tp + tn + fp + fn);
}

function concatenate(parts: ScoredCounts[]): ScoredCounts {
  const join = (arrays: Float64Array[]): Float64Array => {
    const joined = new Float64Array(arrays.reduce((sum, array) => sum + array.length, 0));
    let at = 0;
    for (const array of arrays) {
      joined.set(array, at);
      at += array.length;
    }
    return joined;
  };
  return {
    scores: join(parts.map((part) => part.scores)),
    positives: join(parts.map((part) => part.positives)),
    negatives: join(parts.map((part) => part.negatives)),
  };
}

function partSizes({ sizes, folds }: DealtParts): ModelsResult['parts'] {
  const add = (parts: number[]) => parts.reduce(
    (sum, part) => ({ positives: sum.positives + sizes[part].positives, negatives: sum.negatives + sizes[part].negatives }),
    { positives: 0, negatives: 0 });
  const all = sizes.map((_, part) => part);
  return folds.length > 1 ? { train: add(all), test: add(all) } : { train: add(folds[0].train), test: add([folds[0].test]) };
}
