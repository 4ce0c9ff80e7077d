import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron';
import type { PickedFile } from '../../../src-shared/contract/contract';
import { methods } from '../../../src-shared/contract/guards';
import type { Progress } from '../../../src-shared/terms/progress';
import {
  callChannel, cancelChannel, droppedFileChannel, menuChannel, progressChannel,
  type ElectronBridge, type MenuCommand, type WireReply,
} from '../../../src-shared/contract/wire';

/** Runs before the page, apart from it, and puts `window.wiretell` on it: a function per call, never a channel. */
const calls = Object.fromEntries(methods.map((method) =>
  [method, (callId: string, request: unknown) => ipcRenderer.invoke(callChannel(method), callId, request)]));

/** Listens to a channel; the page gets the message, never the event, which holds the way back to the sender. */
function listen<A extends unknown[]>(channel: string, listener: (...message: A) => void): () => void {
  const pass = (_event: IpcRendererEvent, ...message: unknown[]): void => listener(...message as A);
  ipcRenderer.on(channel, pass);
  return () => void ipcRenderer.removeListener(channel, pass);
}

function pathOf(file: object): string {
  try {
    return webUtils.getPathForFile(file as File);
  } catch {
    return '';
  }
}

const bridge = {
  ...calls,
  cancel: (callId: string) => ipcRenderer.send(cancelChannel, callId),
  onProgress: (listener: (callId: string, progress: Progress) => void) => listen(progressChannel, listener),
  onMenu: (listener: (command: MenuCommand) => void) => listen(menuChannel, listener),
  droppedFile: (file: object): Promise<WireReply<PickedFile>> => ipcRenderer.invoke(droppedFileChannel, pathOf(file)),
} as ElectronBridge;

contextBridge.exposeInMainWorld('wiretell', Object.freeze(bridge));
