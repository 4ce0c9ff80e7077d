import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openFragment } from '../../../src-shared/contract/wire';
import { createEngine, type Engine } from '../../engine/engine';
import { openDoor } from '../door';
import { FileTokens } from '../fileTokens';
import { PageCalls } from '../pageCalls';
import { answerCall } from './callRoute';
import { deliver } from './deliverRoute';
import { hostHandlers, type Offered } from './hostHandlers';
import { LaunchSecrets } from './launchSecrets';
import { PageSession } from './pageSession';
import { servePage } from './pageRoute';
import { refuse, Refusal } from './refusal';
import { checkOrigin, checkSite, checkVerb } from './requestChecks';
import { PageSessions } from './sessionRoute';
import { offerUpload, receiveUpload } from './uploadRoute';

export type LoopbackOptions = {
  /** Folder of the built pages. */
  pages: string;
  workerUrl: URL;
  workers: number;
  version: string;
  /** Files that were named on the command line: absolute paths. */
  files: readonly string[];
  /** 0 takes any free port. */
  port: number;
};

export type LoopbackHost = {
  port: number;
  engine: Engine;
  /** The address to open, good as long as the server runs. */
  address: string;
  /** An address that opens one page, once: for the command line of a browser. */
  onceAddress: () => string;
  close: () => Promise<void>;
};

const host = '127.0.0.1';

/** Starts the loopback server: the same pages and calls as on the desktop, for this machine alone. */
export async function startLoopbackHost(options: LoopbackOptions): Promise<LoopbackHost> {
  const files = new FileTokens();
  const engine = createEngine({ ...options, files });
  const secrets = new LaunchSecrets();
  const offered: Offered = { files: options.files, since: new Date(), version: options.version };
  const sessions = new PageSessions(secrets, (stream) => {
    const session = new PageSession(stream, files);
    session.calls = new PageCalls(openDoor(engine, hostHandlers(session, files, offered)));
    return session;
  });

  const server = createServer((request, response) => {
    route(request, response).catch((thrown: unknown) => {
      if (response.headersSent) response.destroy();
      else refuse(request, response, thrown instanceof Refusal ? thrown : new Refusal(500, String(thrown), 'INTERNAL'));
    });
  });
  // An upload takes as long as its reader does.
  server.requestTimeout = 0;

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    checkOrigin(request, port);
    const pathname = (request.url ?? '').split('?')[0];
    const [, room, ...rest] = pathname.split('/');
    const place = rest.join('/');
    if (['session', 'api', 'upload', 'download'].includes(room)) checkSite(request);
    if (pathname === '/session') {
      checkVerb(request, 'GET');
      sessions.start(request, response);
    } else if (room === 'api') {
      checkVerb(request, 'POST');
      await answerCall(place, sessions.of(request), request, response);
    } else if (pathname === '/upload') {
      checkVerb(request, 'POST');
      await offerUpload(sessions.of(request), files, request, response);
    } else if (room === 'upload') {
      checkVerb(request, 'PUT');
      receiveUpload(place, sessions.of(request), request, response);
    } else if (room === 'download') {
      checkVerb(request, 'GET');
      deliver(sessions.takeDelivery(place), response);
    } else {
      checkVerb(request, 'GET', 'HEAD');
      await servePage(options.pages, pathname, request, response);
    }
  }

  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(options.port, host, resolve);
    });
  } catch (error) {
    await engine.close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  const addressWith = (secret: string): string => `http://${host}:${port}/#${openFragment}=${secret}`;
  return {
    port, engine,
    address: addressWith(secrets.launch),
    onceAddress: () => addressWith(secrets.ticket()),
    async close() {
      sessions.endAll();
      server.close();
      server.closeAllConnections();
      await engine.close();
    },
  };
}
