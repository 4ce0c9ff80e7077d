import { standardisation, standardised } from '../../../../src-shared/statistics/logisticStandardise';
import { valueAt, type Column, type NumericColumn } from '../../columns/dataset';
import type { JointRows } from './jointRows';

/** Numbers of which fewer than this share are the most frequent one stand in every row: an entry each would be dearer. */
const usualShare = 0.875;

/** Whether a design writes a feature's values out, row by row: numbers that hardly repeat. */
export function isDense(column: Column, anyPlain: boolean): column is NumericColumn {
  if (column.kind === 'text') return false;
  if (column.form === 'plain') return true;
  if (!anyPlain) return false;
  const uses = new Float64Array(column.values.length);
  for (let i = 0; i < column.codes.length; i++) uses[column.codes[i]]++;
  return uses.every((count) => count < usualShare * column.codes.length);
}

/**
 * Writes a number's standardised values into every `width`-th place from `first` on, one a row: those of `designOf`, a missing
 * one at the mean.
 */
export function fillDense(
  column: NumericColumn, { rows, representatives }: JointRows, trainWeights: ArrayLike<number>, to: Float64Array, first: number,
  width: number,
): { mean: number; sd: number } {
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row++) values[row] = valueAt(column, representatives[row]);
  const none = new Float64Array(rows);
  const gaps: number[] = [];
  for (let row = 0; row < rows; row++) if (Number.isNaN(values[row])) gaps.push(row);
  if (gaps.length > 0) {
    const present = Float64Array.from(trainWeights);
    for (const row of gaps) values[row] = present[row] = 0;
    const { mean } = standardisation(values, present, none);
    for (const row of gaps) values[row] = mean;
  }
  const { mean, sd } = standardisation(values, Float64Array.from(trainWeights), none);
  for (let row = 0, at = first; row < rows; row++, at += width) to[at] = standardised(values[row], mean, sd);
  // Exactly there, whatever the mean of all rows was rounded to.
  for (const row of gaps) to[first + row * width] = 0;
  return { mean, sd };
}
