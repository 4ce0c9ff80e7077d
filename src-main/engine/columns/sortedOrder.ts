import { sharedUint32, type PlainNumbers } from './dataset';
import { orderOf } from './sortNumbers';

/**
 * Room for the order of a plain column's patterns by their numbers, in memory that all workers share: whoever needs the order
 * first writes it there, for every question after that. Until then it takes no memory.
 */
export type SharedOrder = { ready: Int32Array; patterns: Uint32Array };

export const roomForOrder = (patterns: number): SharedOrder =>
  ({ ready: new Int32Array(new SharedArrayBuffer(4)), patterns: sharedUint32(patterns) });

/**
 * The patterns of a plain column from the least number to the greatest, missing ones last; `samePlace` marks each that has the
 * same number as the one before, so that who counts need not look at the numbers. Two workers that sort at once write the same.
 */
export function patternOrder({ numbers, order: { ready, patterns } }: PlainNumbers): Uint32Array {
  if (Atomics.load(ready, 0) === 0) {
    orderOf(numbers, patterns);
    Atomics.store(ready, 0, 1);
  }
  return patterns;
}
