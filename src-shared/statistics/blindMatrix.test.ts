import { describe, expect, it } from 'vitest';
import { blindMatrix, summariseBlind } from './blindMatrix';
import { rowsBefore, rowsByValue } from './rowsByValue';
import { judgeCut, youdenCut } from './youdenCut';

describe('blind generalisation', () => {
  const benign = rowsBefore([50, 30, 15, 5, 0]);
  const classes = [[0, 0, 1, 9, 0], [0, 0, 0, 2, 8], [8, 1, 1, 0, 0]].map((rows) => rowsByValue(rows));

  it('judges the cut of each class on each class', () => {
    const expected = classes.flatMap((learnt) => {
      const cut = youdenCut(learnt, benign);
      return classes.map((judged) => judgeCut(cut, judged, benign).balancedAccuracy);
    });
    expect([...blindMatrix(classes, benign, true)]).toEqual(expected);
    expect(expected[1]).toBeGreaterThan(0.9);
    expect(expected[2]).toBeLessThan(0.5);
  });

  it('judges the levels of a text likewise', () => {
    // The levels of the first are 3 and 4; of the second, 4 alone.
    const levels = [[0, 0, 0, 5, 5], [0, 0, 0, 0, 10]].map((rows) => rowsByValue(rows));
    expect([...blindMatrix(levels, benign, false)]).toEqual([0.975, 0.975, 0.75, 1]);
  });

  it('is a coin’s where a number has no value in any row', () => {
    const none = { places: [], rows: [], missing: 9, total: 9 };
    expect([...blindMatrix([none, none], rowsBefore([], 7), true)]).toEqual([0.5, 0.5, 0.5, 0.5]);
  });

  it('comes to the median, the least and the share from 90 % of unlike classes, and the median of unlike kinds', () => {
    const matrix = [1, 0.9, 0.6, 0.8, 1, 0.7, 0.5, 0.95, 1];
    const { across, ...summary } = summariseBlind(matrix, [0, 0, 1])!;
    expect(summary).toEqual({ median: 0.75, least: 0.5, shareFrom90: 2 / 6 });
    expect(across).toBeCloseTo(0.65, 12);
    expect(summariseBlind(matrix, [0, 0, 0])!.across).toBeNull();
    expect(summariseBlind([1], [0])).toBeNull();
  });
});
