import { StringDecoder } from 'node:string_decoder';
import { isUtf8 } from 'node:buffer';
import type { TextDialect } from '../../../src-shared/terms/datasetSummary';
import { EngineError } from '../../../src-shared/terms/errors';

/** How the bytes of a text were turned into lines of UTF-8 before it was looked at. */
export type TextForm = Pick<TextDialect, 'encoding' | 'lineBreak'>;

export type Utf8Lines = {
  form: TextForm;
  /** The same text in UTF-8 with LF (or CR LF) behind each line. Each buffer is valid until the next one is asked for. */
  buffers: AsyncGenerator<Uint8Array>;
};

const newline = 10, carriageReturn = 13;
/** So much of a text tells how it is written. */
const headBytes = 64 << 10;

/**
 * Looks at the beginning of a text and turns UTF-16 (with or without its mark) into UTF-8, and lines that end with a carriage
 * return alone into lines that end with LF. Any other text passes as it is, not a byte of it copied behind the beginning;
 * bytes of Windows-1252 stay, see `decodeText`.
 * @throws ENCODING for UTF-32
 */
export async function asUtf8Lines(stored: AsyncIterator<Uint8Array>, name: string): Promise<Utf8Lines> {
  const head = await firstBytes(stored);
  if (isUtf32(head)) throw new EngineError('ENCODING', `“${name}” is UTF-32 text; save it as UTF-8 and open it again.`);
  const utf16 = utf16Of(head);
  const text = utf16 === null ? head : Buffer.from(decoderOf(utf16)(head));
  const lineBreak = lineBreakOf(text);
  const encoding = utf16 ?? (isUtf8(withoutTail(head)) ? 'utf-8' : 'windows-1252');
  const asText = utf16 === null ? null : decoderOf(utf16);
  const asLines = lineBreak === 'cr' ? lineFeeds() : null;

  async function* buffers(): AsyncGenerator<Uint8Array> {
    try {
      let next: IteratorResult<Uint8Array> = { done: false, value: head };
      for (; !next.done; next = await stored.next()) {
        const bytes = asText === null ? next.value : Buffer.from(asText(next.value));
        yield asLines === null ? bytes : asLines(bytes);
      }
    } finally {
      await stored.return?.();
    }
  }
  return { form: { encoding, lineBreak }, buffers: buffers() };
}

async function firstBytes(stored: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for (let length = 0; length < headBytes;) {
    const next = await stored.next();
    if (next.done) break;
    parts.push(Uint8Array.from(next.value));
    length += next.value.length;
  }
  return Buffer.concat(parts);
}

const isUtf32 = (head: Uint8Array): boolean =>
  (head[0] === 0xff && head[1] === 0xfe && head[2] === 0 && head[3] === 0 && head.length > 4)
  || (head[0] === 0 && head[1] === 0 && head[2] === 0xfe && head[3] === 0xff);

/** By its mark; without one, plain Latin text in UTF-16 has a zero in every second byte. */
function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const length = Math.min(head.length, 4096);
  for (let i = 0; i < length; i++) if (head[i] === 0) zeros[i % 2]++;
  if (Math.max(...zeros) <= length * 0.4 || Math.min(...zeros) >= length * 0.01) return null;
  return zeros[0] > zeros[1] ? 'utf-16be' : 'utf-16le';
}

/** Decodes piece by piece; a character that is cut in two waits for its other half. The mark stays: it is taken off as one of UTF-8 is. */
function decoderOf(encoding: 'utf-16le' | 'utf-16be'): (bytes: Uint8Array) => string {
  const decoder = new StringDecoder('utf16le');
  if (encoding === 'utf-16le') return (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  let half: Uint8Array = new Uint8Array(0);
  return (bytes) => {
    const joined = Buffer.concat([half, bytes]);
    const whole = joined.length - (joined.length % 2);
    half = joined.subarray(whole);
    return decoder.write(joined.subarray(0, whole).swap16());
  };
}

/** Carriage returns alone end the lines where there are more of them than of any other line break, in what looks like text. */
function lineBreakOf(text: Uint8Array): TextDialect['lineBreak'] {
  if (text.includes(0)) return 'lf';
  let [alone, both, feeds] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === newline) feeds++;
    else if (text[i] === carriageReturn) {
      if (text[i + 1] === newline) both++;
      else alone++;
    }
  }
  if (alone > feeds) return 'cr';
  return both * 2 > feeds ? 'crlf' : 'lf';
}

/** Turns CR, and CR LF, into LF; a pair may be cut in two. */
function lineFeeds(): (bytes: Uint8Array) => Uint8Array {
  let afterReturn = false;
  return (bytes) => {
    const lines = new Uint8Array(bytes.length);
    let length = 0;
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i];
      if (byte !== newline || !afterReturn) lines[length++] = byte === carriageReturn ? newline : byte;
      afterReturn = byte === carriageReturn;
    }
    return lines.subarray(0, length);
  };
}

/** Without the last few bytes, where a character may be cut in two. */
function withoutTail(head: Uint8Array): Uint8Array {
  let end = head.length;
  while (end > 0 && head.length - end < 4 && head[end - 1] >= 0x80) end--;
  return head.subarray(0, end);
}
