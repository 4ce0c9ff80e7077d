import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { relativeError } from './fixtures/relativeError';
import { normalQuantile } from './normalQuantile';

const fixture = JSON.parse(
  readFileSync(new URL('./fixtures/quantiles.json', import.meta.url), 'utf8'),
) as { normal: { p: number; z: number }[] };

describe('normalQuantile', () => {
  it('agrees with mpmath to 1e-13, also at 1e-300', () => {
    for (const { p, z } of fixture.normal) {
      expect(relativeError(normalQuantile(p), z), `p = ${p}`).toBeLessThan(1e-13);
    }
  });

  it('gives the 1.96 of every 95 % interval', () => {
    expect(Math.abs(normalQuantile(0.975) - 1.959963984540054)).toBeLessThan(1e-15);
    expect(normalQuantile(0.5)).toBe(0);
  });

  it('refuses 0 and 1 instead of answering infinity', () => {
    for (const p of [0, 1, -0.1, 1.1, NaN]) expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});
