import type { Maybe } from './maybe';

/** How a rule fares that may abstain: half of the rows that it says nothing of (`neutral`) count as called positive. */
export type JudgedRule = { recall: Maybe; falsePositiveRate: Maybe; balancedAccuracy: Maybe; neutral: number };

/**
 * The figures of a rule that may abstain: of the rows that it says nothing of, half count as called positive, as if a coin
 * were tossed. So a rule that always abstains has a balanced accuracy of exactly ½ and gains nothing by it. A rule that does
 * worse than the coin when each row is left out (two classes with the same shares of a value: without the row, the other class
 * leads) tells nothing, and abstains from every row.
 *
 *     recall = (called + neutral / 2) / rows   of the positives; the false positive rate likewise of the negatives
 *     balanced accuracy = (recall + 1 − false positive rate) / 2
 *
 * @param positives rows of the class: all of them, those called positive, those that the rule abstains from
 * @param negatives the same of everything else
 * @returns `null` where a class has no rows
 * @example judgeAbstaining({ rows: 10, called: 6, neutral: 2 }, { rows: 10, called: 1, neutral: 2 })
 *   // → { recall: 0.7, falsePositiveRate: 0.2, balancedAccuracy: 0.75, neutral: 4 }
 */
export function judgeAbstaining(positives: CalledRows, negatives: CalledRows): JudgedRule {
  const shareOf = ({ rows, called, neutral }: CalledRows): Maybe => (rows === 0 ? null : (called + neutral / 2) / rows);
  const recall = shareOf(positives);
  const falsePositiveRate = shareOf(negatives);
  if (recall === null || falsePositiveRate === null) {
    return { recall, falsePositiveRate, neutral: positives.neutral + negatives.neutral, balancedAccuracy: null };
  }
  // In whole numbers: a rule that is exactly as good as the coin is no worse by a rounding.
  const worse = (2 * positives.called + positives.neutral) * negatives.rows < (2 * negatives.called + negatives.neutral) * positives.rows;
  if (worse) return { recall: 0.5, falsePositiveRate: 0.5, balancedAccuracy: 0.5, neutral: positives.rows + negatives.rows };
  return {
    recall, falsePositiveRate, balancedAccuracy: (recall + 1 - falsePositiveRate) / 2, neutral: positives.neutral + negatives.neutral,
  };
}

export type CalledRows = { rows: number; called: number; neutral: number };

/**
 * Rows over all values.
 * @example countRows([3, 0, 4]) // → 7
 */
export function countRows(counts: ArrayLike<number>): number {
  let rows = 0;
  for (let i = 0; i < counts.length; i++) rows += counts[i];
  return rows;
}
