import type { Maybe } from './maybe';

/** How well the place of a row tells its class, and the rows of either class in each part. */
export type PositionTable = { accuracy: Maybe; positives: number[]; negatives: number[] };

/**
 * How well where a row stands tells two classes apart: the values in their order are cut into equal parts of their rows, a part is
 * positive where pN > nP (p and n its rows of either class, P and N those of all), and the parts are judged on these rows: balanced
 * accuracy (p⁺/P + 1 − n⁺/N) / 2. Some tens of parts cannot learn rows by heart, and of rows in random order they tell nearly nothing.
 * Of row numbers each value has one row; of a column of numbers, as many as it has.
 *
 * @param positives rows of the class by value, in the order of the values
 * @param negatives rows of the other class
 * @param parts a value belongs to part ⌊parts × rows before it / all rows⌋
 * @returns the accuracy is `null` where a class has no row
 * @example positionTable([1, 1, 0, 0], [0, 0, 1, 1], 2) // → { accuracy: 1, positives: [2, 0], negatives: [0, 2] }
 * @example positionTable([1, 0, 1, 0], [0, 1, 0, 1], 2).accuracy // → 0.5
 */
export function positionTable(positives: ArrayLike<number>, negatives: ArrayLike<number>, parts = 32): PositionTable {
  let [allPositive, allNegative] = [0, 0];
  for (let i = 0; i < positives.length; i++) {
    allPositive += positives[i];
    allNegative += negatives[i];
  }
  const rows = allPositive + allNegative;
  const found = { positives: new Array<number>(parts).fill(0), negatives: new Array<number>(parts).fill(0) };
  let before = 0;
  for (let i = 0; i < positives.length; i++) {
    const here = positives[i] + negatives[i];
    if (here === 0) continue;
    const part = Math.floor((parts * before) / rows);
    found.positives[part] += positives[i];
    found.negatives[part] += negatives[i];
    before += here;
  }
  let [hits, falseAlarms] = [0, 0];
  for (let part = 0; part < parts; part++) {
    if (found.positives[part] * allNegative <= found.negatives[part] * allPositive) continue;
    hits += found.positives[part];
    falseAlarms += found.negatives[part];
  }
  const judged = allPositive > 0 && allNegative > 0;
  return { accuracy: judged ? (hits / allPositive + 1 - falseAlarms / allNegative) / 2 : null, ...found };
}
