import { twoSignificantDigits } from '../../../../../src-shared/statistics/twoSignificantDigits';
import type { CodedNumbers, Column, Dataset, PlainNumbers } from '../../../columns/dataset';
import { findEqualAmong, mixIn, sameCell, startHashes } from '../../../columns/mergePatterns';
import { featuresOf } from '../../../columns/sameRows';

/**
 * Which vectors are the same once every number has two significant digits. Few numbers are rounded once a value; of many numbers no more
 * columns are rounded than tell vectors apart, and the rest only where two may be alike.
 * @param patterns a pattern of each vector
 * @returns for each vector the first one like it
 */
export function nearVectors(dataset: Dataset, patterns: Uint32Array): Uint32Array {
  const features = featuresOf(dataset);
  const hashes = startHashes(patterns.length);
  const cells = new Uint32Array(patterns.length);
  const same = features.map((column): ((a: number, b: number) => boolean) => {
    if (column.form === 'plain') return (a, b) => sameCell(column.numbers[a], column.numbers[b]) || rounded(column, a) === rounded(column, b);
    const codeOf = roundedCodes(column);
    for (let i = 0; i < cells.length; i++) cells[i] = codeOf === null ? column.codes[patterns[i]] : codeOf[column.codes[patterns[i]]];
    mixIn(cells, hashes);
    return codeOf === null ? (a, b) => column.codes[a] === column.codes[b] : (a, b) => codeOf[column.codes[a]] === codeOf[column.codes[b]];
  });
  const numbers = features.flatMap((column) => (column.form === 'plain'
    ? [() => Float64Array.from(patterns, (pattern) => rounded(column, pattern))] : []));
  return findEqualAmong(hashes, numbers, (a, b) => same.every((sameIn) => sameIn(patterns[a], patterns[b])));
}

const rounded = ({ numbers }: PlainNumbers, pattern: number): number => twoSignificantDigits(numbers[pattern]);

/** The first code of each run of values that are the same when rounded; `null` for text. */
function roundedCodes(column: Exclude<Column, PlainNumbers>): Uint32Array | null {
  return column.kind === 'text' ? null : firstOfRuns(column);
}

function firstOfRuns({ values }: CodedNumbers): Uint32Array {
  const codes = new Uint32Array(values.length);
  const shown = Float64Array.from(values, twoSignificantDigits);
  for (let code = 1; code < codes.length; code++) codes[code] = shown[code] === shown[code - 1] ? codes[code - 1] : code;
  return codes;
}
