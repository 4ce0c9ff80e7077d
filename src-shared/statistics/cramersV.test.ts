import { describe, expect, it } from 'vitest';
import { cramersV } from './cramersV';
import { contingencyCases } from './fixtures/contingencyCases';
import { relativeError } from './fixtures/relativeError';

describe('Cramér’s V', () => {
  it.each(contingencyCases)('agrees with 50-digit figures on $name (to 1e-12)', ({ observed, cramersV: expected }) => {
    expect(relativeError(cramersV(observed), expected)).toBeLessThan(1e-12);
  });

  it('is 1 where the row decides the column, whatever the table’s form, and none where there is nothing to decide', () => {
    expect(cramersV([[7, 0, 0], [0, 5, 0], [0, 0, 2]])).toBeCloseTo(1, 14);
    expect(cramersV([[7, 0], [0, 5], [0, 2]])).toBeCloseTo(1, 14);
    expect(cramersV([[7, 5]])).toBeNull();
  });
});
