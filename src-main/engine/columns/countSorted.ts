import type { PlainNumbers } from './dataset';
import type { PatternKinds } from './patternKinds';
import { patternOrder } from './sortedOrder';

/** Plain numbers in ascending order, missing ones (NaN) last, and the pattern that has each. */
export type SortedNumbers = { numbers: Float64Array; order: Uint32Array };

/** Many numbers with the rows that hold each: ascending, a missing one NaN and last; only those that have rows. */
export type SortedCounts = {
  values: Float64Array;
  /** The place of the missing value, −1 where none is. */
  missingCode: number;
  /** Rows by value, for each part and class: `counts[part][class][place]`. */
  counts: Float64Array[][];
};

/**
 * Rows by value and class of plain numbers, for each part of the rows: what `countTable` is for a coded column. One walk over
 * the numbers in their order.
 * @param classes each pattern's is below it
 */
export function countSorted(sorted: SortedNumbers, patterns: PatternKinds, classes: number): SortedCounts {
  const { numbers, kindOf, size: used } = inUse(sorted, patterns);
  const { kinds } = patterns;
  const values = new Float64Array(used);
  const counts = kinds[0].rows.map(() => Array.from({ length: classes }, () => new Float64Array(used)));
  // Where each kind of pattern adds how many rows: as a rule in one place.
  const targets = kinds.map(({ own, rows }) => rows.flatMap((count, part) => (count === 0 ? [] : [{ to: counts[part][own], count }])));
  let place = -1;
  let last = Number.NaN;
  for (let i = 0; i < used; i++) {
    const value = numbers[i];
    if (value !== last && !(place >= 0 && value !== value && last !== last)) {
      values[++place] = value;
      last = value;
    }
    const adds = targets[kindOf === null ? 1 : kindOf[i]];
    for (let t = 0; t < adds.length; t++) adds[t].to[place] += adds[t].count;
  }
  const size = place + 1;
  return {
    values: values.subarray(0, size), missingCode: size > 0 && Number.isNaN(values[place]) ? place : -1,
    counts: counts.map((part) => part.map((rows) => rows.subarray(0, size))),
  };
}

/**
 * The numbers that have rows, in their order, and the kind of pattern of each; `null` where all are of one. Looking a pattern
 * up is a leap through memory: nothing waits for one here, and no branch hangs on it.
 */
function inUse({ numbers, order }: SortedNumbers, patterns: PatternKinds): { numbers: Float64Array; kindOf: PatternKinds['kindOf'] | null; size: number } {
  if (patterns.alike) return { numbers, kindOf: null, size: numbers.length };
  const { kindOf } = patterns;
  const found = kindOf instanceof Uint16Array ? new Uint16Array(order.length + 1) : new Uint32Array(order.length + 1);
  const used = new Float64Array(order.length + 1);
  let size = 0;
  for (let i = 0; i < order.length; i++) {
    const kind = kindOf[order[i]];
    found[size] = kind;
    used[size] = numbers[i];
    size += kind === 0 ? 0 : 1;
  }
  return { numbers: used, kindOf: found, size };
}

/** The numbers of a plain column in ascending order, sorted if nobody has done so yet. */
export function sortedNumbers(column: PlainNumbers): SortedNumbers {
  const order = patternOrder(column);
  const numbers = new Float64Array(order.length);
  for (let i = 0; i < order.length; i++) numbers[i] = column.numbers[order[i]];
  return { numbers, order };
}
