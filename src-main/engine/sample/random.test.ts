import { expect, test } from 'vitest';
import { randomSources } from './random';
import type { Random } from './random';

const draws = (random: Random) => Array.from({ length: 20 }, () => random.integer(0, 1_000_000));

test('the same seed gives the same draws, each source its own', () => {
  const [one, two] = randomSources(5, 2).map(draws);
  expect(randomSources(5, 2).map(draws)).toEqual([one, two]);
  expect(two).not.toEqual(one);
  expect(draws(randomSources(6, 1)[0])).not.toEqual(one);
});

test('a source does not change when more of them are asked for', () => {
  expect(draws(randomSources(5, 1)[0])).toEqual(draws(randomSources(5, 9)[0]));
});

test('draws stay in their range and reach its ends', () => {
  const [random] = randomSources(5, 1);
  const integers = Array.from({ length: 500 }, () => random.integer(3, 5));
  expect(new Set(integers)).toEqual(new Set([3, 4, 5]));
  const skewed = Array.from({ length: 2_000 }, () => random.skewed(10, 110));
  expect(Math.min(...skewed)).toBe(10);
  expect(Math.max(...skewed)).toBeLessThanOrEqual(110);
  // Half of the draws lie under 1/8 of the range; 2,000 draws are off by less than 80 (3.5 standard deviations).
  expect(Math.abs(skewed.filter((draw) => draw < 22.5).length - 1_000)).toBeLessThan(80);
  const waits = Array.from({ length: 2_000 }, () => random.wait(2));
  expect(Math.max(...waits)).toBeLessThan(6);
  expect(waits.reduce((sum, wait) => sum + wait, 0) / 2_000).toBeCloseTo(2, 0);
});
