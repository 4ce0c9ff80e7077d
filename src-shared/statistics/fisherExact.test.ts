import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fisherExact } from './fisherExact';
import { relativeError } from './fixtures/relativeError';

const fixture = JSON.parse(
  readFileSync(new URL('./fixtures/proportions.json', import.meta.url), 'utf8'),
) as { fisher: { table: [number, number, number, number]; p: number }[] };

describe('fisherExact', () => {
  it('agrees with exact fractions to 1e-10, also where tables tie and where 10,000 rows are split', () => {
    for (const { table, p } of fixture.fisher) {
      expect(relativeError(fisherExact(...table), p), table.join(' ')).toBeLessThan(1e-10);
    }
  });

  it('gives the same p whichever way the table is turned', () => {
    const p = fisherExact(8, 2, 1, 5)!;
    for (const turned of [fisherExact(2, 8, 5, 1), fisherExact(1, 5, 8, 2), fisherExact(8, 1, 2, 5)]) {
      expect(relativeError(turned, p)).toBeLessThan(1e-13);
    }
  });

  it('declines tables of more than 10,000 rows, and refuses fractions', () => {
    expect(fisherExact(5000, 5000, 1, 0)).toBeNull();
    expect(() => fisherExact(1.5, 2, 3, 4)).toThrow(RangeError);
  });
});
