import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal';

/**
 * A request is what it seems: no header stands in it twice (of which one might be checked and the other believed), it
 * names a place of this server, and what only asks carries nothing that would have to be read.
 * @throws Refusal 400
 */
export function checkForm(request: IncomingMessage): void {
  const names = request.rawHeaders.filter((_, i) => i % 2 === 0).map((name) => name.toLowerCase());
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) throw new Refusal(400, `the header “${twice}” was expected once.`);
  if (!request.url?.startsWith('/')) throw new Refusal(400, 'a path that begins with / was expected.');
  if (isReading(request) && (request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0)) {
    throw new Refusal(400, `${request.method} was expected without a body.`);
  }
}

/**
 * Whoever speaks must have meant this very server: the `Host` is the literal address (a name that was rebound to
 * 127.0.0.1 is not), and what a page of another origin sends is refused. Requests that change something carry an
 * `Origin` in every browser, so theirs must be there.
 * @throws Refusal 403
 */
export function checkOrigin(request: IncomingMessage, port: number): void {
  const host = `127.0.0.1:${port}`;
  if (request.headers.host !== host) throw new Refusal(403, `open http://${host}/; this server answers to no other name.`);
  const { origin } = request.headers;
  if (origin === undefined ? !isReading(request) : origin !== `http://${host}`) {
    throw new Refusal(403, 'requests are taken from this server’s own pages only.');
  }
}

/** For everything but the pages themselves: not even a link on a foreign page may lead here. @throws Refusal 403 */
export function checkSite(request: IncomingMessage): void {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    throw new Refusal(403, 'requests are taken from this server’s own pages only.');
  }
}

/** @throws Refusal 405 */
export function checkVerb(request: IncomingMessage, ...verbs: string[]): void {
  if (!verbs.includes(request.method ?? '')) throw new Refusal(405, `${verbs.join(' or ')} was expected.`);
}

const isReading = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD';
