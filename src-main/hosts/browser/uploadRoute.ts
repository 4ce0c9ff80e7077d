import type { IncomingMessage, ServerResponse } from 'node:http';
import * as v from 'valibot';
import type { PageSession } from './pageSession';
import { readJsonBody } from './readJsonBody';
import { Refusal, sendJson } from './refusal';
import { uploadSource } from './uploadSource';
import { EngineError } from '../../../src-shared/terms/errors';

const offer = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(255), v.regex(/^[^/\\\0]+$/)),
  bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});
const offerLimit = 4096;

/** `POST /upload`: a token for a file that the page holds ready. @throws Refusal 400 */
export async function offerUpload(
  session: PageSession, request: IncomingMessage, response: ServerResponse,
): Promise<void> {
  const parsed = v.safeParse(offer, await readJsonBody(request, offerLimit, session.weigh(response)));
  if (!parsed.success) throw new Refusal(400, 'the name of a file and its size in bytes were expected.');
  const { name, bytes } = parsed.output;
  const file = session.files.addSource(name, async (token) => {
    if (bytes === 0) throw new EngineError('FILE_EMPTY', `rows were expected, “${name}” has 0 bytes.`);
    return uploadSource(session, token, name, bytes);
  });
  sendJson(response, 200, { ok: true, value: { file, name, bytes } });
}

/**
 * `PUT /upload/UPLOAD`: the bytes that a reader asked for. The reader answers. Where it has given up in the meantime, or has cut
 * the upload off and the browser sends it once more on a new connection, nothing is wrong, and nothing wanted.
 * @throws Refusal 404 for an upload that nobody asked for
 */
export function receiveUpload(
  upload: string, session: PageSession, request: IncomingMessage, response: ServerResponse,
): void {
  if (session.wasAskedFor(upload)) {
    request.resume();
    response.writeHead(204).end();
    return;
  }
  const arrived = session.awaited.get(upload);
  if (arrived === undefined) throw new Refusal(404, 'nobody waits for this upload.');
  arrived({ request, response });
}
