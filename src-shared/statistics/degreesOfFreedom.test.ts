import { describe, expect, it } from 'vitest';
import { degreesOfFreedom } from './degreesOfFreedom';
import { contingencyCases } from './fixtures/contingencyCases';

describe('degreesOfFreedom', () => {
  it.each(contingencyCases)('are $df for $name', ({ observed, df }) => {
    expect(degreesOfFreedom(observed)).toBe(df);
  });

  it('count no level that never occurs', () => {
    expect(degreesOfFreedom([[1, 0, 2], [0, 0, 0], [3, 0, 4]])).toBe(1);
    expect(degreesOfFreedom([[1, 2, 3]])).toBe(0);
    expect(degreesOfFreedom([])).toBe(0);
  });
});
