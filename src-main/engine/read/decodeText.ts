import { isUtf8 } from 'node:buffer';

/** What Windows-1252 has in the places 0x80 to 0x9f, where Latin-1 has control characters; five are left as they are. */
const beyondLatin1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const beyondAscii = /[\u0080-\u00ff]+/g;

/**
 * Bytes as text: UTF-8, and each run of bytes beyond ASCII that is no UTF-8 as Windows-1252, so that files of the two kinds,
 * and a file of both, have the same labels. Delimiters and line breaks are ASCII: the text does not depend on where it is cut.
 * @example
 * decodeText(Uint8Array.of(0x58, 0x20, 0x96)); // 'X –'
 */
export function decodeText(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
  const text = buffer.toString('utf8');
  return text.includes('\ufffd') && !isUtf8(Uint8Array.from(buffer)) ? buffer.toString('latin1').replace(beyondAscii, decodeRun) : text;
}

function decodeRun(run: string): string {
  const bytes = Buffer.from(run, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : run.replace(/[\u0080-\u009f]/g, (character) => beyondLatin1[character.charCodeAt(0) - 0x80]);
}
