import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Method } from '../../../src-shared/contract/contract';
import { isMethod } from '../../../src-shared/contract/guards';
import type { CallLine } from '../../../src-shared/contract/wire';
import { currentLimits } from '../../engine/limits';
import type { PageSession } from './pageSession';
import { expectReader } from './patience';
import { readJsonBody } from './readJsonBody';
import { dataHeaders, Refusal } from './refusal';

/** Calls whose request holds the results of a whole study. */
const carriesStudy: ReadonlySet<Method> = new Set(['report.save', 'report.preview']);

/**
 * `POST /api/METHOD`: progress as it comes, then the reply, one JSON line each. A connection that closes before that
 * cancels the call. Progress that the page does not take is left out. @throws Refusal 404, 415, 413, 408, 400
 */
export async function answerCall(
  name: string, session: PageSession, request: IncomingMessage, response: ServerResponse,
): Promise<void> {
  if (!isMethod(name)) throw new Refusal(404, `there is no call “${name.slice(0, 100)}”.`);
  const { studyBytes, settingsBytes } = currentLimits();
  const body = await readJsonBody(request, carriesStudy.has(name) ? studyBytes : settingsBytes, session.weigh(response));
  if (typeof body !== 'object' || body === null || !('request' in body)) {
    throw new Refusal(400, 'a body of the form { "request": … } was expected.');
  }
  const callId = randomUUID();
  response.on('close', () => {
    if (!response.writableFinished) session.calls.cancel(callId);
  });
  const headers = { ...dataHeaders, 'content-type': 'application/x-ndjson' };
  const lineOf = (line: CallLine<unknown>): string => `${JSON.stringify(line)}\n`;
  const reply = await session.calls.run(callId, name, body.request, (progress) => {
    if (response.destroyed || response.writableEnded || response.writableNeedDrain) return;
    if (!response.headersSent) response.writeHead(200, headers);
    response.write(lineOf({ progress }));
  });
  const last = Buffer.from(lineOf(reply));
  // An answer without progress is whole at once, and its length is known.
  if (!response.headersSent) response.writeHead(200, { ...headers, 'content-length': last.length });
  expectReader(response);
  response.end(last);
}
