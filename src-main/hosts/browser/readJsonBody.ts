import type { IncomingMessage } from 'node:http';
import type { EngineError } from '../../../src-shared/contract/errors';
import { parseJson } from '../../engine/parseJson';
import { Refusal } from './refusal';

/** The largest body taken: a study with its settings, on its way into a report, is a few MiB. */
export const bodyLimit = 64 << 20;

/**
 * The JSON in a request's body.
 * @throws Refusal 415 (another content type), 413 (too large, told before all of it has arrived), 400 (not JSON)
 */
export async function readJsonBody(request: IncomingMessage, limit = bodyLimit): Promise<unknown> {
  const type = (request.headers['content-type'] ?? '').split(';')[0].trim().toLowerCase();
  if (type !== 'application/json') throw new Refusal(415, 'content-type application/json was expected.');
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge(limit);
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > limit) throw tooLarge(limit);
    parts.push(part);
  }
  try {
    return parseJson(Buffer.concat(parts), 'the body');
  } catch (error) {
    throw new Refusal(400, (error as EngineError).detail);
  }
}

const tooLarge = (limit: number): Refusal => new Refusal(413, `a body of at most ${limit} bytes was expected.`);
