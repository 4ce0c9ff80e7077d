import type { JudgedRule } from '../contract/results';
import { countRows, judgeAbstaining, type CalledRows } from './abstainingRule';

/** The best single cut of a number: positive above it or at most it. `null` where there is nothing to cut. */
export type Cut = { at: number; positive: 'above' | 'below' } | null;

/**
 * The one cut of a number that tells two classes apart best, both weighted alike, and how well such a cut does on rows that
 * it was not chosen by: each row is left out in turn, the cut is chosen by the others, and the row is judged by it (a row on
 * which two cuts that are equally good disagree is left neutral). Exact, in one pass over the distinct values.
 *
 * With P and N rows of the classes, and A(k) = positives up to value k / P − negatives up to value k / N, the best cut is
 * where |A| is largest. Leaving out a positive of value v turns P into P − 1 and lowers A(k) by 1 / (P − 1) for every k ≥ v:
 * so the maxima of A and −A before v and from v on, known for every v from two sweeps, decide it.
 *
 * @param values distinct, ascending; rows without a value do not belong here
 * @param positives rows of the class by value, in whole numbers
 * @param negatives rows of everything else by value
 */
export function bestCut(
  values: ArrayLike<number>, positives: ArrayLike<number>, negatives: ArrayLike<number>,
): { cut: Cut; judged: JudgedRule } {
  const cut = chooseCut(values, positives, negatives);
  return { cut, judged: judgeAbstaining(leaveOut(positives, negatives, 'above'), leaveOut(negatives, positives, 'below')) };
}

/** A(k) for every cut between two values: the two classes' shares up to k, one less the other. */
function gaps(first: ArrayLike<number>, second: ArrayLike<number>, totals: [number, number]): Float64Array {
  const gap = new Float64Array(Math.max(0, first.length - 1));
  let up = 0;
  let down = 0;
  for (let k = 0; k < gap.length; k++) {
    up += first[k];
    down += second[k];
    gap[k] = up / totals[0] - down / totals[1];
  }
  return gap;
}

function chooseCut(values: ArrayLike<number>, positives: ArrayLike<number>, negatives: ArrayLike<number>): Cut {
  const totals: [number, number] = [countRows(positives), countRows(negatives)];
  if (totals[0] === 0 || totals[1] === 0) return null;
  const gap = gaps(positives, negatives, totals);
  let best = -1;
  for (let k = 0; k < gap.length; k++) if (best < 0 ? gap[k] !== 0 : Math.abs(gap[k]) > Math.abs(gap[best])) best = k;
  if (best < 0) return null;
  return { at: values[best] / 2 + values[best + 1] / 2, positive: gap[best] > 0 ? 'below' : 'above' };
}

/**
 * Leaves out each row of one class in turn. With its own class in the role of “positive”, the row is called right where the
 * cut that is best without it puts its side on its class.
 * @param right what being right means for the returned counts: called positive (`above`) or not (`below`)
 */
function leaveOut(own: ArrayLike<number>, other: ArrayLike<number>, right: 'above' | 'below'): CalledRows {
  const rows = countRows(own);
  const others = countRows(other);
  if (rows < 2 || others === 0) return { rows, called: 0, neutral: rows };
  const gap = gaps(own, other, [rows - 1, others]);
  const step = 1 / (rows - 1);
  const from = sweepDown(gap);
  let called = 0;
  let neutral = 0;
  let mostBefore = -Infinity;
  let leastBefore = Infinity;
  for (let v = 0; v < own.length; v++) {
    if (own[v] > 0) {
      const wins = Math.max(from.most[v] - step, -leastBefore);
      const loses = Math.max(mostBefore, step - from.least[v]);
      if (Math.abs(wins - loses) < tie || Math.max(wins, loses) < tie) neutral += own[v];
      else if (wins > loses === (right === 'above')) called += own[v];
    }
    if (v < gap.length) {
      mostBefore = Math.max(mostBefore, gap[v]);
      leastBefore = Math.min(leastBefore, gap[v]);
    }
  }
  return { rows, called, neutral };
}

/** Differences of shares below this are rounding. */
const tie = 1e-12;

/** The largest and the smallest A(k) over k ≥ v, for every v. */
function sweepDown(gap: Float64Array): { most: Float64Array; least: Float64Array } {
  const most = new Float64Array(gap.length + 1).fill(-Infinity);
  const least = new Float64Array(gap.length + 1).fill(Infinity);
  for (let v = gap.length - 1; v >= 0; v--) {
    most[v] = Math.max(most[v + 1], gap[v]);
    least[v] = Math.min(least[v + 1], gap[v]);
  }
  return { most, least };
}
