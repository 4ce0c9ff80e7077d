import type { IncomingMessage } from 'node:http';
import type { EngineError } from '../../../src-shared/terms/errors';
import { formatCount } from '../../../src-shared/format/formatCount';
import { parseJson } from '../../engine/parseJson';
import { bodyParts, patience } from './patience';
import { Refusal } from './refusal';

/**
 * The JSON in a request's body of at most `limit` bytes.
 * @param weigh hears of the bytes as they come, and may refuse them
 * @throws Refusal 415 (another content type), 413 (too large, told before all of it has arrived), 408 (it stopped
 *   arriving), 400 (not JSON)
 */
export async function readJsonBody(request: IncomingMessage, limit: number, weigh: (bytes: number) => void): Promise<unknown> {
  const type = (request.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
  if (type !== 'application/json') throw new Refusal(415, 'content-type application/json was expected.');
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const late = (): Refusal => new Refusal(408, `nothing of the body came for ${patience()} seconds.`);
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of bodyParts(request, late)) {
    length += part.length;
    if (length > limit) throw tooLarge(limit);
    weigh(part.length);
    parts.push(part);
  }
  try {
    return parseJson(Buffer.concat(parts), 'the body');
  } catch (error) {
    throw new Refusal(400, (error as EngineError).detail);
  }
}

const tooLarge = (limit: number): Refusal => new Refusal(413, `a body of at most ${formatCount(limit)} bytes was expected.`, 'TOO_LARGE');
