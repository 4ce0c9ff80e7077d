import { EventEmitter } from 'node:events';
import type {
  BrowserWindow as RealWindow, BrowserWindowConstructorOptions, Rectangle, RenderProcessGoneDetails, WebContents, WebFrameMain,
} from 'electron';
import { app } from './appDouble';
import { clone } from './clone';
import { DoubleEvent } from './event';
import { ipcRenderer } from './ipcDouble';

export type FrameDouble = Pick<WebFrameMain, 'url' | 'parent'>;

export class ContentsDouble extends EventEmitter implements Pick<WebContents, 'send' | 'isDestroyed'
  | 'setWindowOpenHandler' | 'getURL' | 'executeJavaScript'> {
  mainFrame: FrameDouble = { url: 'about:blank', parent: null };
  destroyed = false;
  readonly sent: { channel: string; args: unknown[] }[] = [];
  private openHandler: Parameters<WebContents['setWindowOpenHandler']>[0] | null = null;

  /** Runs a script in the page, where there is one. */
  page: (script: string) => unknown = () => null;
  executeJavaScript = async (script: string): Promise<unknown> => clone(await this.page(script));
  isDestroyed = (): boolean => this.destroyed;
  getURL = (): string => this.mainFrame.url;
  setWindowOpenHandler: WebContents['setWindowOpenHandler'] = (handler) => void (this.openHandler = handler);

  send(channel: string, ...args: unknown[]): void {
    this.sent.push({ channel, args: clone(args) });
    ipcRenderer.receive(channel, args);
  }

  /** The page asks for a new window. @returns what the app decides */
  opens(url: string): string {
    return this.openHandler?.({ url } as never).action ?? 'allow';
  }

  /**
   * The page, or a frame in it, wants to go elsewhere. As in Electron, the navigation has started before anyone is asked.
   * @returns whether it may
   */
  navigates(event: 'will-frame-navigate' | 'will-redirect' | 'will-attach-webview', url: string, isMainFrame = true): boolean {
    this.emit('did-start-navigation', Object.assign(new DoubleEvent(), { url, isMainFrame, isSameDocument: false }));
    const details = Object.assign(new DoubleEvent(), { url, isMainFrame });
    this.emit(event, details);
    return !details.defaultPrevented;
  }

  /** A page is loaded, by the app or by a reload. */
  load(url: string, status = 200): void {
    this.emit('did-start-navigation', Object.assign(new DoubleEvent(), { url, isMainFrame: true, isSameDocument: false }));
    this.mainFrame = { url, parent: null };
    this.emit('did-navigate', new DoubleEvent(), url, status, '');
  }

  /**
   * The page would rather not go: it has something to lose. As in Electron, nobody is asked unless the app does, and the page
   * stays unless the app overrules it.
   * @returns whether it goes all the same
   */
  wouldStay(): boolean {
    const event = new DoubleEvent();
    this.emit('will-prevent-unload', event);
    return event.defaultPrevented;
  }

  /** The renderer is gone. */
  crashes(reason: RenderProcessGoneDetails['reason'] = 'crashed'): void {
    this.emit('render-process-gone', new DoubleEvent(), { reason, exitCode: 11 });
  }
}

/** A window without a screen. */
export class BrowserWindow extends EventEmitter implements Pick<RealWindow, 'loadURL' | 'show' | 'focus' | 'restore' | 'maximize'
  | 'isMinimized' | 'isMaximized' | 'isDestroyed' | 'getNormalBounds'> {
  static readonly all: BrowserWindow[] = [];
  /** Events that the next windows withhold, as Wayland does with `ready-to-show`. */
  static withheld: string[] = [];
  readonly webContents = new ContentsDouble();
  shown = 0;
  minimized = false;
  maximized = false;
  destroyed = false;

  constructor(readonly options: BrowserWindowConstructorOptions) {
    super();
    app.onlyWhenReady('BrowserWindow');
    BrowserWindow.all.push(this);
    ipcRenderer.page = () => ({ sender: this.webContents, senderFrame: this.webContents.mainFrame });
  }

  loadURL = async (url: string): Promise<void> => {
    this.webContents.load(url);
    if (!BrowserWindow.withheld.includes('ready-to-show')) this.emit('ready-to-show');
    if (!BrowserWindow.withheld.includes('did-finish-load')) this.webContents.emit('did-finish-load');
  };
  show = (): void => void this.shown++;
  focus = (): void => {};
  restore = (): void => void (this.minimized = false);
  /** Shows the window too. */
  maximize = (): void => {
    this.maximized = true;
    this.shown++;
  };
  isMinimized = (): boolean => this.minimized;
  isMaximized = (): boolean => this.maximized;
  isDestroyed = (): boolean => this.destroyed;
  getNormalBounds = (): Rectangle => ({ x: 10, y: 20, width: this.options.width!, height: this.options.height! });

  /** The person closes it; it was the last. */
  closes(): void {
    this.emit('close', new DoubleEvent());
    this.destroyed = this.webContents.destroyed = true;
    this.webContents.emit('destroyed');
    app.emit('window-all-closed');
  }
}
