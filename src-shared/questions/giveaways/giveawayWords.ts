import type { Giveaway, GiveawayMethod } from './result';
import { formatShare } from '../../format/formatShare';

/** Fewer rows than this, and their recall is not put into words. */
const fewestRows = 20;

/** How easily one feature alone finds a category, by its balanced accuracy on all rows. */
export function easinessOf(
  { allRows, tooFew }: Pick<Giveaway, 'allRows' | 'tooFew'>,
): 'too easy' | 'easy' | 'not by one feature' | 'too few to say' | 'unknown' {
  if (allRows === null) return 'unknown';
  if (tooFew) return 'too few to say';
  if (allRows >= 0.95) return 'too easy';
  return allRows >= 0.85 ? 'easy' : 'not by one feature';
}

/** How the best feature decides, in a few words. */
export const methodWords: { readonly [M in GiveawayMethod]: string } = { fit: 'by its fitted curve', cut: 'by one cut', values: 'value by value' };

/** What the three ways are. */
export const methodsWords = 'Each feature is taken by its fitted curve (judged on the rows that it was fitted to), by its best single cut, '
  + 'or value by value (each row judged without itself), whichever is best.';

/** What sort of feature gives the category away, and so how far it can be trusted elsewhere. */
export function sourceWords({ derived, identifier }: Pick<Giveaway, 'derived' | 'identifier'>): string {
  if (identifier) return 'looks like an identifier: it may name single rows and not a behaviour';
  return derived ? 'derived: counted over a window of other connections, so that it also tells how the traffic was recorded'
    : 'of the connection itself';
}

/** Whether what was learnt from one attack holds for the others of its category, in a sentence. */
export function blindWords({ blind, category }: Pick<Giveaway, 'blind' | 'category'>): string {
  const known = blind.filter(({ rows, recall }) => rows >= fewestRows && recall !== null);
  if (known.length === 0) return `Fitted to one attack and judged on another: no two attacks of ${category} have ${fewestRows} rows each.`;
  const [worst, ...others] = [...known].sort((a, b) => a.recall! - b.recall!);
  const best = others.at(-1) ?? worst;
  const pair = ({ trainedOn, judgedOn, recall }: typeof worst): string => `${formatShare(recall)} of ${judgedOn} when fitted to ${trainedOn}`;
  if (worst === best) return `Fitted to one attack, it finds ${pair(worst)}.`;
  const verdict = worst.recall! >= 0.9 ? 'It holds for every attack of the category' : best.recall! < 0.5 ? 'It knows only the attack that it was fitted to'
    : 'It holds for some attacks of the category only';
  return `${verdict}: from ${pair(worst)} to ${pair(best)}.`;
}

/** Blind generalisation as a table: attacks that are judged on, down; attacks that were fitted to, across. */
export type BlindTable = { trained: string[]; rows: { judgedOn: string; rows: number; recalls: (number | null)[] }[] };
export function blindTable({ blind }: Pick<Giveaway, 'blind'>): BlindTable {
  const trained = [...new Set(blind.map(({ trainedOn }) => trainedOn))];
  const judged = new Map(blind.map(({ judgedOn, rows }) => [judgedOn, rows]));
  return {
    trained,
    rows: [...judged].sort((a, b) => b[1] - a[1]).map(([judgedOn, rows]) => ({
      judgedOn, rows,
      recalls: trained.map((trainedOn) => blind.find((one) => one.trainedOn === trainedOn && one.judgedOn === judgedOn)?.recall ?? null),
    })),
  };
}
