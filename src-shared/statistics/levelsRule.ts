import { calledRates, type CalledRates } from './calledRates';
import { rowsAt, type RowsBefore, type RowsByValue } from './rowsByValue';

/**
 * The levels of a text that tell a class from another best, both weighted alike, on the very rows that they are chosen by: those that
 * hold a larger share of the class than of the other, p N > n P in whole numbers (p and n rows of a level, of P and N). It is what a cut
 * is for numbers, the largest Youden index that a set of levels has.
 * @returns their places, ascending
 * @example
 * const positives = { places: [0, 1], rows: [9, 1], missing: 0, total: 10 };
 * const negatives = { before: [0, 1, 2, 10], missing: 0, total: 10 };
 * levelsRule(positives, negatives) // → [0]
 * @see Youden (1950), "Index for rating diagnostic tests", Cancer 3
 */
export function levelsRule({ places, rows, total }: RowsByValue, negatives: RowsBefore): number[] {
  const called: number[] = [];
  for (let i = 0; i < places.length; i++) if (rows[i] * negatives.total > rowsAt(negatives, places[i]) * total) called.push(places[i]);
  return called;
}

/**
 * How a set of levels fares on any rows.
 * @param called places, ascending
 * @example
 * const positives = { places: [0, 1], rows: [9, 1], missing: 0, total: 10 };
 * const negatives = { before: [0, 1, 2, 10], missing: 0, total: 10 };
 * judgeLevels([0], positives, negatives).balancedAccuracy // → 0.9
 */
export function judgeLevels(called: readonly number[], positives: RowsByValue, negatives: RowsBefore): CalledRates {
  let outside = 0;
  for (const place of called) outside += rowsAt(negatives, place);
  return calledRates([rowsAmong(called, positives), outside], [positives.total, negatives.total]);
}

/**
 * Rows of a class at some places.
 * @param chosen places, ascending
 * @example rowsAmong([0, 2], { places: [0, 1, 2], rows: [3, 5, 4], missing: 0, total: 12 }) // → 7
 */
export function rowsAmong(chosen: readonly number[], { places, rows }: RowsByValue): number {
  let sum = 0;
  for (let i = 0, at = 0; i < places.length && at < chosen.length; i++) {
    while (at < chosen.length && chosen[at] < places[i]) at++;
    if (chosen[at] === places[i]) sum += rows[i];
  }
  return sum;
}
