import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal';

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
  const reads = request.method === 'GET' || request.method === 'HEAD';
  if (origin === undefined ? !reads : origin !== `http://${host}`) {
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
