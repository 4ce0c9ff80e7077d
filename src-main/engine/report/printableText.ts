import type { Json } from '../../../src-shared/terms/json';
import { cutSentence, sentenceCharacters } from '../../../src-shared/format/cutSentence';
import { cutText, shownCharacters } from '../../../src-shared/format/cutText';
import { shownResult } from '../../../src-shared/format/shownResult';
import type { Lettering } from '../paper/lettering';

/** The most that a shown name grows to where every character of it is written as its code point, but for piled-up marks. */
const writtenCharacters = 8 * shownCharacters;
const longWords = new RegExp(`\\S{${writtenCharacters + 1},}`, 'g');

/** A name as it is printed: cut, then made drawable. */
const printableName = (text: string, lettering: Lettering): string => cutText(lettering.drawable(cutText(text)), writtenCharacters);

/** A sentence as it is printed; no line of a page holds a longer word than a name may be. */
export const printableSentence = (text: string, lettering: Lettering, most = sentenceCharacters): string =>
  lettering.drawable(cutSentence(text, most)).replace(longWords, (word) => cutText(word, writtenCharacters));

/** What a person wrote, with its line breaks: a note. A tab becomes blanks. */
export const printableLines = (text: string, lettering: Lettering): string =>
  text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/).map((line) => printableSentence(line.replaceAll('\t', '    '), lettering, text.length)).join('\n');

/** The same on one line: a title, a name. */
export const printableLine = (text: string, lettering: Lettering): string =>
  printableSentence(text.replace(/\s+/g, ' ').trim(), lettering);

/**
 * The same result with every name in it cut for display and drawable, so that nothing long is ever measured or laid out; what is
 * attached to a report stays as it was.
 */
export const printableResult = <T extends Json>(result: T, lettering: Lettering): T => shownResult(result, {
  name: (text) => printableName(text, lettering), sentence: (text) => printableSentence(text, lettering),
});
