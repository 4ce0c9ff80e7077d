import { twoSignificantDigits } from '../../../../../src-shared/statistics/twoSignificantDigits';
import type { CodedNumbers, Dataset } from '../../../columns/dataset';
import { findEqualAmong, mixIn, sameCell, startHashes } from '../../../columns/mergePatterns';
import { featuresOf } from '../../../columns/sameRows';

type Same = (a: number, b: number) => boolean;

/**
 * Which vectors are the same once every number has two significant digits. Few numbers are rounded once a value; of many numbers no more
 * columns are rounded than tell vectors apart, and the rest only where two may be alike.
 * @param patterns a pattern of each vector
 * @returns for each vector the first one like it
 */
export function nearVectors(dataset: Dataset, patterns: Uint32Array): Uint32Array {
  const hashes = startHashes(patterns.length);
  const numbers: (() => Float64Array)[] = [];
  const cells = new Uint32Array(patterns.length);
  const same = featuresOf(dataset).map((column): Same => {
    if (column.form === 'coded') {
      const { codes } = column;
      const first = column.kind === 'text' ? null : firstOfRuns(column);
      for (let i = 0; i < cells.length; i++) cells[i] = first === null ? codes[patterns[i]] : first[codes[patterns[i]]];
      mixIn(cells, hashes);
      return (a, b) => codes[a] === codes[b] || (first !== null && first[codes[a]] === first[codes[b]]);
    }
    numbers.push(() => roundNumbers(column.numbers, patterns));
    const at = column.numbers;
    return (a, b) => sameCell(at[a], at[b]) || twoSignificantDigits(at[a]) === twoSignificantDigits(at[b]);
  });
  return findEqualAmong(hashes, numbers, (a, b) => same.every((sameIn) => sameIn(patterns[a], patterns[b])));
}

/** For each value the code of the first one that is the same when rounded; values ascend. */
function firstOfRuns({ values }: CodedNumbers): Uint32Array {
  const first = new Uint32Array(values.length);
  for (let code = 1; code < first.length; code++) {
    first[code] = twoSignificantDigits(values[code]) === twoSignificantDigits(values[code - 1]) ? first[code - 1] : code;
  }
  return first;
}

function roundNumbers(numbers: Float64Array, patterns: Uint32Array): Float64Array {
  const rounded = new Float64Array(patterns.length);
  for (let i = 0; i < rounded.length; i++) rounded[i] = twoSignificantDigits(numbers[patterns[i]]);
  return rounded;
}
