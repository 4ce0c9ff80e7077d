import { describe, expect, it } from 'vitest';
import { valueCells } from './valueCells';

describe('the cells of a table', () => {
  it('are the values where they are few, or texts', () => {
    expect([...valueCells([1, 2, 3], 6, false).cellOf]).toEqual([0, 1, 2]);
    const many = new Array<number>(1000).fill(1);
    expect(valueCells(many, 1000, true).cells).toBe(1000);
  });

  it('are values that hold a thousandth of the rows, and 64 of equal count for the rest', () => {
    const rows = new Array<number>(6401).fill(1);
    rows[100] = 7;
    const { cellOf, cells, shared } = valueCells(rows, 6407, false);
    expect({ cells, shared }).toEqual({ cells: 65, shared: 64 });
    expect(cellOf[100]).toBe(64);
    // 100 of the 6,400 others in each cell; the frequent value takes no room among them.
    expect([cellOf[99], cellOf[101], cellOf[200], cellOf[201], cellOf[6400]]).toEqual([0, 1, 1, 2, 63]);
  });
});
