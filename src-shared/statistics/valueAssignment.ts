import type { JudgedRule } from '../contract/results';
import { countRows, judgeAbstaining, type CalledRows } from './abstainingRule';

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
 */
export function judgeByValue(positives: ArrayLike<number>, negatives: ArrayLike<number>): JudgedRule {
  const own = leaveOut(positives, negatives);
  const others = leaveOut(negatives, positives);
  return judgeAbstaining(own, { ...others, called: others.rows - others.neutral - others.called });
}

/** The class of each value by all rows: 1 the class, −1 everything else, 0 neutral. */
export function assignValues(positives: ArrayLike<number>, negatives: ArrayLike<number>): Float64Array {
  const [rows, others] = [countRows(positives), countRows(negatives)];
  return Float64Array.from({ length: positives.length }, (_, v) => {
    if (positives[v] + negatives[v] < fewestOthers || rows === 0 || others === 0) return 0;
    return Math.sign(positives[v] * others - negatives[v] * rows);
  });
}

/** Rows of one class that the rows beside them put to it (`called`), or say nothing of. */
function leaveOut(own: ArrayLike<number>, other: ArrayLike<number>): CalledRows {
  const rows = countRows(own);
  const others = countRows(other);
  let called = 0;
  let neutral = 0;
  for (let v = 0; v < own.length; v++) {
    if (own[v] === 0) continue;
    // Cross-multiplied, so that whole numbers are compared.
    const lead = (own[v] - 1) * others - other[v] * (rows - 1);
    if (own[v] + other[v] - 1 < fewestOthers || others === 0 || lead === 0) neutral += own[v];
    else if (lead > 0) called += own[v];
  }
  return { rows, called, neutral };
}
