import { EngineError } from '../../../src-shared/terms/errors';

/** Shorter gaps than this cost nothing worth a look. */
const longGap = /\s{256}/;
const blank = /\s/;
/** Blanks that may be looked at for one piece of text: far beyond any table, and a fraction of a second. */
const mostLooks = 1 << 26;

/**
 * Refuses text in which every quote makes the parser look over the same long gap of blanks. Behind a quote that may close
 * a field papaparse looks whether nothing but blanks stand before the next delimiter or line break: with many such quotes
 * before one long gap, that takes the square of their number.
 * @throws NOT_A_TABLE
 */
export function refuseTangledQuotes(text: string, delimiter: string): void {
  if (!longGap.test(text)) return;
  let looks = 0;
  const quotes = { field: 0, line: 0 };
  let gap = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i];
    const atLineEnd = character === '\n';
    if (character === '"') {
      quotes.field++;
      quotes.line++;
    }
    if (atLineEnd || character === delimiter) {
      looks += gap * (atLineEnd ? quotes.line + quotes.field : quotes.field);
      if (looks > mostLooks) {
        throw new EngineError('NOT_A_TABLE',
          `quotes around whole fields were expected; on one line ${quotes.line} quotes stand before a gap of ${gap} blanks.`);
      }
      quotes.field = 0;
      if (atLineEnd) quotes.line = 0;
    }
    gap = !atLineEnd && blank.test(character) ? gap + 1 : 0;
  }
}
