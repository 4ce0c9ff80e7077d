/**
 * Patterns that are alike to a count: of one class, with as many rows in each part. There are few such kinds, so that one
 * small number a pattern stands for all that a count asks of it. Kind 0 has no rows in any part.
 */
export type PatternKinds = {
  kindOf: Kinds;
  kinds: { own: number; rows: number[] }[];
};
export type Kinds = Uint8Array | Uint16Array | Uint32Array;

/** As narrow as so many kinds allow: a walk in a column's order leaps through them. */
export const roomForKinds = (patterns: number, kinds: number): Kinds =>
  new (kinds <= 256 ? Uint8Array : kinds <= 65_536 ? Uint16Array : Uint32Array)(patterns);

/** Pairs of numbers are told apart by a table up to this size. */
const largestTable = 1 << 20;

/**
 * @param classOf the class of each pattern
 * @param parts rows of each part on each pattern
 */
export function patternKinds(classOf: ArrayLike<number>, parts: Uint32Array[]): PatternKinds {
  let ids: ArrayLike<number> = classOf;
  for (const rows of parts) ids = pairUp(ids, rows);
  const kinds: PatternKinds['kinds'] = [{ own: 0, rows: parts.map(() => 0) }];
  const kindOfId: number[] = [];
  for (let pattern = 0; pattern < ids.length; pattern++) {
    if (kindOfId[ids[pattern]] !== undefined) continue;
    const rows = parts.map((part) => part[pattern]);
    kindOfId[ids[pattern]] = rows.some((count) => count > 0) ? kinds.push({ own: classOf[pattern], rows }) - 1 : 0;
  }
  const kindOf = roomForKinds(ids.length, kinds.length);
  const kindOfEach = Uint32Array.from(kindOfId);
  for (let pattern = 0; pattern < ids.length; pattern++) kindOf[pattern] = kindOfEach[ids[pattern]];
  return { kindOf, kinds };
}

/** Numbers from 0 for each pair that occurs, in the order of appearance. */
function pairUp(ids: ArrayLike<number>, rows: Uint32Array): Uint32Array {
  let across = 1;
  let largest = 0;
  for (let i = 0; i < ids.length; i++) {
    if (rows[i] >= across) across = rows[i] + 1;
    if (ids[i] > largest) largest = ids[i];
  }
  const all = (largest + 1) * across;
  const known = all <= largestTable ? new Int32Array(all) : new Map<number, number>();
  const paired = new Uint32Array(ids.length);
  let size = 0;
  for (let i = 0; i < ids.length; i++) {
    const pair = ids[i] * across + rows[i];
    let id = known instanceof Map ? known.get(pair) ?? 0 : known[pair];
    if (id === 0) {
      id = ++size;
      if (known instanceof Map) known.set(pair, id);
      else known[pair] = id;
    }
    paired[i] = id - 1;
  }
  return paired;
}
