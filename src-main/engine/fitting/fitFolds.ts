import type { ModelSettings } from '../../../src-shared/terms/modelSettings';
import type { FeatureModel } from '../../../src-shared/questions/models/result';
import type { Scale } from '../../../src-shared/statistics/scaleValues';
import { countRows } from '../../../src-shared/statistics/abstainingRule';
import { levelText, levelTexts } from '../columns/dataset';
import { fitFeature, occupied, sumCounts, type ClassCounts } from './featureCounts';
import { confusionAt, foldAucOf, judgeScores, type ScoredCounts } from './judgeScores';
import type { DealtParts } from './splitPlan';
import type { FeatureFit, FeatureValues } from './featureCounts';
import { joinedNames, joinedWords } from './joinRareLevels';

/** One feature fitted: the model on all training rows, and the judged rows of each fold with their scores. */
export type FittedFeature = { fit: FeatureFit; train: ClassCounts; judged: ScoredCounts[]; scale: Scale | undefined };

/**
 * Fits one feature on the training part and scores the test part. With folds, each is scored by a model of the others,
 * and the coefficients reported are those of a fit on all rows in use.
 */
export function fitFolds(column: FeatureValues, counts: ClassCounts[], dealt: DealtParts, settings: ModelSettings): FittedFeature {
  const fitOn = (train: ClassCounts): FeatureFit =>
    fitFeature(column, train, { ...settings, classWeights: classWeights(train, settings) });
  const folded = dealt.folds.length > 1;
  const train = sumCounts(folded ? counts : dealt.folds[0].train.map((part) => counts[part]));
  const fit = fitOn(train);
  const judged = dealt.folds.map((fold) => ({
    ...counts[fold.test],
    scores: folded ? fitOn(sumCounts(fold.train.map((part) => counts[part]))).scores : fit.scores,
  }));
  return { fit, train, judged, scale: settings.scale };
}

/** What is reported of a fitted feature; metrics are of the judged rows of all folds together. */
export function describeModel(column: FeatureValues, { fit, train, judged, scale }: FittedFeature, baseRate: number): Omit<FeatureModel, 'atBest'> {
  const pooled = poolScores(judged);
  const { joined } = fit;
  const nameOf = (code: number): string => levelText(column, code);
  return {
    name: column.name, group: column.group, kind: column.kind, ...(column.kind === 'numeric' && scale === 'asinh' && { scale }), distinct: occupied(train),
    levels: column.kind !== 'text' ? [] : joined === undefined ? levelTexts(column) : joinedNames(joined, nameOf),
    ...(joined && { joined: joined.joined }),
    coefficients: fit.coefficients, intercept: fit.intercept, means: fit.means, sds: fit.sds,
    objective: fit.objective, converged: fit.converged, iterations: fit.iterations, optimality: fit.optimality,
    warnings: joined === undefined ? fit.warnings : [joinedWords(joined, nameOf), ...fit.warnings],
    train: confusionAt({ ...train, scores: fit.scores }), test: confusionAt(pooled),
    ...judgeScores(pooled, baseRate),
    foldAccuracies: judged.length > 1 ? judged.map(accuracyOf) : [], foldAuc: foldAucOf(judged),
  };
}

const classWeights = (train: ClassCounts, { balance }: ModelSettings): { positive: number; negative: number } =>
  (balance === 'weights' ? balancedWeights(train) : { positive: 1, negative: 1 });

/** scikit-learn's `class_weight="balanced"`: n / (2 · rows of the class). */
export function balancedWeights(train: ClassCounts): { positive: number; negative: number } {
  const positives = countRows(train.positives);
  const negatives = countRows(train.negatives);
  return { positive: (positives + negatives) / (2 * positives), negative: (positives + negatives) / (2 * negatives) };
}

function accuracyOf(scored: ScoredCounts): number {
  const { tp, tn, fp, fn } = confusionAt(scored);
  return (tp + tn) / (tp + tn + fp + fn);
}

/** The judged rows of all folds, one after the other. */
export function poolScores(parts: ScoredCounts[]): ScoredCounts {
  if (parts.length === 1) return parts[0];
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
