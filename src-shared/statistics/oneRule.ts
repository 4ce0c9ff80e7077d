import type { RowsByValue } from './rowsByValue';

/**
 * How many rows a rule of one column puts right that says the commonest class of each value (Holte's 1R): Σ over cells of the largest
 * class's rows. On the rows that it is made from: with many cells it learns them by heart, which is why numbers go into few.
 * @param classes rows of each class by value
 * @param cellOf the cell of each value, nowhere smaller than that of the value before
 * @example oneRule([{ places: [0, 2], rows: [3, 1] }, { places: [0, 1], rows: [1, 5] }], [0, 1, 2]) // → 9 (of 10)
 * @see Holte (1993), "Very simple classification rules perform well on most commonly used datasets", Machine Learning 11
 */
export function oneRule(classes: readonly Pick<RowsByValue, 'places' | 'rows'>[], cellOf: ArrayLike<number>): number {
  const most = new Float64Array(cellOf.length === 0 ? 0 : cellOf[cellOf.length - 1] + 1);
  for (const { places, rows } of classes) {
    for (let i = 0; i < places.length;) {
      const cell = cellOf[places[i]];
      let inCell = 0;
      for (; i < places.length && cellOf[places[i]] === cell; i++) inCell += rows[i];
      if (inCell > most[cell]) most[cell] = inCell;
    }
  }
  return most.reduce((sum, rows) => sum + rows, 0);
}
