import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { weightedQuantile } from './weightedQuantile';

type Case = { name: string; values: number[]; counts: number[]; q: number[]; expected: number[]; describe: number[] };
const fixture = JSON.parse(
  readFileSync(new URL('./fixtures/weighted.json', import.meta.url), 'utf8'),
) as { quantiles: Case[] };

describe('weightedQuantile', () => {
  it.each(fixture.quantiles)('equals NumPy to the last bit: $name', ({ values, counts, q, expected }) => {
    expect(q.map((share) => weightedQuantile(values, counts, share))).toEqual(expected);
  });

  it.each(fixture.quantiles)("equals pandas' describe: $name", ({ values, counts, describe: summary }) => {
    expect([0, 0.25, 0.5, 0.75, 1].map((share) => weightedQuantile(values, counts, share))).toEqual(summary);
  });

  it('answers null without data and refuses a share outside 0 … 1', () => {
    expect(weightedQuantile([], [], 0.5)).toBeNull();
    expect(weightedQuantile([1, 2], [0, 0], 0.5)).toBeNull();
    expect(() => weightedQuantile([1], [1], 1.5)).toThrow(RangeError);
  });
});
