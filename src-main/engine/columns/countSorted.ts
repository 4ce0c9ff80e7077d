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
const kept = {
  numbers: new Float64Array(0), values: new Float64Array(0), counts: new Float64Array(0),
  patterns: new Uint32Array(0), kinds: new Uint8Array(0) as Kinds, same: new Uint8Array(0),
};

/**
 * Rows by value and class of plain numbers, for each part of the rows: what `countTable` is for a coded column. One walk over
 * the numbers in their order, and one over what it met for each class and part: memory is fastest one stream at a time.
 * @param classes each pattern's is below it
 * @returns arrays that hold until the next count of a plain column
 */
export function countSorted(column: PlainNumbers, patterns: PatternKinds, classes: number): SortedCounts {
  const { kinds } = patterns;
  const order = patternOrder(column);
  makeRoom(order.length, kinds.length);
  const used = noteUsed(order, patterns.kindOf, kept.patterns, kept.kinds);
  // The walk leaps through these; a copy that was just made is near.
  kept.numbers.set(column.numbers);
  const size = gather(kept.numbers, kept.patterns, used, kept.values, kept.same);
  const columns = kinds[0].rows.length * classes;
  if (kept.counts.length < columns * used) kept.counts = new Float64Array(columns * order.length);
  const counts = kinds[0].rows.map((_, part) => Array.from({ length: classes }, (__, c) => {
    const rows = kept.counts.subarray((part * classes + c) * used, (part * classes + c) * used + size);
    addUp(kept.kinds, kept.same, used, Float64Array.from(kinds, (kind) => (kind.own === c ? kind.rows[part] : 0)), rows);
    return rows;
  }));
  const values = kept.values.subarray(0, size);
  return { values, missingCode: size > 0 && Number.isNaN(values[size - 1]) ? size - 1 : -1, counts };
}

function makeRoom(patterns: number, kinds: number): void {
  if (kept.numbers.length < patterns) {
    [kept.numbers, kept.values] = [new Float64Array(patterns), new Float64Array(patterns)];
    [kept.patterns, kept.same] = [new Uint32Array(patterns + 1), new Uint8Array(patterns)];
  }
  const room = roomForKinds(0, kinds).BYTES_PER_ELEMENT;
  if (kept.kinds.length <= patterns || kept.kinds.BYTES_PER_ELEMENT !== room) kept.kinds = roomForKinds(patterns + 1, kinds);
}

/** Notes the patterns that have rows, in their order, and the kind of each: no branch hangs on which they are. */
function noteUsed(order: Uint32Array, kindOf: Kinds, patterns: Uint32Array, kinds: Kinds): number {
  let size = 0;
  for (let i = 0; i < order.length; i++) {
    const pattern = order[i] & placeMask;
    const kind = kindOf[pattern];
    patterns[size] = pattern;
    kinds[size] = kind;
    // Kind 0 has no rows.
    size += -kind >>> 31;
  }
  return size;
}

/** Writes the distinct values of patterns in their order, a missing one last, and which pattern has the same as the one before. */
function gather(numbers: Float64Array, patterns: Uint32Array, used: number, values: Float64Array, same: Uint8Array): number {
  let place = -1;
  let last = Number.NaN;
  let i = 0;
  for (; i < used; i++) {
    const value = numbers[patterns[i]];
    if (value !== value) break;
    same[i] = value === last ? 1 : 0;
    place += 1 - same[i];
    values[place] = value;
    last = value;
  }
  if (i < used) {
    values[++place] = Number.NaN;
    same[i] = 0;
    same.fill(1, i + 1, used);
  }
  return place + 1;
}

/** The rows of each distinct value, by what a pattern of each kind adds. */
function addUp(kinds: Kinds, same: Uint8Array, used: number, rowsOf: Float64Array, rows: Float64Array): void {
  let place = -1;
  let sum = 0;
  for (let i = 0; i < used; i++) {
    place += 1 - same[i];
    sum = sum * same[i] + rowsOf[kinds[i]];
    rows[place] = sum;
  }
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
  const rowsOf = (c: number): Float64Array => Float64Array.from(kinds, ({ own, rows }) => (own === c ? rows[0] : 0));
  const distinct = addEvery(order, kindOf, rowsOf(0), rowsOf(1), negatives, positives);
  const missing = size > 0 && Number.isNaN(column.numbers[order[size - 1] & placeMask]);
  return {
    counts: [negatives.subarray(0, distinct), positives.subarray(0, distinct)], missingCode: missing ? distinct - 1 : -1,
    valueAt: (place) => column.numbers[order[distinct === size ? place : findDistinct(order, place)] & placeMask],
  };
}

/** @returns how many distinct values there are */
function addEvery(
  order: Uint32Array, kindOf: Kinds, outside: Float64Array, inside: Float64Array, negatives: Float64Array, positives: Float64Array,
): number {
  let [place, n, p] = [-1, 0, 0];
  for (let i = 0; i < order.length; i++) {
    const entry = order[i];
    const kind = kindOf[entry & placeMask];
    const same = entry >>> 31;
    place += 1 - same;
    n = n * same + outside[kind];
    p = p * same + inside[kind];
    negatives[place] = n;
    positives[place] = p;
  }
  return place + 1;
}

/** Where the distinct value of this number begins. */
function findDistinct(order: Uint32Array, wanted: number): number {
  let i = 0;
  for (let at = -1; i < order.length; i++) if (order[i] < samePlace && ++at === wanted) break;
  return i;
}
