/**
 * Whose turn it is among those that wait, in the order they asked: who holds the fewest is next; among equals, who asked
 * first.
 * @param waiting who waits, at least one
 * @param held who holds what there is, once for each
 * @returns the place among those that wait
 *
 * @example
 * nextInTurn(['a', 'a', 'b'], ['a', 'a']); // 2: b holds nothing
 */
export function nextInTurn<T>(waiting: readonly T[], held: readonly T[]): number {
  const counts = new Map<T, number>();
  for (const owner of held) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const countOf = (place: number): number => counts.get(waiting[place]) ?? 0;
  return waiting.reduce((best, _, place) => (countOf(place) < countOf(best) ? place : best), 0);
}
