import { contingencyMargins } from './contingencyMargins';

/**
 * Degrees of freedom of a test of independence: (rows − 1)(columns − 1), counting only rows and columns that hold
 * something. A level that never occurs says nothing about dependence, so it takes no degree of freedom.
 *
 * @returns 0 where fewer than two rows or two columns are filled: then there is nothing to test
 * @throws RangeError where it is not a table of counts
 * @example degreesOfFreedom([[1, 2, 0], [3, 4, 0]]) // → 1
 */
export function degreesOfFreedom(observed: number[][]): number {
  const { filledRows, filledColumns } = contingencyMargins(observed);
  return Math.max(0, filledRows - 1) * Math.max(0, filledColumns - 1);
}
