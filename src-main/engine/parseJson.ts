import { EngineError, type ErrorCode } from '../../src-shared/contract/errors';
import { currentLimits, refuseOver, type Limit } from './limits';

/** Brackets, braces, commas and quotes as bytes. */
const [openList, closeList, openObject, closeObject, comma, colon, quote, backslash] = Buffer.from('[]{},:"\\');

export type JsonKind = {
  /** What it is called in what goes wrong: `“x.json”`. */
  name: string;
  /** The ceiling on its bytes; without one they are bounded already. */
  bytes?: Limit;
  /** What it is an error of, where it is no JSON or too much of it. */
  code?: ErrorCode;
};

/**
 * A JSON document from outside. Its size, its depth and the number of its values are known before it is parsed, in one look
 * at its bytes: fifty thousand lists in one another would exhaust the stack, and a hundred million small ones the memory.
 * @throws EngineError of `code`; its sentence begins with `name`
 */
export function parseJson(bytes: Uint8Array, { name, bytes: limit, code = 'BAD_REQUEST' }: JsonKind, limits = currentLimits()): unknown {
  if (limit !== undefined) refuseOver(limit, bytes.length, tooLong(name), limits, code);
  const { depth, values } = measure(bytes, limits.depth);
  refuseOver('depth', depth, tooDeep(name), limits, code);
  refuseOver('values', values, tooMany(name), limits, code);
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

/** The most lists and objects inside one another, and the number of values at most; stops at once below `deepest`. */
function measure(bytes: Uint8Array, deepest: number): { depth: number; values: number } {
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
    else if (byte === openList || byte === openObject) {
      values++;
      if (++open > depth) depth = open;
    } else if (byte === closeList || byte === closeObject) open--;
    else if (byte === comma || byte === colon) values++;
  }
  return { depth, values };
}
