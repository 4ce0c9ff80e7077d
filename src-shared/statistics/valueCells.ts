/** Numbers of at most so many values have a cell for each of them. */
const fewValues = 256;
/** A value with so many rows of this many has a cell of its own. */
const perOwnCell = 1000;
const sharedCells = 64;

/** The cell of each value, and how many cells there are; those below `shared` hold several values. */
export type ValueCells = { cellOf: Uint32Array; cells: number; shared: number };

/**
 * Cells that a table of a column looks values up by. Texts, and numbers of at most 256 values, have a cell for each value. Of other
 * numbers every value that holds a thousandth of the rows has a cell of its own, behind 64 cells of equal count for the rest: a value
 * stands in cell ⌊64 × rows below it / rows⌋, both counted over this rest.
 * @param rows rows at each value, in the order of the values; none is 0
 * @param all rows in all, those without a value among them
 * @param each a cell for each value, however many there are
 * @example valueCells([5, 1, 4], 10, false).cellOf // → [0, 1, 2]
 */
export function valueCells(rows: ArrayLike<number>, all: number, each: boolean): ValueCells {
  const cellOf = new Uint32Array(rows.length);
  if (each || rows.length <= fewValues) {
    for (let place = 0; place < cellOf.length; place++) cellOf[place] = place;
    return { cellOf, cells: cellOf.length, shared: 0 };
  }
  const isOwn = (place: number): boolean => rows[place] * perOwnCell >= all;
  let rest = 0;
  for (let place = 0; place < rows.length; place++) if (!isOwn(place)) rest += rows[place];
  let cells = sharedCells;
  let below = 0;
  for (let place = 0; place < rows.length; place++) {
    if (isOwn(place)) {
      cellOf[place] = cells++;
      continue;
    }
    cellOf[place] = Math.floor((below * sharedCells) / rest);
    below += rows[place];
  }
  return { cellOf, cells, shared: sharedCells };
}
