import { isUtf8 } from 'node:buffer';

/** UTF-8 where the bytes are valid UTF-8 (ASCII is), else Latin-1, in which every byte is a character. */
export const encodingOf = (bytes: Uint8Array): 'utf8' | 'latin1' => (isUtf8(bytes) ? 'utf8' : 'latin1');

/** Bytes as text. Nothing is replaced by question marks, so different bytes stay different texts. */
export function decodeText(bytes: Uint8Array, start = 0, end = bytes.length): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
  const text = buffer.toString('utf8');
  return text.includes('\ufffd') && encodingOf(Uint8Array.from(buffer)) === 'latin1' ? buffer.toString('latin1') : text;
}
