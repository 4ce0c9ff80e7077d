import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isMethod } from '../../../src-shared/contract/guards';
import type { CallLine } from '../../../src-shared/contract/wire';
import type { PageSession } from './pageSession';
import { readJsonBody } from './readJsonBody';
import { dataHeaders, Refusal } from './refusal';

/**
 * `POST /api/METHOD`: progress as it comes, then the reply, one JSON line each. A connection that closes before that
 * cancels the call. @throws Refusal 404, 415, 413, 400
 */
export async function answerCall(
  name: string, session: PageSession, request: IncomingMessage, response: ServerResponse,
): Promise<void> {
  if (!isMethod(name)) throw new Refusal(404, `there is no call “${name.slice(0, 100)}”.`);
  const body = await readJsonBody(request);
  if (typeof body !== 'object' || body === null || !('request' in body)) {
    throw new Refusal(400, 'a body of the form { "request": … } was expected.');
  }
  const callId = randomUUID();
  response.on('close', () => {
    if (!response.writableFinished) session.calls.cancel(callId);
  });
  response.writeHead(200, { ...dataHeaders, 'content-type': 'application/x-ndjson' });
  response.flushHeaders();
  const send = (line: CallLine<unknown>): void => {
    if (!response.writableEnded && !response.destroyed) response.write(`${JSON.stringify(line)}\n`);
  };
  const reply = await session.calls.run(callId, name, body.request, (progress) => send({ progress }));
  send(reply);
  response.end();
}
