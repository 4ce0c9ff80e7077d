import { describe, expect, it } from 'vitest';
import { matrixCells, matrixTable } from './matrixCells';

const matrix = { tp: 80, fn: 20, fp: 5, tn: 95 };

describe('cells of a confusion matrix', () => {
  it('names them rightly: actual class down, predicted class across', () => {
    expect(matrixCells(matrix).map((row) => row.map(({ name, count, right }) => [name, count, right]))).toEqual([
      [['true positives', 80, true], ['false negatives', 20, false]],
      [['false positives', 5, false], ['true negatives', 95, true]],
    ]);
  });

  it('gives shares of the actual class by row and of the predicted class by column', () => {
    const [[tp, fn], [fp]] = matrixCells(matrix);
    expect([tp.ofRow, fn.ofRow, fp.ofRow]).toEqual([0.8, 0.2, 0.05]);
    expect([tp.ofColumn, fp.ofColumn]).toEqual([80 / 85, 5 / 85]);
  });

  it('has no share of a class that is never predicted', () => {
    const cells = matrixCells({ tp: 0, fn: 3, fp: 0, tn: 7 });
    expect(cells[0][0].ofColumn).toBeNull();
    expect(cells[0][1].ofColumn).toBe(0.3);
  });

  it('is copied in the mode that is shown', () => {
    expect(matrixTable(matrix, 'dos', 'rows')).toEqual({
      header: ['actual', 'predicted dos (%)', 'predicted other (%)'], rows: [['dos', 80, 20], ['other', 5, 95]],
    });
  });
});
