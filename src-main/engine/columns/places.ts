/** Patterns that follow one another in their part and among those of all: `length` of them, from `from` on there, from `to` on here. */
export type Run = { from: number; to: number; length: number };

/**
 * Where the patterns of each part stand among those of all parts, in ascending order. Of the `total` places some may be nobody's:
 * no row is theirs.
 */
export type Places = { total: number; runs: Run[][] };

/** Part after part. */
export function oneAfterAnother(sizes: number[]): Places {
  let total = 0;
  const runs = sizes.map((length) => {
    total += length;
    return [{ from: 0, to: total - length, length }];
  });
  return { total, runs };
}

/** The places of some patterns of a part, which are in ascending order. */
export function placesIn(runs: Run[], patterns: Uint32Array): Uint32Array {
  let at = 0;
  return patterns.map((pattern) => {
    while (pattern >= runs[at].from + runs[at].length) at++;
    return pattern - runs[at].from + runs[at].to;
  });
}

/** The place of every pattern of a part. */
export function placesOf(runs: Run[]): Uint32Array {
  const places = new Uint32Array(runs.reduce((sum, { length }) => sum + length, 0));
  for (const { from, to, length } of runs) for (let i = 0; i < length; i++) places[from + i] = to + i;
  return places;
}

/** Puts what stands for each code of a part to the places of its patterns. */
export function spread(codes: ArrayLike<number>, meanings: ArrayLike<number>, runs: Run[], out: { [place: number]: number }): void {
  for (const { from, to, length } of runs) for (let i = 0; i < length; i++) out[to + i] = meanings[codes[from + i]];
}
