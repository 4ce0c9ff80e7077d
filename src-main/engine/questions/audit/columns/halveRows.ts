import { sharedBuffer, type Dataset } from '../../../columns/dataset';
import { multiplicativeHash } from '../../../../../src-shared/statistics/multiplicativeHash';

/**
 * Which of two halves each pattern is in, without a draw: a vector's rows stay together, by the number of its first row among all,
 * from 0: the highest bit of its multiplicative hash.
 * @returns 1 for each pattern in the second half
 */
export function halveRows({ dataset, same }: { dataset: Dataset; same: Uint32Array }): Uint8Array {
  const firstRow = firstRows(dataset);
  const second = new Uint8Array(sharedBuffer(dataset.patterns));
  for (let pattern = 0; pattern < second.length; pattern++) second[pattern] = multiplicativeHash(firstRow[same[pattern]]) >>> 31;
  return second;
}

/** The first row of each pattern: they are numbered by first appearance. */
function firstRows({ rowPatterns, patterns }: Dataset): Uint32Array {
  const first = new Uint32Array(patterns);
  for (let row = 0, next = 0; next < patterns; row++) if (rowPatterns[row] === next) first[next++] = row;
  return first;
}
