import type { ColumnOverview, Histogram } from '../../../../src-shared/questions/overview/result';
import { weightedMoments } from '../../../../src-shared/statistics/weightedMoments';
import { weightedQuantile } from '../../../../src-shared/statistics/weightedQuantile';
import type { PlainNumbers } from '../../columns/dataset';
import type { PatternKinds } from '../../columns/patternKinds';
import { patternOrder } from '../../columns/sortedOrder';
import { placeMask } from '../../columns/sortNumbers';
import { binEdges } from '../../fitting/histogram';

/** A plain column's numbers from the least to the greatest, one a pattern, missing ones left out. */
export type OrderedNumbers = {
  order: Uint32Array;
  values: Float64Array;
  /** Rows of each, `null` where every pattern is one row. */
  rows: Float64Array | null;
  distinct: number;
  /** Rows without a number. */
  missing: number;
};

/** Filled anew for each column, one after the other. */
const kept = { numbers: new Float64Array(0), values: new Float64Array(0), rows: new Float64Array(0) };

/**
 * Gathers a plain column's numbers in their order: where nearly every row has its own, that is what a count by value would be.
 * @param weights rows of each pattern, `null` where every one is a row
 * @returns arrays that hold until the next column
 */
export function inOrder(column: PlainNumbers, weights: Uint32Array | null): OrderedNumbers {
  const order = patternOrder(column);
  if (kept.values.length < order.length) [kept.numbers, kept.values] = [new Float64Array(order.length), new Float64Array(order.length)];
  // The walk leaps through these; a copy that was just made is near.
  kept.numbers.set(column.numbers);
  const present = gather(kept.numbers, order, kept.values);
  let distinct = 0;
  for (let i = 0; i < present; i++) distinct += 1 - (order[i] >>> 31);
  const values = kept.values.subarray(0, present);
  if (weights === null) return { order, values, rows: null, distinct, missing: order.length - present };
  if (kept.rows.length < order.length) kept.rows = new Float64Array(order.length);
  let missing = 0;
  for (let i = present; i < order.length; i++) missing += weights[order[i] & placeMask];
  for (let i = 0; i < present; i++) kept.rows[i] = weights[order[i] & placeMask];
  return { order, values, rows: kept.rows.subarray(0, present), distinct, missing };
}

/** @returns how many are there: missing ones come last */
function gather(numbers: Float64Array, order: Uint32Array, values: Float64Array): number {
  for (let i = 0; i < order.length; i++) {
    const value = numbers[order[i] & placeMask];
    if (value !== value) return i;
    values[i] = value;
  }
  return order.length;
}

type Figures = Pick<ColumnOverview, 'zeroShare' | 'mean' | 'sd' | 'min' | 'q1' | 'median' | 'q3' | 'max'>;

/**
 * The figures of numbers in ascending order.
 * @param counts rows of each, `null` where each is one
 * @param all rows of the dataset
 */
export function figuresOf(values: Float64Array, counts: Float64Array | null, all: number): Figures {
  if (values.length === 0) return { zeroShare: null, mean: null, sd: null, min: null, q1: null, median: null, q3: null, max: null };
  const { mean, sd } = weightedMoments(values, counts);
  let zeros = 0;
  for (let i = lowerBound(values, 0); i < values.length && values[i] === 0; i++) zeros += counts === null ? 1 : counts[i];
  const quantile = (q: number): number | null => weightedQuantile(values, counts, q);
  return {
    zeroShare: zeros / all, mean, sd,
    min: values[0], q1: quantile(0.25), median: quantile(0.5), q3: quantile(0.75), max: values[values.length - 1],
  };
}

/** The first place whose value is at least `bound`. */
function lowerBound(values: Float64Array, bound: number): number {
  let [from, to] = [0, values.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (values[middle] < bound) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The distribution of such numbers by class, in one walk, by what patterns are to a count of all rows. */
export function orderedHistogram(
  column: string, { order, values }: OrderedNumbers, { kindOf, kinds }: PatternKinds, classes: number,
): Histogram {
  const { edges, scale } = binEdges({ values, missingCode: -1 });
  const bins = edges.length - 1;
  const counts = Array.from({ length: bins }, () => new Array<number>(classes).fill(0));
  const ofKind = new Float64Array(kinds.length);
  let from = 0;
  for (let bin = 0; bin < bins; bin++) {
    const to = bin === bins - 1 ? values.length : lowerBound(values, edges[bin + 1]);
    if (to <= from) continue;
    ofKind.fill(0);
    for (let i = from; i < to; i++) ofKind[kindOf[order[i] & placeMask]]++;
    kinds.forEach(({ own, rows }, kind) => { counts[bin][own] += rows[0] * ofKind[kind]; });
    from = to;
  }
  return { column, scale, edges, levels: [], counts };
}
