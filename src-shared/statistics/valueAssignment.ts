import { countRows, judgeAbstaining, type JudgedRule } from './abstainingRule';

/** A value with fewer other rows than this says nothing of one of its rows. */
export const fewestOthers = 5;

/**
 * What the values of a feature tell at best, whatever their order: each value is put to the class that has the larger share
 * of its rows there (positives of the value / all positives against negatives / all negatives), and each row is judged by the
 * rows beside it, never by itself. Values with fewer than five other rows are left neutral, so that a running number, all of
 * whose values are single, gains nothing.
 *
 * Leaving out a positive of a value with p of P positives and n of N negatives, it is called positive where
 * (p − 1) / (P − 1) > n / N. Exact, without folds or draws.
 *
 * @param positives rows of the class by value
 * @param negatives rows of everything else by value
 * @param rows of each class in all, where they are known
 * @example judgeByValue([10, 0], [0, 10]) // → { recall: 1, falsePositiveRate: 0, balancedAccuracy: 1, neutral: 0 }
 */
export function judgeByValue(
  positives: ArrayLike<number>, negatives: ArrayLike<number>, rows = [countRows(positives), countRows(negatives)],
): JudgedRule {
  const [p, n] = rows;
  let [inCalled, inNeutral, outCalled, outNeutral] = [0, 0, 0, 0];
  for (let v = 0; v < positives.length; v++) {
    const inside = positives[v];
    const outside = negatives[v];
    if (inside + outside <= fewestOthers) {
      inNeutral += inside;
      outNeutral += outside;
      continue;
    }
    // Cross-multiplied, so that whole numbers are compared.
    const lead = (inside - 1) * n - outside * (p - 1);
    if (n === 0 || lead === 0) inNeutral += inside;
    else if (lead > 0) inCalled += inside;
    const behind = (outside - 1) * p - inside * (n - 1);
    if (p === 0 || behind === 0) outNeutral += outside;
    else if (behind < 0) outCalled += outside;
  }
  return judgeAbstaining({ rows: p, called: inCalled, neutral: inNeutral }, { rows: n, called: outCalled, neutral: outNeutral });
}

/**
 * The class of each value by all rows: 1 the class, −1 everything else, 0 neutral.
 * @example assignValues([10, 1, 2], [1, 10, 1]) // → [1, -1, 0]
 */
export function assignValues(positives: ArrayLike<number>, negatives: ArrayLike<number>): Float64Array {
  const [rows, others] = [countRows(positives), countRows(negatives)];
  return Float64Array.from({ length: positives.length }, (_, v) => {
    if (positives[v] + negatives[v] < fewestOthers || rows === 0 || others === 0) return 0;
    return Math.sign(positives[v] * others - negatives[v] * rows);
  });
}
