import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { drawSeed } from './drawSeed';

/** Rows that must stand in one part: which patterns, and how many rows of each class. */
type Group = { name: number; rows: number[]; size: number };

/**
 * Deals whole groups of rows at random into parts, so that each part comes as near to its rows of each class as the groups
 * allow. Groups of several classes go first, then the largest; each goes to part `p` with probability ∝ the rows that `p` still
 * needs of its classes, among the parts that have room for all of it. A group for which none has room goes where it overfills
 * least. Since the small ones come last, they fill what the large ones left, to the row where there are enough of them.
 * @param groupOf the group of each pattern, named by any pattern of it
 * @param weights rows of each pattern; patterns without rows go nowhere
 * @param classOf the class of each pattern
 * @param quotas `quotas[class][part]`: rows wanted; together all of the class
 * @returns the part of each pattern's group
 */
export function dealGroups(groupOf: Uint32Array, weights: Uint32Array, classOf: Uint8Array, quotas: number[][], seed: number): Uint8Array {
  const groups = collectGroups(groupOf, weights, classOf, quotas.length);
  const needed = quotas.map((quota) => [...quota]);
  // The first number drawn decides where the largest group goes: of seeds side by side it would be nearly the same.
  const generator = xoroshiro128plus(drawSeed(seed, 1));
  const partOf = new Uint8Array(groupOf.length);
  for (const { name, rows } of groups.sort((a, b) => classesOf(b) - classesOf(a) || b.size - a.size || a.name - b.name)) {
    const part = choosePart(rows, needed, (most) => uniformInt(generator, 0, most));
    partOf[name] = part;
    rows.forEach((count, c) => { needed[c][part] -= count; });
  }
  return partOf.map((_, pattern) => partOf[groupOf[pattern]]);
}

function collectGroups(groupOf: Uint32Array, weights: Uint32Array, classOf: Uint8Array, classes: number): Group[] {
  const groups = new Map<number, Group>();
  for (let pattern = 0; pattern < groupOf.length; pattern++) {
    if (weights[pattern] === 0) continue;
    let group = groups.get(groupOf[pattern]);
    if (group === undefined)
      groups.set(groupOf[pattern], group = { name: groupOf[pattern], rows: new Array<number>(classes).fill(0), size: 0 });
    group.rows[classOf[pattern]] += weights[pattern];
    group.size += weights[pattern];
  }
  return [...groups.values()];
}

const classesOf = ({ rows }: Group): number => rows.reduce((count, n) => (n > 0 ? count + 1 : count), 0);

function choosePart(rows: number[], needed: number[][], draw: (most: number) => number): number {
  const present = Array.from(rows.keys()).filter((c) => rows[c] > 0);
  const parts = Array.from(needed[0].keys());
  const room = parts.map((part) =>
    (present.every((c) => needed[c][part] >= rows[c]) ? present.reduce((sum, c) => sum + needed[c][part], 0) : 0));
  const all = room.reduce((sum, places) => sum + places, 0);
  if (all === 0) {
    const excess = (part: number): number => present.reduce((sum, c) => sum + Math.max(0, rows[c] - Math.max(0, needed[c][part])), 0);
    return parts.reduce((best, part) => (excess(part) < excess(best) ? part : best));
  }
  let drawn = draw(all - 1);
  return parts.find((part) => (drawn -= room[part]) < 0)!;
}
