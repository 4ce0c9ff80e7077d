import { countRows, judgeAbstaining, type CalledRows, type JudgedRule } from './abstainingRule';

/**
 * The best single cut of a number: behind which of its values it lies, and on which side the positives are. `null` where there
 * is nothing to cut.
 */
export type Cut = { behind: number; positive: 'above' | 'below' } | null;

/**
 * The one cut of a number that tells two classes apart best, both weighted alike, and how well such a cut does on rows that
 * it was not chosen by: each row is left out in turn, the cut is chosen by the others, and the row is judged by it (a row on
 * which two cuts that are equally good disagree is left neutral). Exact, in whole numbers.
 *
 * With P and N rows of the classes, and A(k) = N · positives up to value k − P · negatives up to value k, the best cut is
 * where |A| is largest. Leaving out a positive of value v turns P into P − 1 in this, and lowers A(k) by N for every k ≥ v:
 * so the extremes of A before v and from v on decide it.
 *
 * @param positives rows of the class by value, the values distinct and ascending, in whole numbers; rows without a value do
 *   not belong here
 * @param negatives rows of everything else by value
 * @param rows of each class in all, where they are known
 * @example bestCut([0, 1, 9], [8, 2, 0]).cut // → { behind: 1, positive: 'above' }
 */
export function bestCut(
  positives: ArrayLike<number>, negatives: ArrayLike<number>, rows = [countRows(positives), countRows(negatives)],
): { cut: Cut; judged: JudgedRule } {
  const [p, n] = rows;
  const { best, gap, inside, outside } = extremesOf(positives, negatives, p, n);
  const own = leaveOut(positives, negatives, p, n, inside);
  const other = leaveOut(negatives, positives, n, p, outside);
  return {
    cut: best < 0 ? null : { behind: best, positive: gap > 0 ? 'below' : 'above' },
    judged: judgeAbstaining(own, { ...other, called: n - other.called - other.neutral }),
  };
}

type Extremes = { most: number; least: number };

/** Where the gap is largest, and the range of what it is with a positive less, and with a negative less and the roles changed. */
function extremesOf(
  positives: ArrayLike<number>, negatives: ArrayLike<number>, p: number, n: number,
): { best: number; gap: number; inside: Extremes; outside: Extremes } {
  let best = -1;
  let bestGap = 0;
  let [up, down, most, least, mostOutside, leastOutside] = [0, 0, -Infinity, Infinity, -Infinity, Infinity];
  for (let k = 0; k < positives.length - 1; k++) {
    up += positives[k];
    down += negatives[k];
    const gap = up * n - down * p;
    if (Math.abs(gap) > Math.abs(bestGap)) {
      best = k;
      bestGap = gap;
    }
    most = Math.max(most, gap + down);
    least = Math.min(least, gap + down);
    mostOutside = Math.max(mostOutside, up - gap);
    leastOutside = Math.min(leastOutside, up - gap);
  }
  return { best, gap: bestGap, inside: { most, least }, outside: { most: mostOutside, least: leastOutside } };
}

/**
 * Leaves out each row of one class in turn; a row is `called` where the cut that is best without it puts its side on its class.
 * As a rule one side of the gap is beyond doubt, and only near its extreme a row may turn the balance.
 * @param range the largest and the smallest gap over all cuts: with a row of the own class less, `others` to each step
 */
function leaveOut(own: ArrayLike<number>, other: ArrayLike<number>, rows: number, others: number, { most, least }: Extremes): CalledRows {
  if (rows < 2 || others === 0 || own.length < 2) return { rows, called: 0, neutral: rows };
  if (most + least > 2 * others) {
    const { before, upTo } = fromTheStart(own, other, rows, others, most - others);
    return { rows, called: before, neutral: upTo - before };
  }
  if (most + least < 0) {
    const { before, upTo } = fromTheEnd(own, other, rows, others, least + others);
    return { rows, called: before, neutral: upTo - before };
  }
  return sweep(own, other, rows, others);
}

type Turning = { before: number; upTo: number };

/** Own rows up to the first cut whose gap reaches `bound`, and up to the first that is beyond it. */
function fromTheStart(own: ArrayLike<number>, other: ArrayLike<number>, rows: number, others: number, bound: number): Turning {
  let [up, down, before] = [0, 0, -1];
  for (let k = 0; ; k++) {
    up += own[k];
    down += other[k];
    const gap = up * others - down * (rows - 1);
    if (before < 0 && gap >= bound) before = up;
    if (gap > bound) return { before, upTo: up };
  }
}

/** Own rows behind the last cut whose gap is down at `bound`, and behind the last that is below it. */
function fromTheEnd(own: ArrayLike<number>, other: ArrayLike<number>, rows: number, others: number, bound: number): Turning {
  let [up, down, before] = [rows, others, -1];
  for (let k = own.length - 2; ; k--) {
    up -= own[k + 1];
    down -= other[k + 1];
    const gap = up * others - down * (rows - 1);
    if (before < 0 && gap <= bound) before = rows - up;
    if (gap < bound) return { before, upTo: rows - up };
  }
}

/** Row by row, where a cut and its opposite are nearly as good: the extremes of the gap before each value and from it on. */
function sweep(own: ArrayLike<number>, other: ArrayLike<number>, rows: number, others: number): CalledRows {
  const gaps = new Float64Array(own.length - 1);
  let [up, down] = [0, 0];
  for (let k = 0; k < gaps.length; k++) {
    up += own[k];
    down += other[k];
    gaps[k] = up * others - down * (rows - 1);
  }
  const most = new Float64Array(own.length).fill(-Infinity);
  const least = new Float64Array(own.length).fill(Infinity);
  for (let v = gaps.length - 1; v >= 0; v--) {
    most[v] = Math.max(most[v + 1], gaps[v]);
    least[v] = Math.min(least[v + 1], gaps[v]);
  }
  let [called, neutral, mostBefore, leastBefore] = [0, 0, -Infinity, Infinity];
  for (let v = 0; v < own.length; v++) {
    const wins = Math.max(most[v] - others, -leastBefore);
    const loses = Math.max(mostBefore, others - least[v]);
    if (wins === loses || Math.max(wins, loses) <= 0) neutral += own[v];
    else if (wins > loses) called += own[v];
    if (v < gaps.length) {
      mostBefore = Math.max(mostBefore, gaps[v]);
      leastBefore = Math.min(leastBefore, gaps[v]);
    }
  }
  return { rows, called, neutral };
}
