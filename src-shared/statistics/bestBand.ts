import { calledRates, type CalledRates } from './calledRates';
import type { RowsBefore, RowsByValue } from './rowsByValue';

/** A run of neighbouring values, from one place to another, and whether the positives are in it or outside of it. */
export type Band = { from: number; to: number; positive: 'inside' | 'outside' };

/**
 * The run of neighbouring values that tells a class from another best, both weighted alike, on the very rows that it is chosen by: a
 * cut has one end, a band two. With w = p N − n P at each value (p and n its rows, of P and N) it is the run with the largest sum of w,
 * or the smallest one, outside of which the positives then are; balanced accuracy is ½ + |sum| / (2 P N). Whole numbers, hence exact.
 * Rows without a value are on neither side: half of them count as called positive.
 *
 * One pass (Kadane): a run that is below 0 is left behind. Between two values of the class w is never above 0, so that what lies
 * there is one step, and the time grows with the values of the class alone.
 *
 * @param positives rows of the class, which has some
 * @param negatives rows of the other class, which has some
 * @example
 * const positives = { places: [1, 2], rows: [9, 1], missing: 0, total: 10 };
 * const negatives = { before: [0, 5, 5, 10], missing: 0, total: 10 };
 * bestBand(positives, negatives).band // → { from: 1, to: 1, positive: 'inside' }
 * @see Bentley (1984), "Algorithm design techniques", Communications of the ACM 27(9)
 */
export function bestBand(positives: RowsByValue, negatives: RowsBefore): { band: Band; judged: CalledRates } {
  const { places, rows, missing, total } = positives;
  const { before } = negatives;
  const end = before.length - 1;
  // Of either side the run so far, and the best one: where it begins, its sum, its rows of the class.
  let [from, sum, inside, outFrom, outSum, outInside] = [0, 0, 0, 0, 0, 0];
  let [best, out] = [{ from: 0, to: -1, sum: 0, inside: 0 }, { from: 0, to: -1, sum: 0, inside: 0 }];
  let next = 0;
  for (let i = 0; i <= places.length; i++) {
    const place = i < places.length ? places[i] : end;
    const between = (before[place] - before[next]) * total;
    if (outSum <= 0) {
      outFrom = next;
      outSum = outInside = 0;
    }
    outSum += between;
    if (outSum > out.sum) out = { from: outFrom, to: place - 1, sum: outSum, inside: outInside };
    if (place === end) break;
    const gain = rows[i] * negatives.total - (before[place + 1] - before[place]) * total;
    sum -= between;
    if (sum <= 0) {
      from = place;
      sum = inside = 0;
    }
    sum += gain;
    inside += rows[i];
    if (sum > best.sum) best = { from, to: place, sum, inside };
    if (outSum <= 0) {
      outFrom = place;
      outSum = outInside = 0;
    }
    outSum -= gain;
    outInside += rows[i];
    if (outSum > out.sum) out = { from: outFrom, to: place, sum: outSum, inside: outInside };
    next = place + 1;
  }
  const neither = missing * negatives.total - negatives.missing * total;
  const isInside = 2 * best.sum + neither >= 2 * out.sum - neither;
  const found = isInside ? best : out;
  const band: Band = { from: found.from, to: found.to, positive: isInside ? 'inside' : 'outside' };
  return { band, judged: ratesOf(band, found.inside, positives, negatives) };
}

/**
 * How a band fares on any rows; half of those without a value count as called positive.
 * @example
 * const positives = { places: [1, 2], rows: [9, 1], missing: 0, total: 10 };
 * const negatives = { before: [0, 5, 5, 10], missing: 0, total: 10 };
 * judgeBand({ from: 1, to: 1, positive: 'inside' }, positives, negatives).recall // → 0.9
 */
export function judgeBand({ from, to, positive }: Band, positives: RowsByValue, negatives: RowsBefore): CalledRates {
  let inside = 0;
  for (let i = 0; i < positives.places.length; i++) {
    if (positives.places[i] >= from && positives.places[i] <= to) inside += positives.rows[i];
  }
  return ratesOf({ from, to, positive }, inside, positives, negatives);
}

/** @param inside rows of the class in the band */
function ratesOf({ from, to, positive }: Band, inside: number, positives: RowsByValue, negatives: RowsBefore): CalledRates {
  const calledOf = (held: number, { missing, total }: { missing: number; total: number }): number =>
    (positive === 'inside' ? held : total - missing - held) + missing / 2;
  const outside = negatives.before[to + 1] - negatives.before[from];
  return calledRates([calledOf(inside, positives), calledOf(outside, negatives)], [positives.total, negatives.total]);
}
