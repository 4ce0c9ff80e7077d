import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { stirlingError } from './stirlingError';

const { stirling } = JSON.parse(
  readFileSync(new URL('./fixtures/gammaParts.json', import.meta.url), 'utf8'),
) as { stirling: { a: number; error: number }[] };

it.each(stirling)('Stirling’s error of $a agrees with 50-digit mpmath (to 2e-15 absolutely)', ({ a, error }) => {
  expect(Math.abs(stirlingError(a) - error)).toBeLessThan(2e-15);
});
