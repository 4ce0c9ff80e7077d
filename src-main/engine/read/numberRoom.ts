import { currentLimits } from '../limits';

/**
 * Shared memory that the numbers of a table are read into: an element for each line from `start` on, an array for each column that
 * may become plain numbers, `null` for any other. Where lines do not repeat, what all workers write there is the dataset's own
 * column, and nothing is put together afterwards. What nobody writes to takes no memory.
 */
export type NumberRoom = { start: number; lines: number; columns: (Float64Array | null)[] };

/** @returns `null` where there is no address space for it: the numbers are then put together as those of other tables are */
export function makeRoom(start: number, expected: number, plainNumbers: boolean[]): NumberRoom | null {
  const lines = Math.ceil(Math.min(expected, currentLimits().rows));
  try {
    return { start, lines, columns: plainNumbers.map((plain) => (plain ? new Float64Array(new SharedArrayBuffer(lines * 8)) : null)) };
  } catch {
    return null;
  }
}
