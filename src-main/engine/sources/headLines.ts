import { EngineError } from '../../../src-shared/terms/errors';
import { decodeText } from '../read/decodeText';
import { slotBytes } from '../read/lineSlots';
import type { Head } from './format';

/** A line of the beginning of a table, with where the next one begins. */
export type HeadLine = { text: string; line: number; next: number };

/** The whole lines of a head as text, its byte order mark left out; the last may be cut off, and is left out then. */
export function* headLines({ bytes, complete }: Head): Generator<HeadLine> {
  let start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  for (let line = 1; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    if (end < 0 && !complete) return;
    const text = decodeText(bytes, start, end < 0 ? bytes.length : end);
    start = end < 0 ? bytes.length : end + 1;
    yield { text: text.replace(/\r$/, ''), line, next: start };
  }
}

/** The first characters, to recognise a format by: without mark and blanks before them. */
export const headText = ({ bytes }: Head, length = 4096): string =>
  Buffer.from(bytes.subarray(0, length)).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '').trimStart();

/** Says that what must stand before the rows is longer than what is looked at. */
export const headTooLong = (name: string, what: string): EngineError =>
  new EngineError('LINE_TOO_LONG', `${what} was expected in the first ${slotBytes >> 12} KiB of “${name}”, and was not found.`);
