import type { Maybe } from './maybe';
import { scoreGroups } from './scoreGroups';

/** Calling positive whatever scores at least `threshold` gives these counts, precision and recall. */
export type PrecisionRecallPoint = { threshold: number; tp: number; fp: number; precision: number; recall: number };
export type PrecisionRecallCurve = { averagePrecision: Maybe; points: PrecisionRecallPoint[] };

/**
 * Precision-recall curve and average precision, exact on counts and with ties.
 *
 * Average precision = Σ (recall_i − recall_(i−1)) precision_i from the highest threshold down; nothing is interpolated.
 * Unlike the ROC curve it depends on the share of positives.
 *
 * @param scores in any order, repeated or not
 * @param positives how many positives have each score
 * @param negatives how many negatives have each score
 * @returns one point per distinct score, highest first; without positives no points and `null`
 * @throws RangeError where a score is not a finite number or the lengths differ
 * @example precisionRecallCurve([2, 1], [1, 1], [0, 1]).averagePrecision // → 0.833 (½ · 1 + ½ · ⅔)
 * @see sklearn.metrics.average_precision_score
 */
export function precisionRecallCurve(
  scores: ArrayLike<number>, positives: ArrayLike<number>, negatives: ArrayLike<number>,
): PrecisionRecallCurve {
  const groups = scoreGroups(scores, positives, negatives);
  if (groups.totalPositives === 0) return { averagePrecision: null, points: [] };
  const points: PrecisionRecallPoint[] = [];
  let tp = 0;
  let fp = 0;
  let sum = 0;
  for (const [i, threshold] of groups.scores.entries()) {
    tp += groups.positives[i];
    fp += groups.negatives[i];
    const precision = tp / (tp + fp);
    sum += groups.positives[i] * precision;
    points.push({ threshold, tp, fp, precision, recall: tp / groups.totalPositives });
  }
  return { averagePrecision: sum / groups.totalPositives, points };
}
