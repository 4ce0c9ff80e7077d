import { EventEmitter } from 'node:events';
import type { CustomScheme, DownloadItem, Protocol, SaveDialogOptions, Session, WebRequest } from 'electron';
import { app } from './appDouble';

type Setter<N extends keyof Session> = Session[N] extends (handler: infer H) => void ? NonNullable<H> : never;

/** The default session: keeps the handlers that were set, so that a test can ask them. */
class SessionDouble extends EventEmitter implements Pick<Session, 'setPermissionRequestHandler' | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'> {
  permissionRequest: Setter<'setPermissionRequestHandler'> | null = null;
  permissionCheck: Setter<'setPermissionCheckHandler'> | null = null;
  devicePermission: Setter<'setDevicePermissionHandler'> | null = null;
  private block: ((details: never, callback: (response: { cancel?: boolean }) => void) => void) | null = null;

  setPermissionRequestHandler: Session['setPermissionRequestHandler'] = (handler) => void (this.permissionRequest = handler);
  setPermissionCheckHandler: Session['setPermissionCheckHandler'] = (handler) => void (this.permissionCheck = handler);
  setDevicePermissionHandler: Session['setDevicePermissionHandler'] = (handler) => void (this.devicePermission = handler);
  readonly webRequest = {
    onBeforeRequest: (listener: unknown) => void (this.block = listener as typeof this.block),
  } satisfies Pick<WebRequest, 'onBeforeRequest'>;

  /** Whether a request for this address is stopped. */
  stops(url: string): boolean {
    let stopped = false;
    this.block?.({ url } as never, ({ cancel }) => void (stopped = cancel === true));
    return stopped;
  }
}
export const defaultSession = new SessionDouble();
export const session = {
  get defaultSession(): SessionDouble {
    app.onlyWhenReady('session');
    return defaultSession;
  },
};

/** A download under way. */
export class DownloadDouble extends EventEmitter implements Pick<DownloadItem, 'getURL' | 'getFilename' | 'getSavePath'
  | 'setSaveDialogOptions'> {
  options: SaveDialogOptions | null = null;

  constructor(private readonly url: string, private readonly name: string, private readonly path: string) {
    super();
  }

  getURL = (): string => this.url;
  getFilename = (): string => this.name;
  getSavePath = (): string => this.path;
  setSaveDialogOptions = (options: SaveDialogOptions): void => void (this.options = options);
}

type SchemeHandler = (request: Request) => Response | Promise<Response>;

/** Own schemes: what was registered, and what they answer. */
export const protocol = {
  schemes: [] as CustomScheme[],
  handlers: new Map<string, SchemeHandler>(),
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    app.onlyBeforeReady('protocol.registerSchemesAsPrivileged()');
    protocol.schemes.push(...schemes);
  },
  handle(scheme: string, handler: SchemeHandler): void {
    app.onlyWhenReady('protocol.handle()');
    protocol.handlers.set(scheme, handler);
  },
  /** Fetches an address as a window would. */
  async fetch(url: string, options?: RequestInit): Promise<Response> {
    return protocol.handlers.get(url.slice(0, url.indexOf(':')))!(new Request(url, options));
  },
};
protocol satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>;
