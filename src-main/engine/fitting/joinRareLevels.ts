import { formatCount } from '../../../src-shared/format/formatCount';
import { tableCeilings } from './tableCeilings';

/** Levels of a text that share a column in a model: they are told apart by no coefficient. */
export type JoinedLevels = {
  /** The levels that have a column of their own, in their order; the others' column follows them. */
  kept: number[];
  /** The column of each level. */
  placeOf: Uint32Array;
  /** How many levels of the training rows share the last column, and the most frequent of them. */
  joined: number;
  mostFrequent: number[];
};

/** More levels that share a column than this are counted, and not named. */
const mostNamed = 5;

/**
 * Which levels of a text have a column of their own: the most frequent of the training rows. The others share one, and with them a
 * level that training never showed. `null` where each has its own: one level alone is never put together.
 * @param rows training rows of each level
 * @see scikit-learn's OneHotEncoder(max_categories=101, handle_unknown="infrequent_if_exist"), which breaks ties the same way
 */
export function joinRareLevels(rows: ArrayLike<number>, most: number = tableCeilings.levelColumns): JoinedLevels | null {
  const occurring = Array.from({ length: rows.length }, (_, code) => code).filter((code) => rows[code] > 0);
  if (occurring.length <= most + 1) return null;
  // Of levels as frequent as each other the later ones are kept.
  const ranked = occurring.sort((a, b) => rows[b] - rows[a] || b - a);
  const kept = ranked.slice(0, most).sort((a, b) => a - b);
  const placeOf = new Uint32Array(rows.length).fill(most);
  kept.forEach((code, place) => { placeOf[code] = place; });
  return { kept, placeOf, joined: ranked.length - most, mostFrequent: ranked.slice(most, most + mostNamed) };
}

/** Counts of each level brought together column by column. */
export function sumJoined(counts: Float64Array, { kept, placeOf }: JoinedLevels): Float64Array {
  const sums = new Float64Array(kept.length + 1);
  for (let code = 0; code < counts.length; code++) sums[placeOf[code]] += counts[code];
  return sums;
}

/** The names of the columns. */
export function joinedNames({ kept, joined }: JoinedLevels, nameOf: (code: number) => string): string[] {
  const names = kept.map(nameOf);
  const others = `other (${formatCount(joined)} levels)`;
  return [...names, names.includes(others) ? `${others} together` : others];
}

/** That levels share a column, and which. */
export function joinedWords({ kept, joined, mostFrequent }: JoinedLevels, nameOf: (code: number) => string): string {
  const named = mostFrequent.map((code) => nameOf(code) || '(empty)').join(', ');
  const more = joined > mostFrequent.length ? ` and ${formatCount(joined - mostFrequent.length)} more` : '';
  return `Only the ${kept.length} most frequent of ${formatCount(kept.length + joined)} levels have a column of their own; the others share one, as do levels `
    + `that training never showed: ${named}${more}.`;
}
