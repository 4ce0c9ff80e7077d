import { describe, expect, test } from 'vitest';
import { dealRows, drawRows } from './dealRows';

const seeds = Array.from({ length: 2000 }, (_, i) => i * 7919 + 1);
/** Ten rows over six patterns, classes 0 and 1 by turns. */
const rowPatterns = Uint32Array.from([0, 1, 2, 3, 4, 5, 0, 1, 2, 3]);
const classes = Uint8Array.from([0, 1, 0, 1, 0, 1]);
const sum = (counts: Uint32Array): number => counts.reduce((total, count) => total + count, 0);

describe('dealRows', () => {
  test('fills every quota exactly, never twice with the same row', () => {
    for (const seed of seeds.slice(0, 50)) {
      const parts = dealRows(rowPatterns, classes, [[2, 1], [3, 2]], seed);
      const perClass = parts.map((part) => [0, 1].map((wanted) => sum(part.filter((_, pattern) => classes[pattern] === wanted))));
      expect(perClass).toEqual([[2, 3], [1, 2]]);
      for (let pattern = 0; pattern < classes.length; pattern++) {
        expect(parts[0][pattern] + parts[1][pattern]).toBeLessThanOrEqual(rowPatterns.filter((row) => row === pattern).length);
      }
    }
  });

  test('each row is as likely as any other of its class to come into each part', () => {
    const ownPatterns = Uint32Array.from({ length: 10 }, (_, row) => row);
    const ownClasses = Uint8Array.from(ownPatterns, (row) => row % 2);
    const times = [new Float64Array(10), new Float64Array(10)];
    for (const seed of seeds) {
      dealRows(ownPatterns, ownClasses, [[2, 1], [2, 1]], seed).forEach((part, p) => part.forEach((n, row) => { times[p][row] += n; }));
    }
    // Chi-square over 10 rows with 2 constraints; 8 degrees of freedom: above 26.1 in one of a thousand.
    for (const [p, quota] of [2, 1].entries()) {
      const expected = (seeds.length * quota) / 5;
      const spread = 1 - quota / 5;
      const chiSquare = times[p].reduce((total, n) => total + (n - expected) ** 2 / (expected * spread), 0);
      expect(chiSquare).toBeLessThan(26.1);
      expect(chiSquare).toBeGreaterThan(0.8);
    }
  });

  test('the same seed deals the same, another seed another way', () => {
    const many = Uint32Array.from({ length: 1000 }, (_, row) => row % 6);
    const deal = (seed: number): string => dealRows(many, classes, [[100, 20], [50, 5]], seed).map((part) => part.join()).join('|');
    expect(deal(3)).toBe(deal(3));
    expect(deal(3)).not.toBe(deal(4));
  });

  test('a quota of the whole class takes the whole class', () => {
    const [part] = dealRows(rowPatterns, classes, [[5], [0]], 1);
    expect([...part]).toEqual([2, 0, 2, 0, 1, 0]);
  });
});

describe('drawRows', () => {
  test('draws exactly as many as wanted, in file order, each row at most once', () => {
    for (const wanted of [1, 37, 99, 100]) {
      const drawn = drawRows(100, wanted, 5);
      expect(drawn).toHaveLength(wanted);
      expect([...drawn]).toEqual([...new Set(drawn)].sort((a, b) => a - b));
    }
  });

  test('is uniform over the whole file, not its head: every pair of rows as likely as every other', () => {
    const pairs = new Map<string, number>();
    for (const seed of seeds) {
      const pair = drawRows(6, 2, seed).join();
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    expect(pairs.size).toBe(15);
    const expected = seeds.length / 15;
    const chiSquare = [...pairs.values()].reduce((total, n) => total + (n - expected) ** 2 / expected, 0);
    // 14 degrees of freedom: above 36.1 in one of a thousand.
    expect(chiSquare).toBeLessThan(36.1);
  });

  test('the same seed draws the same rows, another one others', () => {
    expect([...drawRows(500, 60, 9)]).toEqual([...drawRows(500, 60, 9)]);
    expect([...drawRows(500, 60, 9)]).not.toEqual([...drawRows(500, 60, 10)]);
  });
});
