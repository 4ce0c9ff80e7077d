import { expect, it } from 'vitest';
import { multiplicativeHash, scatteredHash } from './multiplicativeHash';

const rows = 100_000;

it('is the product modulo 2³², as any language with whole numbers of any size has it', () => {
  for (const i of [0, 1, 7, 494_020, 0x7fff_ffff, 0xffff_ffff]) {
    expect(multiplicativeHash(i)).toBe(Number((BigInt(i) * 2_654_435_761n) % (1n << 32n)));
  }
});

it.each([['multiplicativeHash', multiplicativeHash], ['scatteredHash', scatteredHash]] as const)('%s gives no two rows one number', (_, hash) => {
  expect(new Set(Array.from({ length: rows }, (__, i) => hash(i))).size).toBe(rows);
});

it('takes a fifth of the rows below a fifth of the range, to a hundredth', () => {
  const below = Array.from({ length: rows }, (_, i) => multiplicativeHash(i)).filter((hash) => hash < 2 ** 32 / 5).length;
  expect(Math.abs(below / rows - 0.2)).toBeLessThan(0.01);
});

it('an order by the scattered hash knows nothing of the one before: a block of rows changes as often as drawn ones do', () => {
  const order = Array.from({ length: rows }, (_, i) => i).sort((a, b) => scatteredHash(a) - scatteredHash(b));
  const changes = order.slice(1).filter((row, at) => (row < rows / 2) !== (order[at] < rows / 2)).length;
  expect(Math.abs(changes / (rows / 2) - 1)).toBeLessThan(0.02);
});
