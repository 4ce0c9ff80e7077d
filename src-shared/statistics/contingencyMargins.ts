export type ContingencyMargins = {
  /** Sum of all cells. */
  total: number;
  rowSums: number[];
  columnSums: number[];
  /** How many rows and columns hold anything at all. */
  filledRows: number;
  filledColumns: number;
};

/**
 * Row sums, column sums and total of a table of counts, after checking that it is one.
 *
 * @param observed counts, one array per row; all rows equally long
 * @throws RangeError where the rows differ in length or a cell is negative or not finite
 * @example contingencyMargins([[10, 20], [30, 40]])
 *   // → { total: 100, rowSums: [30, 70], columnSums: [40, 60], filledRows: 2, filledColumns: 2 }
 */
export function contingencyMargins(observed: number[][]): ContingencyMargins {
  const width = observed.length > 0 ? observed[0].length : 0;
  const rowSums: number[] = [];
  const columnSums = new Array<number>(width).fill(0);
  let total = 0;
  for (const [row, cells] of observed.entries()) {
    if (cells.length !== width) {
      throw new RangeError(`A table of counts needs rows of one length; row ${row} has ${cells.length}, not ${width}.`);
    }
    let rowSum = 0;
    for (const [column, count] of cells.entries()) {
      if (!(count >= 0) || count === Infinity) {
        throw new RangeError(`A table of counts needs 0 or more per cell; row ${row}, column ${column} is ${count}.`);
      }
      rowSum += count;
      columnSums[column] += count;
    }
    rowSums.push(rowSum);
    total += rowSum;
  }
  const filled = (sums: number[]): number => sums.filter((sum) => sum > 0).length;
  return { total, rowSums, columnSums, filledRows: filled(rowSums), filledColumns: filled(columnSums) };
}
