import { cutText, endOf } from './cutText';

/** Characters of the longest name that is shown whole where many stand below one another. */
export const shortCharacters = 30;
/** No word is cut to fewer letters: it would not be known again. */
const fewestLetters = 3;
/** Words of a name: letters in one case, or with a capital in front; what stands between them and numbers stays as it is. */
const words = /\p{Lu}?[\p{Ll}]+|\p{Lu}+(?!\p{Ll})/gu;
const ellipsis = '…';

/**
 * A name as it is shown in charts, lists and tables, the same in all of them; the whole stands where it is pointed at, and once in a
 * report. Of a long one every word is shortened, the longest first: names of one file begin and end alike, and differ in between.
 * @example shortName('destination_to_source_payload_bytes_standard_deviation') // → 'des_to_sou_pay_byt_sta_dev…'
 */
export function shortName(name: string, most = shortCharacters): string {
  if (cutText(name, most) === name) return name;
  if (cutText(name) !== name) return cutMiddle(name, most);
  let short = name;
  for (let letters = longestWord(name); letters >= fewestLetters; letters--) {
    short = name.replace(words, (word) => word.slice(0, letters));
    if (short.length < most) return `${short}${ellipsis}`;
  }
  return cutMiddle(short, most);
}

const longestWord = (name: string): number => Math.max(0, ...(name.match(words) ?? []).map((word) => word.length));

/** Its beginning and, rather more, its end. */
function cutMiddle(name: string, most: number): string {
  const start = Math.floor((most - 1) * 0.4);
  return `${cutText(name, start)}${endOf(name, most - 1 - start)}`;
}

/**
 * A name in two, of which the second is shown whatever the room; `null` where it is short enough for any.
 * @param whole as it is where there is room for it, and not in its short form
 */
export function splitName(name: string, whole = false): [string, string] | null {
  if (name.length <= shortCharacters) return null;
  const short = whole ? cutText(name) : shortName(name);
  const end = endOf(short, endCharacters);
  return [short.slice(0, short.length - end.length), end];
}
const endCharacters = 14;
