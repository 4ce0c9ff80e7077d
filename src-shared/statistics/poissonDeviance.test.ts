import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { relativeError } from './fixtures/relativeError';
import { poissonDeviance } from './poissonDeviance';

const { deviance } = JSON.parse(
  readFileSync(new URL('./fixtures/gammaParts.json', import.meta.url), 'utf8'),
) as { deviance: { a: number; x: number; deviance: number }[] };

describe('poissonDeviance', () => {
  it('agrees with 50-digit mpmath, near a = x too (relative error under 1e-13)', () => {
    for (const { a, x, deviance: expected } of deviance) {
      expect(relativeError(poissonDeviance(a, x), expected), `of ${a} about ${x}`).toBeLessThan(1e-13);
    }
  });

  it('takes a difference that its caller knows better than a subtraction tells', () => {
    expect(relativeError(poissonDeviance(1e16, 1e16, 0.5), 0.125e-16)).toBeLessThan(1e-15);
  });
});
