import type { ConfusionMatrix } from './confusionMatrix';

/** Judged rows by distinct score (log-odds of being positive), in any order. */
export type ScoredRows = { scores: ArrayLike<number>; positives: ArrayLike<number>; negatives: ArrayLike<number> };

/**
 * Confusion matrix of calling positive whatever has a probability above a threshold.
 *
 * The threshold t is a probability; scores are log-odds, so a row is called positive where score > ln(t/(1 − t)). A row
 * exactly at the threshold counts as negative, as scikit-learn's `predict` has it at 0.5 (`decision_function > 0`).
 *
 * @param scored counts of positives and negatives for each score
 * @param threshold probability, 0 … 1; 0 calls everything positive and 1 nothing
 * @returns the four counts, which add up to all rows
 * @throws RangeError where the threshold is no probability
 * @example confusionAtThreshold({ scores: [-1, 1], positives: [2, 8], negatives: [9, 1] }, 0.5) // → { tp: 8, fp: 1, tn: 9, fn: 2 }
 */
export function confusionAtThreshold({ scores, positives, negatives }: ScoredRows, threshold: number): ConfusionMatrix {
  if (!(threshold >= 0 && threshold <= 1)) throw new RangeError(`A threshold lies between 0 and 1; got ${threshold}.`);
  const cut = Math.log(threshold / (1 - threshold));
  const matrix: ConfusionMatrix = { tp: 0, fp: 0, tn: 0, fn: 0 };
  for (let i = 0; i < scores.length; i++) {
    if (scores[i] > cut) {
      matrix.tp += positives[i];
      matrix.fp += negatives[i];
    } else {
      matrix.fn += positives[i];
      matrix.tn += negatives[i];
    }
  }
  return matrix;
}
