/** A value that tells a class: its place, the share of the class that has it, and of all other rows. */
export type ValueSignature = { place: number; inside: number; outside: number };

/**
 * The commonest value of a class, the first of equal ones, where it is the class's signature: at least 90 % of the class have it, and
 * at most 1 % of all other rows.
 * @param places the class's values among all values, ascending, a missing one like any other
 * @param rows of the class at each of them
 * @param all rows of every class at each of all values
 * @param everyRow rows in all
 * @returns `null` where the commonest value is none
 * @example valueSignature([0, 2], [1, 99], [500, 400, 100], 1000) // → { place: 2, inside: 0.99, outside: 0.0011 }
 */
export function valueSignature(
  places: ArrayLike<number>, rows: ArrayLike<number>, all: ArrayLike<number>, everyRow: number,
): ValueSignature | null {
  let [best, total] = [0, 0];
  for (let i = 0; i < places.length; i++) {
    if (rows[i] > rows[best]) best = i;
    total += rows[i];
  }
  const place = places[best];
  const outside = all[place] - rows[best];
  const others = everyRow - total;
  if (others === 0 || rows[best] * 10 < total * 9 || outside * 100 > others) return null;
  return { place, inside: rows[best] / total, outside: outside / others };
}
