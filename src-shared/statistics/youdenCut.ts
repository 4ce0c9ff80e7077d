import { calledRates, type CalledRates } from './calledRates';
import type { RowsBefore, RowsByValue } from './rowsByValue';

/**
 * A cut of a number behind the value at a place: `below` calls this value and all smaller ones positive, `above` the others.
 */
export type NumberCut = { upTo: number; positive: 'below' | 'above' };
/** With the rows of the class up to it that it was chosen by. */
export type YoudenCut = NumberCut & { below: number };

/**
 * The cut that tells a class from another best, both weighted alike: the one with the largest Youden index J = recall − false positive
 * rate, on the very rows that it is chosen by. With p and n rows up to a value, of P and N, it is where |p N − n P| is largest, the
 * first such value of equal ones; whole numbers are compared. A row without a value is on neither side: half of such rows count as
 * called positive, which adds (missing of P · N − missing of N · P) / 2 to p N − n P.
 *
 * Between two values of the class p N − n P only falls: it is looked at there and at the last value before the next, so that the time
 * grows with the values of the class alone.
 *
 * @param positives rows of the class
 * @param negatives rows of the other class, which has some
 * @returns behind the first value, positives above, where nothing can be told apart; before all where there is no value
 * @example
 * const positives = { places: [1, 2], rows: [1, 9], missing: 0, total: 10 };
 * const negatives = { before: [0, 8, 10, 10], missing: 0, total: 10 };
 * youdenCut(positives, negatives) // → { upTo: 1, positive: 'above', below: 1 }
 * @see Youden (1950), "Index for rating diagnostic tests", Cancer 3
 */
export function youdenCut({ places, rows, missing, total }: RowsByValue, negatives: RowsBefore): YoudenCut {
  const { before } = negatives;
  const end = before.length - 1;
  // Twice the gain: half a row is none in whole numbers.
  const neither = missing * negatives.total - negatives.missing * total;
  let [best, upTo, bestFrom, bestUp, up, last] = [0, Math.min(0, end - 1), 0, places[0] === 0 ? rows[0] : 0, 0, 0];
  // Where rows without a value weigh in, the first value may be the best one without any of the class.
  if (end > 0 && places[0] !== 0) best = neither - 2 * before[1] * total;
  for (let i = 0; i <= places.length; i++) {
    const place = i < places.length ? places[i] : end;
    const ahead = 2 * (up * negatives.total - before[place] * total) + neither;
    if (place > 0 && Math.abs(ahead) > Math.abs(best)) [best, upTo, bestFrom, bestUp] = [ahead, place - 1, last, up];
    if (place === end) break;
    up += rows[i];
    const gain = 2 * (up * negatives.total - before[place + 1] * total) + neither;
    if (Math.abs(gain) > Math.abs(best)) [best, upTo, bestFrom, bestUp] = [gain, place, place, up];
    last = place;
  }
  // The first value with this gain: those without rows change nothing.
  while (upTo > bestFrom && before[upTo + 1] === before[upTo]) upTo--;
  return { upTo, positive: best > 0 ? 'below' : 'above', below: bestUp };
}

/**
 * How a cut fares on any rows; half of those without a value count as called positive.
 * @example
 * const positives = { places: [1, 2], rows: [1, 9], missing: 0, total: 10 };
 * const negatives = { before: [0, 8, 10, 10], missing: 0, total: 10 };
 * judgeCut({ upTo: 1, positive: 'above' }, positives, negatives).recall // → 0.9
 */
export function judgeCut({ upTo, positive }: NumberCut, positives: RowsByValue, negatives: RowsBefore): CalledRates {
  let below = 0;
  for (let i = 0; i < positives.places.length && positives.places[i] <= upTo; i++) below += positives.rows[i];
  return ratesOfCut({ upTo, positive, below }, positives, negatives);
}

/**
 * How it fares on the rows that it was chosen by.
 * @example
 * const positives = { places: [1, 2], rows: [1, 9], missing: 0, total: 10 };
 * const negatives = { before: [0, 8, 10, 10], missing: 0, total: 10 };
 * ratesOfCut({ upTo: 1, positive: 'above', below: 1 }, positives, negatives).recall // → 0.9
 */
export const ratesOfCut = ({ upTo, positive, below }: YoudenCut, positives: RowsByValue, negatives: RowsBefore): CalledRates => calledRates(
  [calledBy(positive, below, positives), calledBy(positive, negatives.before[upTo + 1], negatives)], [positives.total, negatives.total],
);

/**
 * Rows that a cut calls positive, by those up to it.
 * @example calledBy('above', 3, { missing: 0, total: 10 }) // → 7
 */
export const calledBy = (positive: NumberCut['positive'], below: number, { missing, total }: { missing: number; total: number }): number =>
  (positive === 'below' ? below : total - missing - below) + missing / 2;
