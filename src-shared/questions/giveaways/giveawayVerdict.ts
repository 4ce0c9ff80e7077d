import type { Giveaway, TellingRange, TellingValue } from './result';
import { countOf } from '../../format/countOf';
import { formatCount } from '../../format/formatCount';
import { formatShare } from '../../format/formatShare';
import { easinessOf } from './giveawayWords';

const named = 4;

/** What gives a category away, in two sentences: the best feature and how, and what copies change; what values and ranges tell. */
export const giveawayVerdict = (facts: Omit<Giveaway, 'verdict'>): string =>
  (facts.allRows === null ? easinessWords(facts) : `${easinessWords(facts)} ${tellingWords(facts)}`);

/** The best feature, how it decides and how well, and what copies of rows change of it, in a sentence. */
export function easinessWords(facts: Omit<Giveaway, 'verdict'>): string {
  const { category, feature, allRows, distinctRows, recall, falsePositiveRate, method } = facts;
  if (allRows === null) return `Nothing can be said about ${category}.`;
  const how = { fit: '', cut: ', by one cut,', values: ', value by value,' }[method];
  const found = `“${feature}” alone${how} finds ${formatShare(recall)} of ${category} at ${formatShare(falsePositiveRate)} false alarms`;
  const easiness = easinessOf(facts);
  const strength = easiness === 'too few to say' ? `Too few to say (${countOf(facts.rows, 'row')}): ${found}`
    : `${found}: ${easiness === 'not by one feature' ? 'not given away by one feature' : easiness}`;
  const change = distinctRows === null ? 0 : allRows - distinctRows;
  const duplicates = Math.abs(change) < 0.02 ? '; much the same without duplicate rows'
    : `; without duplicate rows its balanced accuracy ${change > 0 ? 'falls' : 'rises'} from ${formatShare(allRows)} to ${formatShare(distinctRows)}`;
  return `${strength}${duplicates}.`;
}

/** Which values and ranges nearly only the category has, over every feature; or that there are none. */
export function tellingWords({ category, telling, tellingRanges }: Pick<Giveaway, 'category' | 'telling' | 'tellingRanges'>): string {
  const { values, found, features } = telling;
  const single = found === 0 ? `No single value of any feature covers 5 % of ${category} and hardly any other row`
    : `${found === 1 ? 'One value covers' : `${formatCount(found)} values of ${features === 1 ? 'one feature' : `${features} features`} each cover`} `
      + `5 % of ${category} or more and hardly any other row: ${list(values.map(valueWords), found)}`;
  if (tellingRanges.length === 0) return `${single}${found === 0 ? ', and no range of values does' : ''}.`;
  return `${single}. As ranges, ${list(tellingRanges.map(rangeWords), tellingRanges.length)} do.`;
}

/** The same where a table of them follows: only how many there are. */
export function tellingCount(facts: Pick<Giveaway, 'category' | 'telling' | 'tellingRanges'>): string {
  const { category, telling: { found, features }, tellingRanges: ranges } = facts;
  if (found === 0 && ranges.length === 0) return tellingWords(facts);
  const parts = [
    ...(found === 0 ? [] : [`${found === 1 ? 'One value' : `${formatCount(found)} values`} of ${features === 1 ? 'one feature' : `${features} features`}`]),
    ...(ranges.length === 0 ? [] : [ranges.length === 1 ? 'one range' : `${formatCount(ranges.length)} ranges`]),
  ];
  const words = parts.join(' and ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${found + ranges.length === 1 ? 'covers' : 'each cover'} 5 % of ${category} or more and hardly any other row.`;
}

/** Values and ranges in one list, for a table: those with most of the category's rows first. */
export type TellingRow = {
  feature: string;
  what: string;
  inside: number;
  outside: number;
  value: string | null;
  range: { from: number; to: number } | null;
};
export function tellingRows({ telling, tellingRanges }: Pick<Giveaway, 'telling' | 'tellingRanges'>): TellingRow[] {
  const rows = [
    ...telling.values.map(({ value, ...row }) => ({ ...row, what: value === '' ? 'no value' : value, value, range: null })),
    ...tellingRanges.map(({ from, to, values, ...row }) => ({ ...row, what: `${from} to ${to} (${countOf(values, 'value')})`, value: null, range: { from, to } })),
  ];
  return rows.map(({ feature, what, inside, outside, value, range }) => ({ feature, what, inside, outside, value, range })).sort((a, b) =>
    b.inside - a.inside || a.outside - b.outside);
}

const valueWords = ({ feature, value, inside, outside }: TellingValue): string => `${feature} = ${value === '' ? 'no value' : value} (${rowWords(inside, outside)})`;
const rangeWords = ({ feature, from, to, inside, outside }: TellingRange): string => `${feature} from ${from} to ${to} (${rowWords(inside, outside)})`;

const rowWords = (inside: number, outside: number): string =>
  `${inside === 1 ? '1 row' : `${formatCount(inside)} rows`}, ${outside === 0 ? 'no other' : outside === 1 ? '1 other' : `${formatCount(outside)} others`}`;

/** The first few, and how many more there are in all. */
function list(words: string[], all: number): string {
  const shown = words.slice(0, named);
  return all > shown.length ? `${shown.join(', ')} and ${formatCount(all - shown.length)} more` : shown.join(', ');
}
