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

/** Sign, exponent and 8 bits of the mantissa: values of one bin differ by at most 2^-8 of themselves … */
const binBits = 12;
/** … or of this where they are smaller: near the mean nothing asks for more. */
const nearMean = 1 / 8;

/**
 * Puts neighbouring values that share their leading bits together: some thousand bins in place of any number of values, without
 * edges to choose.
 * @param points ascending; in another order there are more bins, and nothing else changes
 */
export function binPoints(points: LogisticPoints): LogisticBins {
  const { x } = points;
  const { keys, size } = keysOf(x);
  const column = (): Float64Array => new Float64Array(size);
  const bins: LogisticBins = {
    size, mean: column(), positive: column(), negative: column(), tilt: column(), moments: new Float64Array(4 * size), reach: column(),
  };
  for (let bin = 0, from = 0; bin < size; bin++) {
    let to = from + 1;
    while (to < x.length && keys[to] === keys[from]) to++;
    addValues(points, from, to, bins, bin);
    from = to;
  }
  return bins;
}

/** The bin of each value, and how many times the bin changes. */
function keysOf(x: Float64Array): { keys: Int32Array; size: number } {
  const shifted = new Float64Array(1);
  const words = new Int32Array(shifted.buffer);
  const keys = new Int32Array(x.length);
  let size = 0;
  for (let i = 0; i < x.length; i++) {
    shifted[0] = x[i] < 0 ? x[i] - nearMean : x[i] + nearMean;
    keys[i] = words[1] >> binBits;
    if (i === 0 || keys[i] !== keys[i - 1]) size++;
  }
  return { keys, size };
}

function addValues({ x, positive, negative }: LogisticPoints, from: number, to: number, bins: LogisticBins, bin: number): void {
  let [sum, inside, outside] = [0, 0, 0];
  for (let i = from; i < to; i++) {
    sum += (positive[i] + negative[i]) * x[i];
    inside += positive[i];
    outside += negative[i];
  }
  bins.mean[bin] = to - from === 1 ? x[from] : sum / (inside + outside);
  bins.positive[bin] = inside;
  bins.negative[bin] = outside;
  if (to - from > 1) addMoments({ x, positive, negative }, from, to, bins, bin);
}

function addMoments({ x, positive, negative }: LogisticPoints, from: number, to: number, bins: LogisticBins, bin: number): void {
  const mean = bins.mean[bin];
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
