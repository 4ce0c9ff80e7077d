/** Which place among the colours and marks of a theme each name has. Places beyond the last colour share a neutral one. */
export type Places = ReadonlyMap<string, number>;

/**
 * Gives names their places among `count` of them: first those that `ownOf` keeps for a name, to whoever of several comes first; then, in
 * their order, the others what is left. A name that has its place already keeps it.
 * @example [...givePlaces(['a', 'b', 'c'], (name) => (name === 'c' ? 0 : undefined), 3)] // → [['a', 1], ['b', 2], ['c', 0]]
 */
export function givePlaces(
  names: readonly string[], ownOf: (name: string) => number | undefined, count: number, given: Places = new Map(),
): Places {
  const asked = [...new Set([...given.keys(), ...names])];
  const found = new Map(given);
  const taken = new Set(given.values());
  for (const name of asked) {
    const own = found.has(name) ? undefined : ownOf(name);
    if (own === undefined || taken.has(own)) continue;
    found.set(name, own);
    taken.add(own);
  }
  const left = Array.from({ length: count }, (_, place) => place).filter((place) => !taken.has(place));
  let beyond = Math.max(count - 1, ...taken);
  return new Map(asked.map((name) => [name, found.get(name) ?? left.shift() ?? ++beyond]));
}
