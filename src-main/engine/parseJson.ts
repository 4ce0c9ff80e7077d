import { EngineError, type ErrorCode } from '../../src-shared/terms/errors';
import { currentLimits, refuseOver } from './limits';
import { markedEncoding, markedText } from './markedText';

/** The characters that make a document's shape, as bytes; `[` and `{`, and `]` and `}`, differ in `bracket` alone. */
const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;
const bracket = 0x20;
const opening = 0x7b;
const closing = 0x7d;

/**
 * A JSON document from outside, of a size that is bounded already, with a byte order mark or without. Its depth, the number of its
 * values and the most entries in one of its lists or objects are known before it is parsed, in one look at its bytes: fifty thousand
 * lists in one another would exhaust the stack, a hundred million small ones the memory, and an object of two million keys keeps the
 * thread for a minute.
 * @param name what it is called in what goes wrong: `“x.json”`
 * @throws EngineError of `code`; its sentence begins with `name`
 */
export function parseJson(
  read: Uint8Array, name: string, code: ErrorCode = 'BAD_REQUEST', limits = currentLimits(),
): unknown {
  const bytes = markedEncoding(read) === 'utf-8' ? read : Buffer.from(markedText(read));
  const { depth, values, entries } = measure(bytes, limits.depth);
  refuseOver('depth', depth, tooDeep(name), limits, code);
  refuseOver('values', values, tooMany(name), limits, code);
  refuseOver('keys', entries, tooManyKeys(name), limits, code);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    throw new EngineError(code, `${name} is not JSON (${(error as Error).message}).`, { cause: error });
  }
}

/** The sentences of `refuseOver` for a document that is no such thing. */
export const tooLong = (name: string) => (most: string): string => `${name}: at most ${most} bytes were expected; found more`;
export const tooDeep = (name: string) => (most: string): string => `${name}: at most ${most} lists and objects inside one another were expected; found more`;
export const tooMany = (name: string) => (most: string): string => `${name}: at most ${most} values were expected; found more`;
const tooManyKeys = (name: string) => (most: string): string => `${name}: at most ${most} entries of one object were expected; found more`;

/**
 * The most lists and objects inside one another, the number of values at most, and the most entries of one object; stops at
 * once below `deepest`.
 */
function measure(bytes: Uint8Array, deepest: number): { depth: number; values: number; entries: number } {
  /** Colons met in the object that is open at each depth. */
  const keys = new Uint32Array(deepest + 2);
  let entries = 0;
  let open = 0;
  let depth = 0;
  let values = 1;
  let inText = false;
  for (let i = 0; i < bytes.length && depth <= deepest; i++) {
    const byte = bytes[i];
    if (inText) {
      if (byte === backslash) i++;
      else if (byte === quote) inText = false;
    } else if (byte === quote) inText = true;
    else if ((byte | bracket) === opening) {
      values++;
      if (++open > depth) depth = open;
      keys[Math.min(open, deepest + 1)] = 0;
    } else if ((byte | bracket) === closing) open--;
    else if (byte === comma) values++;
    else if (byte === colon) {
      values++;
      entries = Math.max(entries, ++keys[Math.min(Math.max(0, open), deepest + 1)]);
    }
  }
  return { depth, values, entries };
}
