import { logFactorial } from './logFactorial';

/**
 * A table of counts drawn at random among all tables with the given margins, each as likely as independence makes it: as if the
 * rows' labels were dealt anew over the columns.
 *
 * Patefield's way: cell by cell, each from its hypergeometric distribution given the margins and the cells before it. One draw is
 * found by stepping outward from the most likely count, so that it takes about as many steps as the count has standard deviations,
 * and not as many as there are rows in the data.
 *
 * @param rowSums rows of the data at each level
 * @param columnSums rows of the data with each outcome; the same in all
 * @param random the next of evenly spread numbers from 0 to 1, without the 1
 * @param cells where the table is written, row by row: so many draws need one array
 * @throws RangeError where the two margins do not add up to the same
 * @example randomTable([3, 2], [4, 1], () => 0.1) // → [2, 1, 2, 0]
 * @see W. M. Patefield, "Algorithm AS 159" (1981), Applied Statistics 30, 91–97; R's r2dtable, scipy.stats.random_table
 */
export function randomTable(
  rowSums: ArrayLike<number>, columnSums: ArrayLike<number>, random: () => number,
  cells = new Float64Array(rowSums.length * columnSums.length),
): Float64Array {
  const [rows, columns] = [rowSums.length, columnSums.length];
  const left = Float64Array.from(columnSums);
  let below = left.reduce((sum, count) => sum + count, 0);
  if (below !== Array.from(rowSums).reduce((sum, count) => sum + count, 0)) {
    throw new RangeError('Rows and columns of a table add up to the same; these do not.');
  }
  for (let i = 0; i < rows - 1; i++) {
    let inRow = rowSums[i];
    let inColumns = below;
    for (let j = 0; j < columns - 1; j++) {
      const count = hypergeometric(inRow, left[j], inColumns, random);
      cells[i * columns + j] = count;
      inColumns -= left[j];
      inRow -= count;
      left[j] -= count;
    }
    if (columns > 0) {
      cells[(i + 1) * columns - 1] = inRow;
      left[columns - 1] -= inRow;
    }
    below -= rowSums[i];
  }
  if (rows > 0) cells.set(left, (rows - 1) * columns);
  return cells;
}

/** With no more marked things than this, nought is where the search begins. */
const few = 24;

/** How many of `drawn` things, out of `total`, are among the `marked` ones: found outward from a count whose probability is known. */
function hypergeometric(drawn: number, marked: number, total: number, random: () => number): number {
  const least = Math.max(0, drawn + marked - total);
  const most = Math.min(drawn, marked);
  if (least === most) return least;
  const others = total - marked - drawn;
  const fromNone = least === 0 && most <= few;
  const start = fromNone ? 0 : Math.floor(((drawn + 1) * (marked + 1)) / (total + 2));
  const atStart = fromNone ? chanceOfNone(drawn, marked, total) : Math.exp(
    logFactorial(marked) + logFactorial(total - marked) + logFactorial(drawn) + logFactorial(total - drawn) - logFactorial(total)
    - logFactorial(start) - logFactorial(marked - start) - logFactorial(drawn - start) - logFactorial(others + start),
  );
  let remaining = random() - atStart;
  let [down, up] = [start, start];
  let [pDown, pUp] = [atStart, atStart];
  while (remaining >= 0 && (down > least || up < most)) {
    if (up < most) {
      pUp *= ((marked - up) * (drawn - up)) / ((up + 1) * (others + up + 1));
      up++;
      remaining -= pUp;
      if (remaining < 0) return up;
    }
    if (down > least) {
      pDown *= (down * (others + down)) / ((marked - down + 1) * (drawn - down + 1));
      down--;
      remaining -= pDown;
      if (remaining < 0) return down;
    }
  }
  // What rounding leaves of the whole probability, some 10⁻¹², falls to where the search began.
  return start;
}

/** The probability that none of the `drawn` things is a `marked` one, in as many steps as the fewer of them are. */
function chanceOfNone(drawn: number, marked: number, total: number): number {
  const [fewer, more] = drawn < marked ? [drawn, marked] : [marked, drawn];
  let chance = 1;
  for (let k = 0; k < fewer; k++) chance *= (total - more - k) / (total - k);
  return chance;
}
