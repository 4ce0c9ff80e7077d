import type { HiddenCopies } from '../../../../../src-shared/questions/audit/checks/copies';
import { cellsOf, valuesOf, varies, type Column, type Dataset } from '../../../columns/dataset';
import { findEqual } from '../../../columns/mergePatterns';
import { NumberSet } from '../../../columns/numberSet';
import { featuresOf } from '../../../columns/sameRows';

/** In fewer rows any number may differ from row to row. */
const fewestRows = 100;
/** Chance does it with a probability of exp(−10). */
const surely = 10;

/**
 * What features hide that have a value of their own in every row, as what numbers or names rows has: how many rows would repeat the other
 * features of an earlier one. `null` where no feature is like that, and where there are no others.
 */
export function hiddenCopies(dataset: Dataset): HiddenCopies | null {
  const { rows, patterns } = dataset;
  if (rows < fewestRows || patterns < rows) return null;
  const features = featuresOf(dataset);
  const naming = features.filter((column) => differsInEveryRow(column, rows));
  const others = features.filter((column) => !naming.includes(column));
  if (naming.length === 0 || !others.some(varies)) return null;
  const first = findEqual(others.map(cellsOf), patterns);
  const repeats = first.reduce((count, own, pattern) => count + Number(own !== pattern), 0);
  return { columns: naming.map(({ name }) => name), repeats };
}

/**
 * A text each, none of them twice, or so many whole numbers in so small a range that it cannot be chance: of n drawn from a range of R none
 * comes twice with a probability of about exp(−n²/2R).
 */
function differsInEveryRow(column: Column, rows: number): boolean {
  if (column.kind === 'text') return valuesOf(column) === rows;
  const values = column.form === 'coded' ? column.values : column.numbers;
  if (values.length < rows) return false;
  const met = new NumberSet();
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    if (!Number.isInteger(values[i]) || met.add(values[i]) !== i) return false;
    least = Math.min(least, values[i]);
    most = Math.max(most, values[i]);
  }
  return most - least < rows ** 2 / (2 * surely);
}
