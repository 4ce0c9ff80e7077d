import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { relativeError } from './fixtures/relativeError';
import { gammaUpperTail } from './gammaUpperTail';

type Row = { a: number; x: number; p: number; log10P: number };
const fixture = JSON.parse(
  readFileSync(new URL('./fixtures/chiSquareTail.json', import.meta.url), 'utf8'),
) as { gamma: Row[]; large: Row[] };

describe('gammaUpperTail', () => {
  it('agrees with 60-digit mpmath for shapes from 0.01 to 1234.5 (relative error under 1e-11)', () => {
    for (const { a, x, p, log10P } of fixture.gamma) {
      const tail = gammaUpperTail(a, x);
      expect(relativeError(tail.p, p), `Q(${a}, ${x})`).toBeLessThan(1e-11);
      expect(relativeError(tail.log10P, log10P), `log10 Q(${a}, ${x})`).toBeLessThan(1e-11);
    }
  });

  it('holds for shapes of a hundred thousand and five million, from below the mean to 30 sd above', () => {
    for (const { a, x, p, log10P } of fixture.large) {
      const tail = gammaUpperTail(a, x);
      expect(relativeError(tail.p, p), `Q(${a}, ${x})`).toBeLessThan(1e-10);
      expect(relativeError(tail.log10P, log10P), `log10 Q(${a}, ${x})`).toBeLessThan(1e-10);
    }
  });

  it('is e^−x for a = 1', () => {
    expect(gammaUpperTail(1, 2).p).toBeCloseTo(Math.exp(-2), 15);
    expect(gammaUpperTail(1, 0)).toEqual({ p: 1, log10P: 0 });
  });

  it('refuses what has no value instead of answering NaN', () => {
    for (const [a, x] of [[0, 1], [-1, 1], [1, -1], [NaN, 1], [1, NaN], [1, Infinity]]) {
      expect(() => gammaUpperTail(a, x)).toThrow(RangeError);
    }
  });
});
