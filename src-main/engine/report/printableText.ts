import type { Json } from '../../../src-shared/contract/results';
import { cutSentence, sentenceCharacters } from '../../../src-shared/format/cutSentence';
import { cutText, shownCharacters } from '../../../src-shared/format/cutText';
import { shownResult } from '../../../src-shared/format/shownResult';

/** What Roboto as shipped can draw, in all four faces: Latin, Greek, Cyrillic, and the signs that the report uses. */
const unprintable = new RegExp('[^\\u0020-\\u007e\\u00a0-\\u017f\\u0384-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u03ce'
  + '\\u0400-\\u0486\\u0488-\\u0513\\u1ea0-\\u1ef9\\u2010\\u2011\\u2013-\\u2015\\u2018-\\u201e\\u2020-\\u2022'
  + '\\u2025-\\u2027\\u2030\\u2032\\u2033\\u2039\\u203a\\u2044\\u2070\\u2074-\\u208e\\u20ac\\u2122\\u2202'
  + '\\u2206\\u220f\\u2211\\u2212\\u221a\\u221e\\u222b\\u2248\\u2260\\u2264\\u2265\\u25a0\\u25ca\\u25cf]', 'gu');

/**
 * Text that the report's font can draw: any other character (of a file name, a label) is written as its code point,
 * `数.csv` → `\u{6570}.csv`. An empty box in its place would make two names look the same.
 */
export const printableText = (text: string): string =>
  text.normalize('NFC').replace(unprintable, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);

/** The most that a shown name grows to where every character of it is written as its code point, but for piled-up marks. */
const writtenCharacters = 8 * shownCharacters;

/** A name as it is printed: cut, then made printable. */
const printableName = (text: string): string => cutText(printableText(cutText(text)), writtenCharacters);

/** A sentence as it is printed; no line of a page holds a longer word than a name may be. */
export const printableSentence = (text: string, most = sentenceCharacters): string =>
  printableText(cutSentence(text, most)).replace(longWords, (word) => cutText(word, writtenCharacters));
const longWords = new RegExp(`\\S{${writtenCharacters + 1},}`, 'g');

/**
 * The same result with every name in it cut for display and printable, so that nothing long is ever measured or laid out; what is
 * attached to a report stays as it was.
 */
export const printableResult = <T extends Json>(result: T): T => shownResult(result, { name: printableName, sentence: printableSentence });
