import { expect, it } from 'vitest';
import { weighResult } from './weighResult';

it('weighs what a result holds, however deep', () => {
  expect(weighResult({ p: 0.5, name: 'dos' })).toBe(51);
  expect(weighResult([new Float64Array(1000), null, [1, 2]])).toBe(40 + 8040 + 8 + 56);
});
