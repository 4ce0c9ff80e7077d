import { formatNumber } from '../../../src-shared/format/formatNumber';
import { sharedFloat64, type Column, type NumericColumn } from './dataset';

/** How numbers come into another unit: by a division where that is exact, since 1/1,000,000 has no exact double. */
export type Conversion = { by: number; divide: boolean };

/** So close to a whole number, a ratio of two units is that number. */
const rounding = 1e-12;

/**
 * From the factors that lead two columns to their common unit.
 * @returns `null` where the units are the same
 */
export function conversionOf(here = 1, there = 1): Conversion | null {
  const divide = here < there;
  const ratio = divide ? there / here : here / there;
  const whole = Math.round(ratio);
  const by = Math.abs(ratio - whole) <= rounding * ratio ? whole : ratio;
  return by === 1 ? null : { by, divide };
}

/** A column of numbers in another unit, in memory of its own; the order of its values stays. */
export function convertUnit(column: Column, conversion: Conversion | null): Column {
  if (conversion === null || column.kind === 'text') return column;
  const converted = (numbers: Float64Array): Float64Array => convertNumbers(numbers, conversion);
  return ((numeric: NumericColumn): Column => (numeric.form === 'plain'
    ? { ...numeric, numbers: converted(numeric.numbers) } : { ...numeric, values: converted(numeric.values) }))(column);
}

function convertNumbers(numbers: Float64Array, { by, divide }: Conversion): Float64Array {
  const converted = sharedFloat64(numbers.length);
  for (let i = 0; i < numbers.length; i++) converted[i] = divide ? numbers[i] / by : numbers[i] * by;
  return converted;
}

/** `divided by 1,000,000`. */
export const conversionWords = ({ by, divide }: Conversion): string => `${divide ? 'divided by' : 'times'} ${formatNumber(by)}`;
