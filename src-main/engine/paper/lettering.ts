import { cutSentence } from '../../../src-shared/format/cutSentence';
import { openTypeface, typefaces, type OpenTypeface } from './typefaces';

/** What Roboto as shipped can draw, in all four faces: Latin, Greek, Cyrillic, and the signs that the report uses. */
const beyondRoboto = new RegExp('[^\\u0020-\\u007e\\u00a0-\\u00ac\\u00ae-\\u017f\\u0384-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u03ce'
  + '\\u0400-\\u0482\\u048a-\\u0513\\u1ea0-\\u1ef9\\u2010\\u2011\\u2013-\\u2015\\u2018-\\u201e\\u2020-\\u2022'
  + '\\u2025-\\u2027\\u2030\\u2032\\u2033\\u2039\\u203a\\u2044\\u2070\\u2074-\\u208e\\u20ac\\u2122\\u2202'
  + '\\u2206\\u220f\\u2211\\u2212\\u221a\\u221e\\u222b\\u2248\\u2260\\u2264\\u2265\\u25a0\\u25ca\\u25cf\\ufffd]', 'u');

/** What shows nothing by itself, or steers what shows it: never put on a page as it is. */
const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
/** Joins emoji to one, or asks for their colourful form: only inside of them. */
const emojiJoiner = /\u200d|\ufe0e|\ufe0f|[\u{e0020}-\u{e007f}]/gu;
/** Stands for a character that no font of the report has. */
export const missingSign = '\ufffd';

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A piece of text in one font; `family` is `null` for Roboto. */
export type Run = { text: string; family: string | null };

/** What a report is written with: Roboto, and further fonts for what it lacks. Remembers what none of them has. */
export class Lettering {
  readonly #lacking = new Set<string>();

  constructor(readonly faces: readonly OpenTypeface[] = []) {}

  /** Characters that were asked for and are in no font, in the order met. */
  get lacking(): string[] {
    return [...this.#lacking];
  }

  /**
   * The text as it can be drawn: a character that no font has is replaced by a sign that is seen, and remembered; one that shows
   * nothing, or turns the direction of writing, is written as its code point.
   * @example '数\u202e.csv' → '数\\u{202e}.csv'
   */
  drawable(text: string): string {
    const composed = text.normalize('NFC');
    if (!beyondRoboto.test(composed)) return composed;
    let drawn = '';
    for (const { segment } of segmenter.segment(composed))
      drawn += this.#familyOf(segment) === undefined ? this.#piecewise(segment) : segment;
    return drawn;
  }

  /** A drawable text in as few pieces as it has fonts. */
  runs(text: string): Run[] {
    if (!beyondRoboto.test(text)) return [{ text, family: null }];
    const runs: Run[] = [];
    for (const { segment } of segmenter.segment(text)) {
      const family = this.#familyOf(segment) ?? null;
      const last = runs.at(-1);
      if (last?.family === family) last.text += segment;
      else runs.push({ text: segment, family });
    }
    return runs;
  }

  /** The font for a character as a reader sees it, all of its marks included: `null` is Roboto, `undefined` none. */
  #familyOf(segment: string): string | null | undefined {
    if (!beyondRoboto.test(segment)) return null;
    const seen = segment.replace(emojiJoiner, '');
    const [emoji] = typefaces;
    const joined = seen !== segment && emoji.signs.test(segment);
    if (seen === '' || hidden.test(joined ? seen : segment)) return undefined;
    const points = Array.from(seen, (character) => character.codePointAt(0)!);
    return this.faces.find(({ family, signs, has }) =>
      (!joined || family === emoji.family) && signs.test(segment) && points.every(has))?.family;
  }

  #piecewise(segment: string): string {
    return Array.from(segment, (character) => {
      if (hidden.test(character)) return `\\u{${character.codePointAt(0)!.toString(16)}}`;
      if (this.#familyOf(character) !== undefined) return character;
      this.#lacking.add(character);
      return missingSign;
    }).join('');
  }
}

/** Roboto alone. */
export const plainLettering = (): Lettering => new Lettering();

/** The fonts that the texts of a study and its report may need. */
export async function letteringFor(...parts: unknown[]): Promise<Lettering> {
  const needed = new Set<string>();
  const look = (text: string): void => {
    if (!beyondRoboto.test(text)) return;
    // What is cut away from a long name is not printed, and may be megabytes.
    for (const { segment } of segmenter.segment(cutSentence(text, text.length).normalize('NFC'))) {
      if (!beyondRoboto.test(segment)) continue;
      for (const character of [segment, ...segment]) {
        for (const { family, signs } of typefaces) if (signs.test(character)) needed.add(family);
      }
    }
  };
  const walk = (part: unknown): void => {
    if (typeof part === 'string') look(part);
    else if (Array.isArray(part)) part.forEach(walk);
    else if (typeof part === 'object' && part !== null) {
      for (const [key, item] of Object.entries(part)) {
        look(key);
        walk(item);
      }
    }
  };
  walk(parts);
  return new Lettering(await Promise.all(typefaces.filter(({ family }) => needed.has(family)).map(openTypeface)));
}
