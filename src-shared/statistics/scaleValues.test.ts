import { expect, it } from 'vitest';
import { columnCases } from './fixtures/columnCases';
import { relativeError } from './fixtures/relativeError';
import { scaleValues } from './scaleValues';

const { values, scaled } = columnCases.asinh;

it('the inverse hyperbolic sine of columns is NumPy’s (to 1e-15), and no scale leaves them as they are', () => {
  const column = Float64Array.from(values);
  scaleValues(column, 'asinh').forEach((value, i) => expect(relativeError(value, scaled[i]), `asinh ${values[i]}`).toBeLessThan(1e-15));
  expect(scaleValues(column)).toBe(column);
});
