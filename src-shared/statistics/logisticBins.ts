/** Standardised values with the weighted rows of each class at them. */
export type LogisticPoints = { x: Float64Array; positive: Float64Array; negative: Float64Array };

/**
 * Neighbouring values as one, each bin with what a sum over its values follows from: weighted rows of each class, their mean,
 * and about it the first moment of the positives and the second to fifth of all (`moments[4 * bin + k − 2]` is Σ c (x − mean)^k).
 */
export type LogisticBins = {
  size: number;
  mean: Float64Array;
  positive: Float64Array;
  negative: Float64Array;
  tilt: Float64Array;
  moments: Float64Array;
  /** The largest distance of a value from the bin's mean. */
  reach: Float64Array;
};

/** Sign, exponent and 8 bits of the mantissa: values of one bin differ by at most 2^-8 of themselves. */
const binBits = 12;

/**
 * Puts neighbouring values that share their leading bits together: some thousand bins in place of any number of values, without
 * edges to choose.
 * @param points ascending; in another order there are more bins, and nothing else changes
 */
export function binPoints({ x, positive, negative }: LogisticPoints): LogisticBins {
  const upper = new Uint32Array(x.buffer, x.byteOffset, x.length * 2);
  let size = 0;
  for (let i = 0; i < x.length; i++) if (i === 0 || upper[2 * i + 1] >>> binBits !== upper[2 * i - 1] >>> binBits) size++;
  const column = (): Float64Array => new Float64Array(size);
  const bins: LogisticBins = { size, mean: column(), positive: column(), negative: column(), tilt: column(), moments: new Float64Array(4 * size), reach: column() };
  for (let bin = 0, from = 0; bin < size; bin++) {
    const key = upper[2 * from + 1] >>> binBits;
    let [to, sum, inside, outside] = [from, 0, 0, 0];
    for (; to < x.length && upper[2 * to + 1] >>> binBits === key; to++) {
      sum += (positive[to] + negative[to]) * x[to];
      inside += positive[to];
      outside += negative[to];
    }
    const mean = to - from === 1 ? x[from] : sum / (inside + outside);
    bins.mean[bin] = mean;
    bins.positive[bin] = inside;
    bins.negative[bin] = outside;
    if (to - from > 1) addMoments({ x, positive, negative }, from, to, mean, bins, bin);
    from = to;
  }
  return bins;
}

function addMoments({ x, positive, negative }: LogisticPoints, from: number, to: number, mean: number, bins: LogisticBins, bin: number): void {
  let [tilt, second, third, fourth, fifth, reach] = [0, 0, 0, 0, 0, 0];
  for (let i = from; i < to; i++) {
    const distance = x[i] - mean;
    const square = (positive[i] + negative[i]) * distance * distance;
    tilt += positive[i] * distance;
    second += square;
    third += square * distance;
    fourth += square * distance * distance;
    fifth += square * distance * distance * distance;
    reach = Math.max(reach, Math.abs(distance));
  }
  bins.tilt[bin] = tilt;
  bins.moments[4 * bin] = second;
  bins.moments[4 * bin + 1] = third;
  bins.moments[4 * bin + 2] = fourth;
  bins.moments[4 * bin + 3] = fifth;
  bins.reach[bin] = reach;
}
