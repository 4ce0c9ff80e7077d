/** A run of neighbouring values, `from` up to `to` by their place, with its rows of either class. */
export type Range = { from: number; to: number; inside: number; outside: number };

/**
 * The run of neighbouring values that holds the most positives with at least `perOther` of them to every negative: where a
 * feature's range, rather than one of its values, names a class. One pass: with w = positives − perOther · negatives a run is
 * pure enough where its w add up to 0 or more, so the longest run between a prefix sum and an earlier, smaller one is sought
 * (whole numbers, hence exact).
 *
 * @param positives rows of the class by value, in the order of the values
 * @param negatives rows of everything else
 * @param perOther 99 asks for a share of 99 %
 * @returns the run without empty ends, or `null` where no value is pure enough
 * @example purestRange([0, 50, 60, 1], [9, 0, 1, 9], 99) // → { from: 1, to: 2, inside: 110, outside: 1 }
 */
export function purestRange(positives: ArrayLike<number>, negatives: ArrayLike<number>, perOther: number): Range | null {
  const length = positives.length;
  const weights = new Float64Array(length + 1);
  const found = new Float64Array(length + 1);
  const starts: number[] = [0];
  for (let i = 0; i < length; i++) {
    weights[i + 1] = weights[i] + positives[i] - perOther * negatives[i];
    found[i + 1] = found[i] + positives[i];
    if (weights[i + 1] < weights[starts[starts.length - 1]]) starts.push(i + 1);
  }
  let best = { from: 0, end: 0, inside: 0 };
  for (let end = length; end > 0; end--) {
    while (starts.length > 0 && weights[starts[starts.length - 1]] <= weights[end]) {
      const from = starts.pop()!;
      if (from < end && found[end] - found[from] > best.inside) best = { from, end, inside: found[end] - found[from] };
    }
  }
  return best.inside === 0 ? null : trim(best.from, best.end, positives, negatives);
}

/** Without values at either end that the class does not have. */
function trim(from: number, end: number, positives: ArrayLike<number>, negatives: ArrayLike<number>): Range {
  while (positives[from] === 0) from++;
  while (positives[end - 1] === 0) end--;
  let inside = 0;
  let outside = 0;
  for (let i = from; i < end; i++) {
    inside += positives[i];
    outside += negatives[i];
  }
  return { from, to: end - 1, inside, outside };
}
