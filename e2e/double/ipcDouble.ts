import { EventEmitter } from 'node:events';
import type { ContextBridge, IpcMain, IpcMainInvokeEvent, IpcRenderer, WebUtils } from 'electron';
import { clone } from './clone';

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown;
/** Who a message seems to come from. */
export type Sender = { sender: unknown; senderFrame: unknown };


/** The main process's end: one handler per channel, as in Electron, and a message without a handler fails. */
class IpcMainDouble extends EventEmitter implements Pick<IpcMain, 'handle' | 'removeHandler'> {
  readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.handlers.set(channel, handler);
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  /** Delivers a message as its sender would; what crosses is cloned, as between processes. */
  async deliver(from: Sender, channel: string, args: unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (handler === undefined) {
      throw new Error(`Error invoking remote method '${channel}': Error: No handler registered for '${channel}'`);
    }
    return clone(await handler(from as IpcMainInvokeEvent, ...clone(args)));
  }
}
export const ipcMain = new IpcMainDouble();

/** The page's end. `page` is set by the window that is open. */
class IpcRendererDouble extends EventEmitter implements Pick<IpcRenderer, 'invoke' | 'send'> {
  page: (() => Sender) | null = null;

  invoke = (channel: string, ...args: unknown[]): Promise<unknown> => ipcMain.deliver(this.from(), channel, args);
  send = (channel: string, ...args: unknown[]): void => void ipcMain.emit(channel, this.from(), ...clone(args));

  /** A message from the main process arrives. */
  receive(channel: string, args: unknown[]): void {
    this.emit(channel, { sender: this }, ...clone(args));
  }

  private from(): Sender {
    if (this.page === null) throw new Error('no window is open');
    return this.page();
  }
}
export const ipcRenderer = new IpcRendererDouble();

/** What preloads put on the page, by name. */
export const exposed = new Map<string, unknown>();
export const contextBridge = {
  exposeInMainWorld: (name: string, api: unknown) => void exposed.set(name, api),
} satisfies Pick<ContextBridge, 'exposeInMainWorld'>;

/** Where dropped files lie; any other has no place on disk. */
export const droppedPaths = new WeakMap<object, string>();
export const webUtils = {
  getPathForFile: (file: object) => droppedPaths.get(file) ?? '',
} satisfies Pick<WebUtils, 'getPathForFile'>;
