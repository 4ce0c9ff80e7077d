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
    return { start, lines, columns: plainNumbers.map((plain, i) => (plain ? apart(lines, i) : null)) };
  } catch {
    return null;
  }
}

const [cacheLine, page] = [64, 4096];

/**
 * Memory begins with a page. Where all columns did, the same row of each would stand in the same few lines of the processor's
 * cache, and a line of the table would push itself out of it.
 */
function apart(lines: number, column: number): Float64Array {
  const from = (column * cacheLine) % page;
  return new Float64Array(new SharedArrayBuffer(from + lines * 8), from, lines);
}
