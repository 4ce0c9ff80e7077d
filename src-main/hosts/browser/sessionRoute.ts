import type { IncomingMessage, ServerResponse } from 'node:http';
import { tokenHeader } from '../../../src-shared/contract/wire';
import { refuseOver } from '../../engine/limits';
import type { Delivery } from './deliveries';
import { sameSecret, type LaunchSecrets } from './launchSecrets';
import type { PageSession } from './pageSession';
import { dataHeaders, Refusal } from './refusal';

const heartbeat = 20_000;

/** The open pages, each found by its key. */
export class PageSessions {
  private readonly open = new Set<PageSession>();

  constructor(private readonly secrets: LaunchSecrets, private readonly create: (stream: ServerResponse) => PageSession) {}

  /** `GET /session`: opens a page's session for as long as this answer lasts. @throws Refusal 401, TOO_LARGE */
  start(request: IncomingMessage, response: ServerResponse): void {
    if (!this.secrets.admits(tokenOf(request))) {
      throw new Refusal(401, 'this page was not opened from the address that Wiretell printed, or that was used already.');
    }
    refuseOver('pages', this.open.size + 1, (most) => `at most ${most} pages may be open at once; close one of them first`);
    const session = this.create(response);
    this.open.add(session);
    const pulse = setInterval(() => session.send({ alive: true }), heartbeat);
    response.on('close', () => {
      clearInterval(pulse);
      this.open.delete(session);
      session.end();
    });
    response.writeHead(200, { ...dataHeaders, 'content-type': 'application/x-ndjson' });
    session.send({ session: session.key, reopen: this.secrets.launch });
  }

  /** The session of a request. @throws Refusal 401 */
  of(request: IncomingMessage): PageSession {
    const key = tokenOf(request);
    for (const session of this.open) if (sameSecret(key, session.key)) return session;
    throw new Refusal(401, 'this page is not, or no longer, known to the server: reload it.');
  }

  /** Takes a file that waits for whoever has its token. */
  takeDelivery(token: string): Delivery | undefined {
    for (const { deliveries } of this.open) {
      const delivery = deliveries.take(token);
      if (delivery !== undefined) return delivery;
    }
    return undefined;
  }

  endAll(): void {
    for (const session of this.open) session.end();
  }
}

const tokenOf = (request: IncomingMessage): string => {
  const token = request.headers[tokenHeader];
  return typeof token === 'string' ? token : '';
};
