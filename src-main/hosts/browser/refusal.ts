import type { IncomingMessage, ServerResponse } from 'node:http';
import { EngineError, type ErrorCode } from '../../../src-shared/terms/errors';
import type { WireReply } from '../../../src-shared/contract/wire';

/** A request that goes no further, with the status and the sentence of its answer. */
export class Refusal extends Error {
  constructor(readonly status: number, readonly detail: string, readonly code: ErrorCode = 'BAD_REQUEST') {
    super(detail);
  }
}

/** Whatever ended a request before its answer, as its answer. */
export function asRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  if (thrown instanceof EngineError) return new Refusal(429, thrown.detail, thrown.code);
  return new Refusal(500, String(thrown), 'INTERNAL');
}

const lingering = 1000;

/** Answers with the refusal; what is still being sent is left unread, and the connection ends. */
export function refuse(request: IncomingMessage, response: ServerResponse, { status, code, detail }: Refusal): void {
  sendJson(response, status, { ok: false, error: { code, detail } }, { connection: 'close' });
  if (request.complete) return;
  // Cutting the connection at once could take the answer with it.
  request.resume();
  setTimeout(() => request.destroy(), lingering).unref();
}

export function sendJson<T>(
  response: ServerResponse, status: number, reply: WireReply<T>, headers: { [name: string]: string } = {},
): void {
  const body = Buffer.from(JSON.stringify(reply));
  response.writeHead(status, { ...dataHeaders, 'content-type': 'application/json', 'content-length': body.length, ...headers });
  response.end(body);
}

/** Headers of everything that is not a page: kept by nobody, guessed at by nobody, embedded nowhere. */
export const dataHeaders = {
  'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const;
