import type { Interval, Maybe } from './maybe';
import { wilsonInterval } from './wilsonInterval';

/** Predicted probabilities of one class, in ten bins of equal width; bins without rows are left out. */
export type CalibrationCurve = {
  class: string;
  bins: { from: number; to: number; rows: number; meanPredicted: number; observed: number; interval: Interval }[];
  /** Mean squared difference between probability and outcome (Brier). */
  brier: Maybe;
};

/**
 * How far predicted probabilities can be taken at their word: in `bins` bins of equal width over [0, 1], the mean
 * predicted probability beside the share of rows that really are of the class, with Wilson's interval of that share; and
 * Brier's score, Σ n (p − y)² / Σ n, which is 0 for certainty that is always right.
 *
 * @param probabilities of the class, one a distinct row
 * @param inside rows of the class with each probability
 * @param all rows of any class with it
 * @returns bins in ascending order, those without rows left out; a probability on an edge belongs to the bin below it, as
 *   in scikit-learn. `brier` is null without rows
 * @example calibrationCurve([0.1, 0.9], [1, 8], [10, 10]).brier // → 0.13 ((1 · 0.81 + 9 · 0.01 + 8 · 0.01 + 2 · 0.81) / 20)
 * @see sklearn.calibration.calibration_curve(strategy="uniform"), sklearn.metrics.brier_score_loss
 */
export function calibrationCurve(
  probabilities: ArrayLike<number>, inside: ArrayLike<number>, all: ArrayLike<number>, bins = 10,
): Omit<CalibrationCurve, 'class'> {
  const edges = Array.from({ length: bins + 1 }, (_, bin) => bin / bins);
  const sums = edges.slice(1).map(() => ({ rows: 0, found: 0, predicted: 0 }));
  let squares = 0;
  let rows = 0;
  for (let i = 0; i < probabilities.length; i++) {
    if (all[i] === 0) continue;
    const p = probabilities[i];
    let bin = 0;
    while (bin < bins - 1 && p > edges[bin + 1]) bin++;
    sums[bin].rows += all[i];
    sums[bin].found += inside[i];
    sums[bin].predicted += all[i] * p;
    squares += inside[i] * (1 - p) ** 2 + (all[i] - inside[i]) * p ** 2;
    rows += all[i];
  }
  return {
    bins: sums.flatMap((sum, bin) => (sum.rows === 0 ? [] : [{
      from: edges[bin], to: edges[bin + 1], rows: sum.rows, meanPredicted: sum.predicted / sum.rows,
      observed: sum.found / sum.rows, interval: wilsonInterval(sum.found, sum.rows),
    }])),
    brier: rows === 0 ? null : squares / rows,
  };
}
