import { binaryScale } from '../../../../src-shared/statistics/binaryScale';
import { weightedMoments } from '../../../../src-shared/statistics/weightedMoments';
import { countValues } from '../../columns/countTable';
import { isMissingAt, valuesOf, type CodedNumbers, type Codes, type NumericColumn, type PlainNumbers } from '../../columns/dataset';

/** A column with another than its most frequent value in at most this share of the patterns is summed over those alone. */
const sparseShare = 0.125;
/** Numbers added up at a time: what each addition rounds away stays as small as a block's sum. */
const blockSize = 256;
/** The least power of two whose reciprocal is a number: multiplying by that is as exact as dividing, and faster. */
const leastPower = 2 ** -1022;

/**
 * A column for its sums of products: (value − mean) / √Σ w (value − mean)² of each pattern, by its code or straight from its
 * number; 0 where it has none. `varies` is whether there is anything to scale. `gaps` are the patterns that have no value,
 * `others` those that do not hold the most frequent one, for a coded column that has few of them.
 */
export type ScaledColumn = { varies: boolean; gaps: Uint32Array } & (
  | { form: 'coded'; missingCode: number; codes: Codes; scaled: Float64Array; usual: number; others: Uint32Array | null }
  | { form: 'plain'; numbers: Float64Array; times: number; mean: number; scale: number; others: null }
);
export type SparseColumn = Extract<ScaledColumn, { form: 'coded' }> & { others: Uint32Array };

/** Values are scaled by a power of two before they are squared: squares of 1e160 or 1e-200 would overflow or vanish. */
export const scaleColumn = (column: NumericColumn, weights: Uint32Array): ScaledColumn =>
  (column.form === 'plain' ? scaleNumbers(column, weights) : scaleCodes(column, weights));

/** What a pattern adds to a sum, before its weight. */
export function scaledAt(column: ScaledColumn, pattern: number): number {
  if (column.form === 'coded') return column.scaled[column.codes[pattern]];
  const value = (column.numbers[pattern] * column.times - column.mean) * column.scale;
  return value === value ? value : 0;
}

/** Whether a pattern has no value. */
export const lacks = (column: ScaledColumn, pattern: number): boolean =>
  (column.form === 'coded' ? column.codes[pattern] === column.missingCode : Number.isNaN(column.numbers[pattern]));

/** The same as `scaledAt` for the patterns from `start` on, into the first `length` places. */
export function fillScaled(to: Float64Array, column: ScaledColumn, start: number, length: number): void {
  if (column.form === 'coded') {
    const { codes, scaled } = column;
    for (let i = 0; i < length; i++) to[i] = scaled[codes[start + i]];
    return;
  }
  const { numbers, times, mean, scale } = column;
  for (let i = 0; i < length; i++) to[i] = (numbers[start + i] * times - mean) * scale;
  if (column.gaps.length > 0) for (let i = 0; i < length; i++) if (to[i] !== to[i]) to[i] = 0;
}

function scaleCodes(column: CodedNumbers, weights: Uint32Array): ScaledColumn {
  const { codes, missingCode } = column;
  const distinct = valuesOf(column);
  const rows = countValues(column, weights);
  const counts = rows.subarray(0, distinct);
  const times = 1 / Math.max(leastPower, binaryScale(column.values));
  const values = column.values.map((value) => value * times);
  const mean = weightedMoments(values.subarray(0, distinct), counts).mean ?? 0;
  let squares = 0;
  for (let code = 0; code < distinct; code++) squares += counts[code] * (values[code] - mean) ** 2;
  const scale = 1 / Math.sqrt(squares);
  const scaled = values.map((value, code) => (code === missingCode ? 0 : (value - mean) * scale));
  const usual = rows.reduce((most, count, code) => (count > rows[most] ? code : most), 0);
  const gaps = missingCode < 0 ? new Uint32Array(0) : placesWhere(codes.length, (i) => codes[i] === missingCode);
  return { form: 'coded', varies: squares > 0, missingCode, codes, scaled, usual, gaps, others: fewOthers(codes, usual) };
}

function scaleNumbers(column: PlainNumbers, weights: Uint32Array): ScaledColumn {
  const { numbers } = column;
  const times = 1 / Math.max(leastPower, binaryScale(numbers));
  let rows = 0;
  let sum = 0;
  let missing = 0;
  for (let start = 0; start < numbers.length; start += blockSize) {
    let inBlock = 0;
    for (let i = start; i < Math.min(start + blockSize, numbers.length); i++) {
      const value = numbers[i] * times;
      if (value !== value) {
        missing++;
        continue;
      }
      inBlock += weights[i] * value;
      rows += weights[i];
    }
    sum += inBlock;
  }
  const mean = sum / rows;
  let squares = 0;
  for (let start = 0; start < numbers.length; start += blockSize) {
    let inBlock = 0;
    for (let i = start; i < Math.min(start + blockSize, numbers.length); i++) {
      const distance = numbers[i] * times - mean;
      if (distance === distance) inBlock += weights[i] * distance * distance;
    }
    squares += inBlock;
  }
  const gaps = missing === 0 ? new Uint32Array(0) : placesWhere(numbers.length, (i) => isMissingAt(column, i));
  return { form: 'plain', varies: squares > 0, numbers, times, mean, scale: 1 / Math.sqrt(squares), gaps, others: null };
}

function placesWhere(length: number, holds: (place: number) => boolean): Uint32Array {
  const places: number[] = [];
  for (let i = 0; i < length; i++) if (holds(i)) places.push(i);
  return Uint32Array.from(places);
}

/** The patterns that do not hold the usual value, or `null` where they are not few. */
function fewOthers(codes: Codes, usual: number): Uint32Array | null {
  const others = new Uint32Array(Math.floor(codes.length * sparseShare));
  let count = 0;
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] === usual) continue;
    if (count === others.length) return null;
    others[count++] = i;
  }
  return others.subarray(0, count);
}
