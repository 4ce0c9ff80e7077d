/** Balanced accuracy of one cut: on the rows that it was chosen by, and on others; 0.5 is chance. */
export type TransferredCut = { here: number; there: number | null };

/** Rows of a class and of benign by value: in the file that the cut is chosen by, and in another one, at the same values. */
type Counts = { positives: ArrayLike<number>; negatives: ArrayLike<number> };

/**
 * Chooses the best cut of a feature by one file, and judges it on another.
 * @param first of a number the place of its least value in the first file, −1 where it has one value; `text`: of a text
 */
export function transferCut(here: Counts, there: Counts, first: number | 'text'): TransferredCut | null {
  const [p, n] = [sum(here.positives), sum(here.negatives)];
  if (p === 0 || n === 0) return null;
  const isPositive = first === 'text' ? (i: number) => here.positives[i] * n > here.negatives[i] * p : behindCut(here, p, n, first);
  return { here: judge(here, isPositive)!, there: judge(there, isPositive) };
}

function behindCut({ positives, negatives }: Counts, p: number, n: number, first: number): (place: number) => boolean {
  // Where no cut tells anything, it lies behind the least value.
  let [up, down, best, at] = [0, 0, 0, first];
  for (let i = 0; i < positives.length; i++) {
    up += positives[i];
    down += negatives[i];
    const gap = up * n - down * p;
    if (Math.abs(gap) > Math.abs(best)) [best, at] = [gap, i];
  }
  return best > 0 ? (i) => i <= at : at < 0 ? () => false : (i) => i > at;
}

function judge({ positives, negatives }: Counts, isPositive: (place: number) => boolean): number | null {
  const [p, n] = [sum(positives), sum(negatives)];
  if (p === 0 || n === 0) return null;
  let [found, wrong] = [0, 0];
  for (let i = 0; i < positives.length; i++) {
    if (!isPositive(i)) continue;
    found += positives[i];
    wrong += negatives[i];
  }
  return (found / p + 1 - wrong / n) / 2;
}

function sum(counts: ArrayLike<number>): number {
  let all = 0;
  for (let i = 0; i < counts.length; i++) all += counts[i];
  return all;
}
