import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import { DoubleEvent } from './event';

/** The application's life: it is ready at once, and quits unless a listener prevents it. */
class AppDouble extends EventEmitter implements Pick<App, 'isPackaged' | 'whenReady' | 'enableSandbox' | 'quit' | 'getPath'
  | 'requestSingleInstanceLock' | 'addRecentDocument' | 'clearRecentDocuments'> {
  isPackaged = true;
  sandboxed = false;
  hasQuit = false;
  /** False: another instance is running. */
  firstInstance = true;
  handedOver: unknown = null;
  recentDocuments: string[] = [];
  readonly folders: { [name: string]: string } = {
    userData: process.env.WIRETELL_DOUBLE_FOLDER ?? join(tmpdir(), 'wiretell-double'), documents: tmpdir(),
  };

  whenReady = async (): Promise<void> => {};
  enableSandbox = (): void => {
    this.sandboxed = true;
  };
  getPath = (name: string): string => this.folders[name];
  addRecentDocument = (path: string): void => void this.recentDocuments.push(path);
  clearRecentDocuments = (): void => void (this.recentDocuments = []);

  requestSingleInstanceLock = (data?: Record<string, unknown>): boolean => {
    this.handedOver = data;
    return this.firstInstance;
  };

  quit = (): void => {
    const event = new DoubleEvent();
    this.emit('will-quit', event);
    if (event.defaultPrevented) return;
    this.hasQuit = true;
    this.emit('quit', new DoubleEvent(), 0);
  };
}

export const app = new AppDouble();
