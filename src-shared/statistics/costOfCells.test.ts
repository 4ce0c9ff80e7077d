import { describe, expect, it } from 'vitest';
import { contestRuler, kdd99Costs } from '../schemas/kddCosts';
import { costOfCells } from './costOfCells';

describe('costOfCells', () => {
  it('finds what the contest’s winner paid for: r2l taken for normal', () => {
    const { total, rows, dearest, actual, cells } = costOfCells(contestRuler[0].confusion!, kdd99Costs.matrix);
    expect([total, rows]).toEqual([72500, 311029]);
    expect(dearest[0]).toEqual({ actual: 4, predicted: 0, count: 14527, each: 4, cost: 58108, ofTotal: 58108 / 72500 });
    expect(dearest[1]).toMatchObject({ actual: 2, predicted: 0, cost: 10598 });
    expect(actual.map((one) => one.rows)).toEqual([60593, 4166, 229853, 228, 16189]);
    expect(actual.reduce((sum, one) => sum + one.cost, 0)).toBe(72500);
    expect(cells.flat().reduce((sum, cell) => sum + cell.ofTotal!, 0)).toBeCloseTo(1, 12);
    expect(dearest.every(({ actual: is, predicted }) => is !== predicted)).toBe(true);
  });

  it('has no shares where nothing costs anything, and no average without rows', () => {
    expect(costOfCells([[5, 0], [0, 3]], [[0, 1], [1, 0]])).toMatchObject({ total: 0, average: 0, dearest: [] });
    expect(costOfCells([[0, 0], [0, 0]], [[0, 1], [1, 0]]).average).toBeNull();
    expect(costOfCells([[5, 0], [0, 3]], [[0, 1], [1, 0]]).cells[0][1].ofTotal).toBeNull();
    expect(() => costOfCells([[1]], [[0, 1], [1, 0]])).toThrow(/1 × 1/);
  });
});
