import { expect, test } from 'vitest';
import type { NumericColumn } from '../../columns/dataset';
import { roomForOrder } from '../../columns/sortedOrder';
import { randomNumbers } from '../../randomNumbers.fixture';
import { numbersOf, pairwiseR } from './pairwiseR';
import { joinShares, pearsonMatrix, pearsonShare } from './pearsonMatrix';

const context = { progress: () => {}, isCancelled: () => false };
const rows = 3000;
const random = randomNumbers(7);
const weights = Uint32Array.from({ length: rows }, () => 1 + Math.floor(random() * 3));
const base = { name: '', group: 'other', role: 'feature', notNumbers: null, kind: 'numeric' } as const;

function plain(of: (row: number) => number): NumericColumn {
  return { ...base, form: 'plain', numbers: Float64Array.from({ length: rows }, (_, row) => of(row)), order: roomForOrder(rows) };
}

/** Values 0 to 3, and a missing one. */
function coded(of: (row: number) => number): NumericColumn {
  return { ...base, form: 'coded', codes: Uint8Array.from({ length: rows }, (_, row) => of(row)), values: Float64Array.of(0, 1, 2, 3, Number.NaN), missingCode: 4 };
}

const trend = plain((row) => row * 0.01 + random());
const columns = [
  trend,
  plain((row) => (random() < 0.01 ? Number.NaN : row + 900 * random())),
  plain((row) => (row % 3 === 0 ? Number.NaN : -row + 1e6 + 500 * random())),
  coded((row) => (random() < 0.5 ? 4 : Math.floor((row / rows) * 4))),
  coded((row) => (random() < 0.02 ? 4 : random() < 0.05 ? 1 + Math.floor((row / rows) * 3) : 0)),
  // What varies stands where others have nothing.
  plain((row) => (row % 3 === 0 ? row : 5)),
  plain((row) => (row % 3 === 0 ? 1e160 * row : row + random())),
  plain(() => random() * 1e-170),
];

test('r of columns with gaps is that of the rows that both have, whichever way it was summed', () => {
  const { r, rows: counted } = pearsonMatrix(columns, weights, context);
  columns.forEach((one, a) => columns.slice(a + 1).forEach((other, i) => {
    const b = a + 1 + i;
    const expected = pairwiseR(numbersOf(one), numbersOf(other), weights);
    expect(counted[a][b], `${a}, ${b}`).toBe(expected.rows);
    if (expected.r === null) expect(r[a][b], `${a}, ${b}`).toBeNull();
    else expect(r[a][b], `${a}, ${b}`).toBeCloseTo(expected.r, 11);
  }));
  expect(r[2][5], 'a column that does not vary beside the other').toBeNull();
});

test('is the same on any number of workers', () => {
  const whole = pearsonMatrix(columns, weights, context);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  for (const of of [2, 3, 5]) {
    const shares = Array.from({ length: of }, (_, index) => pearsonShare(columns, weights, { index, of }, context));
    expect(joinShares(shares, columns.length, all)).toEqual(whole);
  }
});
