import type { PlainNumbers } from './dataset';
import { roomForKinds, type Kinds, type PatternKinds } from './patternKinds';
import { patternOrder } from './sortedOrder';
import { placeMask, samePlace } from './sortNumbers';

/** Many numbers with the rows that hold each: ascending, a missing one NaN and last; only those that have rows. */
export type SortedCounts = {
  values: Float64Array;
  /** The place of the missing value, −1 where none is. */
  missingCode: number;
  /** Rows by value, for each part and class: `counts[part][class][place]`. */
  counts: Float64Array[][];
};

/** Filled anew for each column, one after the other: what fresh memory costs is more than what is done with it. */
const kept = { values: new Float64Array(0), counts: new Float64Array(0), patterns: new Uint32Array(0), kinds: new Uint8Array(0) as Kinds };

/**
 * Rows by value and class of plain numbers, for each part of the rows: what `countTable` is for a coded column. One walk over
 * the numbers in their order.
 * @param classes each pattern's is below it
 * @returns arrays that hold until the next count of a plain column
 */
export function countSorted(column: PlainNumbers, patterns: PatternKinds, classes: number): SortedCounts {
  const { numbers } = column;
  const { kinds } = patterns;
  const used = findUsed(patternOrder(column), patterns);
  const columns = kinds[0].rows.length * classes;
  const { values, patterns: usedPatterns, kinds: usedKinds } = kept;
  if (kept.counts.length < columns * used) kept.counts = new Float64Array(columns * numbers.length);
  const counts = kept.counts.fill(0, 0, columns * used);
  // Where each kind of pattern adds how many rows: as a rule in one place.
  const adds = kinds.map(({ own, rows }) => rows.flatMap((count, part) => (count === 0 ? [] : [{ at: (part * classes + own) * used, count }])));
  const firstAt = Uint32Array.from(adds, ([first]) => first?.at ?? 0);
  const firstCount = Float64Array.from(adds, ([first]) => first?.count ?? 0);
  const several = adds.some(({ length }) => length > 1);
  let place = -1;
  let last = Number.NaN;
  for (let i = 0; i < used; i++) {
    const value = numbers[usedPatterns[i]];
    if (value !== last && !(place >= 0 && value !== value && last !== last)) {
      values[++place] = value;
      last = value;
    }
    const kind = usedKinds[i];
    counts[firstAt[kind] + place] += firstCount[kind];
    if (several) for (let t = 1; t < adds[kind].length; t++) counts[adds[kind][t].at + place] += adds[kind][t].count;
  }
  const size = place + 1;
  const rowsOf = (part: number, c: number): Float64Array => counts.subarray((part * classes + c) * used, (part * classes + c) * used + size);
  return {
    values: values.subarray(0, size), missingCode: size > 0 && Number.isNaN(values[place]) ? place : -1,
    counts: kinds[0].rows.map((_, part) => Array.from({ length: classes }, (__, c) => rowsOf(part, c))),
  };
}

/** Notes the patterns that have rows, in their order, and the kind of each: no branch hangs on which they are. */
function findUsed(order: Uint32Array, { kindOf, kinds }: PatternKinds): number {
  if (kept.patterns.length <= order.length) {
    kept.patterns = new Uint32Array(order.length + 1);
    kept.values = new Float64Array(order.length);
  }
  if (kept.kinds.length <= order.length || kept.kinds.BYTES_PER_ELEMENT < kindOf.BYTES_PER_ELEMENT) kept.kinds = roomForKinds(order.length + 1, kinds.length);
  const { patterns: found, kinds: kindsFound } = kept;
  let size = 0;
  for (let i = 0; i < order.length; i++) {
    const pattern = order[i] & placeMask;
    const kind = kindOf[pattern];
    found[size] = pattern;
    kindsFound[size] = kind;
    // Kind 0 has no rows.
    size += -kind >>> 31;
  }
  return size;
}

/** Every row of a plain column by class and by the place of its value among the distinct ones, which stay where they are. */
export type EveryCount = {
  /** `counts[class][place]`. */
  counts: Float64Array[];
  missingCode: number;
  valueAt: (place: number) => number;
};

/**
 * `countSorted` for all rows and two classes without a look at the numbers: which are the same, their order says.
 * @param patterns of one part, all rows
 * @returns arrays that hold until the next count of a plain column
 */
export function countEvery(column: PlainNumbers, { kindOf, kinds }: PatternKinds): EveryCount {
  const order = patternOrder(column);
  const size = order.length;
  if (kept.counts.length < 2 * size) kept.counts = new Float64Array(2 * size);
  const negatives = kept.counts.subarray(0, size);
  const positives = kept.counts.subarray(size, 2 * size);
  const outside = Float64Array.from(kinds, ({ own, rows }) => (own === 0 ? rows[0] : 0));
  const inside = Float64Array.from(kinds, ({ own, rows }) => (own === 1 ? rows[0] : 0));
  let [place, n, p] = [-1, 0, 0];
  for (let i = 0; i < size; i++) {
    const entry = order[i];
    const kind = kindOf[entry & placeMask];
    const same = entry >>> 31;
    place += 1 - same;
    n = n * same + outside[kind];
    p = p * same + inside[kind];
    negatives[place] = n;
    positives[place] = p;
  }
  const distinct = place + 1;
  const missing = size > 0 && Number.isNaN(column.numbers[order[size - 1] & placeMask]);
  return {
    counts: [negatives.subarray(0, distinct), positives.subarray(0, distinct)], missingCode: missing ? place : -1,
    valueAt(wanted) {
      let i = distinct === size ? wanted : 0;
      for (let at = i - 1; i < size; i++) if (order[i] < samePlace && ++at === wanted) break;
      return column.numbers[order[i] & placeMask];
    },
  };
}
