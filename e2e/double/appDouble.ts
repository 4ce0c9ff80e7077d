import { EventEmitter } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App, CommandLine } from 'electron';
import { DoubleEvent } from './event';

/** Chromium's command line: switches by name. */
class CommandLineDouble implements Pick<CommandLine, 'hasSwitch'> {
  readonly switches = new Set<string>();
  hasSwitch = (name: string): boolean => this.switches.has(name);
}

/**
 * The application's life: it is ready once that was waited for, and quits unless a listener prevents it. What Electron
 * takes only before, or only after it is ready, throws at the wrong time.
 */
class AppDouble extends EventEmitter implements Pick<App, 'isPackaged' | 'isReady' | 'whenReady' | 'enableSandbox' | 'quit' | 'exit'
  | 'getPath' | 'setPath' | 'requestSingleInstanceLock' | 'releaseSingleInstanceLock' | 'addRecentDocument' | 'clearRecentDocuments'> {
  isPackaged = true;
  ready = false;
  /** A start that fails: what `whenReady` throws. */
  startError: Error | null = null;
  sandboxed = false;
  hasQuit = false;
  exitCode: number | null = null;
  /** False: another instance is running. */
  firstInstance = true;
  locked = false;
  handedOver: unknown = null;
  recentDocuments: string[] = [];
  readonly commandLine = new CommandLineDouble();
  readonly folders: { [name: string]: string } = {
    userData: process.env.WIRETELL_DOUBLE_FOLDER ?? join(tmpdir(), 'wiretell-double'), documents: tmpdir(), temp: tmpdir(),
  };

  isReady = (): boolean => this.ready;
  whenReady = async (): Promise<void> => {
    await Promise.resolve();
    if (this.startError !== null) throw this.startError;
    this.ready = true;
  };
  /** As Electron does it: the switch that turns the sandbox off is taken back. */
  enableSandbox = (): void => {
    this.onlyBeforeReady('app.enableSandbox()');
    this.commandLine.switches.delete('no-sandbox');
    this.sandboxed = true;
  };
  getPath = (name: string): string => this.folders[name];
  setPath = (name: string, path: string): void => void (this.folders[name] = path);
  addRecentDocument = (path: string): void => void this.recentDocuments.push(path);
  clearRecentDocuments = (): void => void (this.recentDocuments = []);

  requestSingleInstanceLock = (data?: Record<string, unknown>): boolean => {
    this.handedOver = data;
    return this.locked = this.firstInstance;
  };
  releaseSingleInstanceLock = (): void => void (this.locked = false);

  quit = (): void => {
    const event = new DoubleEvent();
    this.emit('will-quit', event);
    if (event.defaultPrevented) return;
    this.hasQuit = true;
    this.exitCode ??= 0;
    this.emit('quit', new DoubleEvent(), 0);
  };
  /** At once, and asks nobody. */
  exit = (code = 0): void => {
    this.exitCode ??= code;
    this.emit('quit', new DoubleEvent(), this.exitCode);
  };

  onlyBeforeReady(call: string): void {
    if (this.ready) throw new Error(`${call} can only be called before app is ready`);
  }

  onlyWhenReady(what: string): void {
    if (!this.ready) throw new Error(`${what} can't be used before app is ready`);
  }
}

export const app = new AppDouble();
