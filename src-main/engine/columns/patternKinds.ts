/**
 * Patterns that are alike to a count: of one class, with as many rows in each part. There are few such kinds, so that one
 * small number a pattern stands for all that a count asks of it. Kind 0 has no rows in any part.
 */
export type PatternKinds = {
  kindOf: Uint16Array | Uint32Array;
  kinds: { own: number; rows: number[] }[];
  /** Whether every pattern is of kind 1. */
  alike: boolean;
};

/** Pairs of numbers are told apart by a table up to this size. */
const largestTable = 1 << 20;

/**
 * @param classOf the class of each pattern
 * @param parts rows of each part on each pattern
 */
export function patternKinds(classOf: ArrayLike<number>, parts: Uint32Array[]): PatternKinds {
  let ids: Uint16Array | Uint32Array = Uint16Array.from(classOf);
  for (const rows of parts) ids = pairUp(ids, rows);
  const kinds: PatternKinds['kinds'] = [{ own: 0, rows: parts.map(() => 0) }];
  const kindOfId: number[] = [];
  const kindOf = ids;
  for (let pattern = 0; pattern < ids.length; pattern++) {
    const id = ids[pattern];
    let kind = kindOfId[id];
    if (kind === undefined) {
      const rows = parts.map((part) => part[pattern]);
      kind = rows.some((count) => count > 0) ? kinds.push({ own: classOf[pattern], rows }) - 1 : 0;
      kindOfId[id] = kind;
    }
    kindOf[pattern] = kind;
  }
  return { kindOf, kinds, alike: kinds.length === 2 && !kindOf.includes(0) };
}

/** Numbers from 0 for each pair that occurs, in the order of appearance. */
function pairUp(ids: Uint16Array | Uint32Array, rows: Uint32Array): Uint16Array | Uint32Array {
  const across = rows.reduce((most, count) => Math.max(most, count), 0) + 1;
  let largest = 0;
  for (let i = 0; i < ids.length; i++) largest = Math.max(largest, ids[i]);
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
  return size < 65_536 ? Uint16Array.from(paired) : paired;
}
