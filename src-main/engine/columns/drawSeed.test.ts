import { expect, it } from 'vitest';
import { dealRows } from './dealRows';
import { drawSeed } from './drawSeed';

const rows = 400;
/** The half that each of the first rows falls in. */
const halves = (seed: number): number[] => {
  const [, second] = dealRows(Uint32Array.from({ length: rows }, (_, i) => i), new Uint8Array(rows), [[rows / 2, rows / 2]], seed);
  return Array.from(second.subarray(0, 4));
};
const alike = (a: number[], b: number[]): number[] => a.map((half, row) => Number(half === b[row]));

it('puts the first rows of neighbouring draws into halves of their own', () => {
  const seeds = Array.from({ length: 60 }, (_, i) => i * 37);
  const pairs = seeds.flatMap((seed) =>
    [0, 1, 2, 3, 4].map((draw) => alike(halves(drawSeed(seed, draw)), halves(drawSeed(seed, draw + 1)))));
  for (let row = 0; row < 4; row++) {
    const share = pairs.reduce((sum, pair) => sum + pair[row], 0) / pairs.length;
    // Binomial with 300 draws at one half: four standard deviations are 0.115.
    expect(share).toBeGreaterThan(0.385);
    expect(share).toBeLessThan(0.615);
  }
});

it('leaves draw 0 to the seed itself, and gives every draw another one', () => {
  expect(drawSeed(1999, 0)).toBe(1999);
  const seeds = Array.from({ length: 1000 }, (_, draw) => drawSeed(1999, draw));
  expect(new Set(seeds).size).toBe(1000);
  expect(seeds.every((seed) => Number.isInteger(seed) && seed >= 0 && seed <= 0xffff_ffff)).toBe(true);
});
