import type { Interval, Maybe } from './maybe';
import { normalQuantile } from './normalQuantile';
import { scoreGroups, type ScoreGroups } from './scoreGroups';

/** Calling positive whatever scores at least `threshold` (`null`: nothing) gives these counts and rates. */
export type RocPoint = { threshold: Maybe; tp: number; fp: number; fpr: number; tpr: number };
export type RocCurve = { auc: Maybe; aucInterval: Interval; points: RocPoint[] };

/**
 * ROC curve, the area under it, and DeLong's interval of the area, exact on counts and with ties.
 *
 * AUC = P(score of a positive > score of a negative) + ½ P(equal). DeLong's variance is that of each positive's share
 * of negatives below it, over the number of positives, plus that of each negative's share of positives above it, over
 * the number of negatives; the interval is AUC ± z √variance within [0, 1].
 *
 * @param scores in any order, repeated or not; only their order matters
 * @param positives how many positives have each score
 * @param negatives how many negatives have each score
 * @param confidence of the interval, 0.95 unless told
 * @returns points from (0, 0) to (1, 1), one per distinct score; without positives or negatives `auc` is `null` and
 *   there are no points. The interval is `null` with fewer than two of either, or where the variance is 0 (classes that
 *   do not overlap at all, or one score for everything): a point would pretend to certainty
 * @throws RangeError where a score is not a finite number or the lengths differ
 * @example rocCurve([2, 1], [3, 1], [1, 3]).auc // → 0.75 (9/16 + ½ · 6/16)
 * @see sklearn.metrics.roc_auc_score, roc_curve(drop_intermediate=False); DeLong, DeLong & Clarke-Pearson,
 *   Biometrics 44 (1988) 837
 */
export function rocCurve(
  scores: ArrayLike<number>, positives: ArrayLike<number>, negatives: ArrayLike<number>, confidence = 0.95,
): RocCurve {
  const groups = scoreGroups(scores, positives, negatives);
  const { totalPositives, totalNegatives } = groups;
  const area = areaOf(groups, confidence);
  if (area.auc === null) return { ...area, points: [] };

  const points: RocPoint[] = [{ threshold: null, tp: 0, fp: 0, fpr: 0, tpr: 0 }];
  let tp = 0;
  let fp = 0;
  for (const [i, threshold] of groups.scores.entries()) {
    tp += groups.positives[i];
    fp += groups.negatives[i];
    points.push({ threshold, tp, fp, fpr: fp / totalNegatives, tpr: tp / totalPositives });
  }
  return { ...area, points };
}

/**
 * The area under the ROC curve and its interval alone, as `rocCurve` has them.
 * @example rocArea([2, 1], [3, 1], [1, 3]).auc // → 0.75
 */
export function rocArea(
  scores: ArrayLike<number>, positives: ArrayLike<number>, negatives: ArrayLike<number>, confidence = 0.95,
): Pick<RocCurve, 'auc' | 'aucInterval'> {
  return areaOf(scoreGroups(scores, positives, negatives), confidence);
}

function areaOf(groups: ScoreGroups, confidence: number): Pick<RocCurve, 'auc' | 'aucInterval'> {
  const { totalPositives, totalNegatives } = groups;
  if (totalPositives === 0 || totalNegatives === 0) return { auc: null, aucInterval: null };
  let tp = 0;
  let doubledWins = 0;
  for (let i = 0; i < groups.scores.length; i++) {
    doubledWins += groups.negatives[i] * (2 * tp + groups.positives[i]);
    tp += groups.positives[i];
  }
  const auc = doubledWins / (2 * totalPositives * totalNegatives);
  return { auc, aucInterval: deLongInterval(groups, auc, confidence) };
}

function deLongInterval(groups: ScoreGroups, auc: number, confidence: number): Interval {
  const { totalPositives, totalNegatives } = groups;
  if (totalPositives < 2 || totalNegatives < 2) return null;
  let tp = 0;
  let fp = 0;
  let overPositives = 0;
  let overNegatives = 0;
  for (let i = 0; i < groups.scores.length; i++) {
    const negativesBelow = (totalNegatives - fp - groups.negatives[i] / 2) / totalNegatives;
    const positivesAbove = (tp + groups.positives[i] / 2) / totalPositives;
    overPositives += groups.positives[i] * (negativesBelow - auc) ** 2;
    overNegatives += groups.negatives[i] * (positivesAbove - auc) ** 2;
    tp += groups.positives[i];
    fp += groups.negatives[i];
  }
  const variance = overPositives / (totalPositives - 1) / totalPositives
    + overNegatives / (totalNegatives - 1) / totalNegatives;
  if (!(variance > 1e-30)) return null;
  const reach = normalQuantile(0.5 + confidence / 2) * Math.sqrt(variance);
  return [Math.max(0, auc - reach), Math.min(1, auc + reach)];
}
