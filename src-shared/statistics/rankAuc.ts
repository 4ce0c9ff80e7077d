import { rowsAt, type RowsBefore, type RowsByValue } from './rowsByValue';

/**
 * The area under the ROC curve of a number as it stands, whichever way it points: the chance that a row of one class has the larger
 * value, equal ones counting half (Mann & Whitney's U over P N), or 1 minus that where it is larger. A row without a value ties with
 * every other.
 * @param positives rows of the class, which has some
 * @param negatives rows of the other class, which has some
 * @example
 * const positives = { places: [0, 1], rows: [2, 1], missing: 0, total: 3 };
 * const negatives = { before: [0, 1, 4], missing: 0, total: 4 };
 * rankAuc(positives, negatives) // → 0.708 (17/24: the class has the smaller values)
 * @see Mann & Whitney (1947); Hanley & McNeil (1982), Radiology 143
 */
export function rankAuc({ places, rows, missing, total }: RowsByValue, negatives: RowsBefore): number {
  let wins = (missing * negatives.total) / 2 + ((total - missing) * negatives.missing) / 2;
  for (let i = 0; i < places.length; i++) wins += rows[i] * (negatives.before[places[i]] + rowsAt(negatives, places[i]) / 2);
  const above = wins / (total * negatives.total);
  return Math.max(above, 1 - above);
}
