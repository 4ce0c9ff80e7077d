/** What one walk over the rows finds of each class. */
export type ClassRuns = {
  rows: number;
  runs: number;
  /** The first of the longest runs: its rows, and the place of its first. */
  longest: number;
  longestAt: number;
  /** How many runs there are of each length. There are few lengths: n rows hold no more than √(2n) different ones. */
  lengths: Map<number, number>;
};

/**
 * Runs of every class in one walk over rows in their order.
 * @param rowPatterns the pattern of each row
 * @param classOf the class of each pattern, below `classes`
 * @param from where the walk begins, and `to` where it ends
 */
export function countRuns(
  rowPatterns: Uint32Array, classOf: ArrayLike<number>, classes: number, from = 0, to = rowPatterns.length,
): ClassRuns[] {
  const found = Array.from({ length: classes }, (): ClassRuns => ({ rows: 0, runs: 0, longest: 0, longestAt: -1, lengths: new Map() }));
  let start = from;
  for (let row = from; row < to; row++) {
    const own = classOf[rowPatterns[row]];
    if (row + 1 < to && classOf[rowPatterns[row + 1]] === own) continue;
    const length = row + 1 - start;
    const one = found[own];
    one.rows += length;
    one.runs++;
    one.lengths.set(length, (one.lengths.get(length) ?? 0) + 1);
    if (length > one.longest) {
      one.longest = length;
      one.longestAt = start;
    }
    start = row + 1;
  }
  return found;
}

/** The fewest runs that hold half of the rows of these classes. */
export function fewestForHalf(classes: readonly ClassRuns[]): number {
  const lengths = classes.flatMap((one) => [...one.lengths]).sort((a, b) => b[0] - a[0]);
  let missing = classes.reduce((sum, { rows }) => sum + rows, 0) / 2;
  let runs = 0;
  for (const [length, many] of lengths) {
    const needed = Math.min(many, Math.ceil(missing / length));
    runs += needed;
    missing -= needed * length;
    if (missing <= 0) break;
  }
  return runs;
}
