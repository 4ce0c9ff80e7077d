import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openFragment } from '../../../src-shared/contract/wire';
import { startEngine, type SharedEngine } from '../../engine/engine';
import { openDoor } from '../door';
import { PageCalls } from '../pageCalls';
import { answerCall } from './callRoute';
import { deliver } from './deliverRoute';
import { hostHandlers, type Offered } from './hostHandlers';
import { LaunchSecrets } from './launchSecrets';
import { PageSession } from './pageSession';
import { servePage } from './pageRoute';
import { patience } from './patience';
import { asRefusal, refuse } from './refusal';
import { checkForm, checkOrigin, checkSite, checkVerb } from './requestChecks';
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
  /** Whether they open as one dataset; else the first is opened, and the others are on offer. */
  together?: boolean;
  /** 0 takes any free port. */
  port: number;
};

export type LoopbackHost = {
  port: number;
  engine: SharedEngine;
  /** The address to open, good as long as the server runs. */
  address: string;
  /** An address that opens one page, once: for the command line of a browser. */
  onceAddress: () => string;
  close: () => Promise<void>;
};

const host = '127.0.0.1';
/** Far more than all pages need, and few enough that files can still be opened. */
const mostConnections = 256;

/** Starts the loopback server: the same pages and calls as on the desktop, for this machine alone. */
export async function startLoopbackHost(options: LoopbackOptions): Promise<LoopbackHost> {
  const engine = startEngine(options);
  const secrets = new LaunchSecrets();
  const offered: Offered = { files: options.files, together: options.together ?? false, since: new Date(), version: options.version };
  const sessions = new PageSessions(secrets, (stream) => {
    const session = new PageSession(stream);
    const own = engine.session(session.files);
    session.calls = new PageCalls(openDoor(own, hostHandlers(session, offered)), own.end);
    return session;
  });

  // An upload takes as long as its reader does: there is no limit on the whole of a request.
  const headersTimeout = patience() * 1000;
  const timeouts = { headersTimeout, requestTimeout: 0, connectionsCheckingInterval: headersTimeout / 4 };
  const server = createServer(timeouts, (request, response) => {
    route(request, response).catch((thrown: unknown) => {
      if (response.headersSent) response.destroy();
      else refuse(request, response, asRefusal(thrown));
    });
  });
  server.maxConnections = mostConnections;

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    checkForm(request);
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
      await offerUpload(sessions.of(request), request, response);
    } else if (room === 'upload') {
      checkVerb(request, 'PUT');
      receiveUpload(place, sessions.of(request), request, response);
    } else if (room === 'download') {
      checkVerb(request, 'GET');
      await deliver(sessions.takeDelivery(place), response);
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
