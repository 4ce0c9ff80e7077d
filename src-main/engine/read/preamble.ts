/** What stands before the header of a text: how many lines, and the delimiter that one of them names. */
export type Preamble = { lines: number; delimiter: string | null };

/** Excel's first line of a CSV file, with which it says the delimiter to itself: `sep=;`. */
const separatorLine = /^"?sep=([^\sA-Za-z0-9"]|\t)"?\r?$/i;
const commentLine = /^\s*#/;
const mostLines = 1000;

/**
 * Finds `sep=` and the comment lines (`#`) before a header. The last comment may be the header itself, as numpy writes
 * it: see `withoutCommentMark`.
 */
export function readPreamble(text: string): Preamble {
  let lines = 0;
  let delimiter: string | null = null;
  for (let at = 0; at < text.length && lines < mostLines; lines++) {
    const end = text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at);
    const line = text.slice(at, end);
    const named = separatorLine.exec(line);
    if (named !== null) delimiter = named[1];
    else if (!commentLine.test(line) && line.trim() !== '') break;
    at = end + 1;
  }
  return { lines, delimiter };
}

/** The first name of a header that is a comment; the mark stays where it is all there is of the name. */
export const withoutCommentMark = (name: string): string => name.replace(/^#+\s*(?=\S)/, '');

/** Where the line of this number, counted from 0, begins; the end where there are fewer. */
export function lineStart(text: string | Uint8Array, line: number): number {
  let at = 0;
  for (let i = 0; i < line; i++) {
    const end = typeof text === 'string' ? text.indexOf('\n', at) : text.indexOf(10, at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
}
