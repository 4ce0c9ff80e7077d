import type { SharedOrder } from './dataset';
import { sharedUint32, type PlainNumbers } from './dataset';
import { orderOf } from './sortNumbers';

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
