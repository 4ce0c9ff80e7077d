/**
 * Rows of a class by value, no more than there are: the places of its values among all values in their order, ascending, and how many
 * rows stand at each. Rows whose value is missing stand nowhere.
 */
export type RowsByValue = { places: ArrayLike<number>; rows: ArrayLike<number>; missing: number; total: number };

/** Rows of a class before each place, and at the end before none: how many stand up to a value is one look, whatever their number. */
export type RowsBefore = { before: ArrayLike<number>; missing: number; total: number };

/**
 * Counts by value as the places that have rows.
 * @param counts rows at each value, in the order of the values
 * @param missing rows without a value
 * @example rowsByValue([3, 0, 4]) // → { places: [0, 2], rows: [3, 4], missing: 0, total: 7 }
 */
export function rowsByValue(counts: ArrayLike<number>, missing = 0): RowsByValue {
  const places: number[] = [];
  let total = missing;
  for (let place = 0; place < counts.length; place++) {
    if (counts[place] > 0) places.push(place);
    total += counts[place];
  }
  return { places, rows: places.map((place) => counts[place]), missing, total };
}

/**
 * Counts by value as what stands before each value.
 * @param counts rows at each value, in the order of the values
 * @param missing rows without a value
 * @example rowsBefore([3, 0, 4]) // → { before: [0, 3, 3, 7], missing: 0, total: 7 }
 */
export function rowsBefore(counts: ArrayLike<number>, missing = 0): RowsBefore {
  const before = new Float64Array(counts.length + 1);
  for (let place = 0; place < counts.length; place++) before[place + 1] = before[place] + counts[place];
  return { before, missing, total: before[counts.length] + missing };
}

/**
 * Rows at one place.
 * @example rowsAt({ before: [0, 3, 3, 7], missing: 0, total: 7 }, 2) // → 4
 */
export const rowsAt = ({ before }: RowsBefore, place: number): number => before[place + 1] - before[place];
