import { listNames } from './listNames';

/** More characters than this are counted. */
const named = 12;

/** What a report prints in place of characters that none of its fonts has, in a clause. */
export const lackingWords = (characters: readonly string[]): string =>
  `printed as \ufffd, since no font of the report has ${characters.length === 1 ? 'it' : 'them'}: ${listNames(characters.map(shown), named)}`;

/** A character with its code point, by which it is told where no sign of it is at hand here either. */
const shown = (character: string): string => `${character} (U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`;
