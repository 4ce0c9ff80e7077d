import { describe, expect, test } from 'vitest';
import { dealGroups } from './dealGroups';

const sum = (rows: ArrayLike<number>): number => Array.from(rows).reduce((total, count) => total + count, 0);
const each = Uint32Array.from({ length: 1000 }, (_, pattern) => pattern);

/** Rows of each class in each part: `[class][part]`. */
function dealt(groupOf: Uint32Array, weights: Uint32Array, classOf: Uint8Array, quotas: number[][], seed: number): number[][] {
  const partOf = dealGroups(groupOf, weights, classOf, quotas, seed);
  groupOf.forEach((group, pattern) => { expect(partOf[pattern]).toBe(partOf[group]); });
  return quotas.map((quota, c) =>
    quota.map((_, part) => sum(weights.filter((_, pattern) => classOf[pattern] === c && partOf[pattern] === part))));
}

describe('dealGroups', () => {
  test('fills every quota to the row where there are small groups enough, a huge one standing where it fits', () => {
    const weights = each.map((pattern) => (pattern === 7 ? 3000 : 1 + (pattern % 3)));
    const classOf = Uint8Array.from(each, (pattern) => pattern % 2);
    const totals = [0, 1].map((c) => sum(weights.filter((_, pattern) => pattern % 2 === c)));
    const quotas = totals.map((rows) => [rows - Math.round(0.2 * rows), Math.round(0.2 * rows)]);
    for (let seed = 0; seed < 20; seed++) {
      expect(dealt(each, weights, classOf, quotas, seed)).toEqual(quotas);
      expect(dealGroups(each, weights, classOf, quotas, seed)[7]).toBe(0);
    }
  });

  test('keeps a group of several patterns and classes whole, and still fills the quotas', () => {
    const groupOf = each.map((pattern) => pattern - (pattern % 2));
    const classOf = Uint8Array.from(each, (pattern) => (pattern % 10 === 1 ? 1 : 0));
    const quotas = [[720, 180], [80, 20]];
    for (let seed = 0; seed < 20; seed++) expect(dealt(groupOf, new Uint32Array(1000).fill(1), classOf, quotas, seed)).toEqual(quotas);
  });

  test('leaves out of the test part what would make it nearer to twice than to once its rows, and takes what comes nearer', () => {
    const two = Uint32Array.of(0, 1);
    const one = new Uint8Array(2);
    expect(dealt(two, Uint32Array.of(50, 50), one, [[80, 20]], 1)).toEqual([[100, 0]]);
    expect(dealt(two, Uint32Array.of(70, 30), one, [[80, 20]], 1)).toEqual([[70, 30]]);
  });

  test('deals the same by the same seed, otherwise by another, and every group as likely into each fold', () => {
    const weights = new Uint32Array(1000).fill(1);
    const quotas = [[200, 200, 200, 200, 200]];
    const deal = (seed: number): Uint8Array => dealGroups(each, weights, new Uint8Array(1000), quotas, seed);
    expect(deal(3)).toEqual(deal(3));
    expect(deal(3)).not.toEqual(deal(4));
    const times = new Float64Array(5);
    for (let seed = 0; seed < 500; seed++) times[deal(seed)[0]]++;
    // Chi-square with 4 degrees of freedom: above 18.5 in one of a thousand.
    expect(times.reduce((total, n) => total + (n - 100) ** 2 / 100, 0)).toBeLessThan(18.5);
  });

  test('patterns without rows are in no group’s way', () => {
    expect(dealt(Uint32Array.of(0, 0, 2), Uint32Array.of(0, 4, 1), new Uint8Array(3), [[4, 1]], 9)).toEqual([[4, 1]]);
  });
});
