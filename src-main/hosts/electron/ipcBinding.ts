import { isAbsolute } from 'node:path';
import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { EngineError } from '../../../src-shared/terms/errors';
import { callChannel, cancelChannel, droppedFileChannel, progressChannel } from '../../../src-shared/contract/wire';
import { methods } from '../../../src-shared/contract/guards';
import { asReply } from '../door';
import type { FileTokens } from '../fileTokens';
import { isAppAddress } from './appAddress';
import type { WindowPage } from './windowPage';

/**
 * One channel per call of the contract, each open to the main frame of the app's own page alone. There is none for an
 * unknown name, and requests are `unknown` until their guard has passed them.
 */
export function bindCalls(contents: WebContents, page: WindowPage, files: FileTokens): void {
  const foreign = (event: IpcMainInvokeEvent): EngineError | null =>
    (isFromPage(event, contents) ? null : new EngineError('BAD_REQUEST', 'calls are taken from the app’s own page only.'));

  for (const method of methods) {
    // A call is under way when this returns, so that the next message may cancel it.
    ipcMain.handle(callChannel(method), (event, callId: unknown, request: unknown) => {
      const refusal = foreign(event) ?? badCallId(callId);
      if (refusal !== null) return asReply(() => Promise.reject(refusal));
      const id = callId as string;
      return page.calls.run(id, method, request, (progress) => {
        if (!contents.isDestroyed()) contents.send(progressChannel, id, progress);
      });
    });
  }
  ipcMain.on(cancelChannel, (event, callId: unknown) => {
    if (isFromPage(event, contents) && typeof callId === 'string') page.calls.cancel(callId);
  });
  // The path comes from the preload, which has it from a file that the person dropped.
  ipcMain.handle(droppedFileChannel, (event, path: unknown) => asReply(async () => {
    const refusal = foreign(event);
    if (refusal !== null) throw refusal;
    if (typeof path !== 'string' || !isAbsolute(path)) {
      throw new EngineError('BAD_REQUEST', 'what was dropped is no file on this machine.');
    }
    return files.pickToRead(path);
  }));
}

/** Whether a message comes from the main frame of this window, while it shows one of the app's pages. */
function isFromPage({ sender, senderFrame }: IpcMainInvokeEvent | IpcMainEvent, contents: WebContents): boolean {
  return sender === contents && senderFrame !== null && senderFrame.parent === null && isAppAddress(senderFrame.url);
}

function badCallId(callId: unknown): EngineError | null {
  if (typeof callId === 'string' && callId.length > 0 && callId.length <= 100) return null;
  return new EngineError('BAD_REQUEST', 'callId: a text of 1 to 100 characters was expected.');
}
