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
  const all = negatives.total;
  const most = largestRun(), least = largestRun();
  const step = (from: number, to: number, inside: number): void => {
    const gain = inside * all - (before[to + 1] - before[from]) * total;
    most.add(from, to, gain);
    least.add(from, to, -gain);
  };
  let next = 0;
  for (let i = 0; i < places.length; i++) {
    if (places[i] > next) step(next, places[i] - 1, 0);
    step(places[i], places[i], rows[i]);
    next = places[i] + 1;
  }
  if (next < before.length - 1) step(next, before.length - 2, 0);
  const neither = missing * all - negatives.missing * total;
  const inside = 2 * most.best.sum + neither >= 2 * least.best.sum - neither;
  const { from, to } = inside ? most.best : least.best;
  const band: Band = { from, to, positive: inside ? 'inside' : 'outside' };
  return { band, judged: judgeBand(band, positives, negatives) };
}

/** Finds the run of steps with the largest sum, the first of equal ones; an empty one has 0. */
function largestRun(): { best: { from: number; to: number; sum: number }; add: (from: number, to: number, gain: number) => void } {
  const best = { from: 0, to: -1, sum: 0 };
  let [start, sum] = [0, 0];
  const add = (from: number, to: number, gain: number): void => {
    if (sum <= 0) [start, sum] = [from, 0];
    sum += gain;
    if (sum > best.sum) Object.assign(best, { from: start, to, sum });
  };
  return { best, add };
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
  const calledOf = (held: number, { missing, total }: { missing: number; total: number }): number =>
    (positive === 'inside' ? held : total - missing - held) + missing / 2;
  const outside = negatives.before[to + 1] - negatives.before[from];
  return calledRates([calledOf(inside, positives), calledOf(outside, negatives)], [positives.total, negatives.total]);
}
