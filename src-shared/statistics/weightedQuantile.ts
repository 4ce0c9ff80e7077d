/**
 * Quantile of data given as distinct values and how often each occurs, by linear interpolation between neighbours.
 *
 * Exactly NumPy's and pandas' default ('linear', type 7): position h = (n − 1) q in the sorted data (from 0), and
 * between the neighbours of h the share of h behind the point. The data are never expanded: counts of millions cost
 * nothing.
 *
 * @param values sorted ascending
 * @param counts how often each value occurs, whole numbers of 0 or more; `null` where each stands for itself, and values may repeat
 * @param q 0 … 1; 0.5 is the median
 * @returns the quantile, or `null` where there are no data
 * @throws RangeError where q is outside 0 … 1
 * @example weightedQuantile([1, 2, 10], [1, 1, 2], 0.5) // → 6 (the median of 1, 2, 10, 10)
 * @see numpy.quantile
 */
export function weightedQuantile(values: ArrayLike<number>, counts: ArrayLike<number> | null, q: number): number | null {
  if (!(q >= 0 && q <= 1)) throw new RangeError(`A quantile needs 0 <= q <= 1; got ${q}.`);
  const total = counts === null ? values.length : sumOf(counts);
  if (total === 0) return null;

  const position = (total - 1) * q;
  const before = Math.floor(position);
  const share = position - before;
  let index = counts === null ? before : 0;
  let passed = 0;
  if (counts !== null) {
    passed = counts[0];
    while (passed <= before) passed += counts[++index];
  }
  const low = values[index];
  if (share === 0) return low;
  if (counts === null) index++;
  else while (passed <= before + 1) passed += counts[++index];
  const step = values[index] - low;
  if (!Number.isFinite(step)) return low * (1 - share) + values[index] * share;
  // From the nearer end, as NumPy does, so that the last digit agrees too.
  return share < 0.5 ? low + step * share : values[index] - step * (1 - share);
}

function sumOf(counts: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i];
  return total;
}
