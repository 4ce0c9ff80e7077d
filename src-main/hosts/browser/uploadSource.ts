import { randomUUID } from 'node:crypto';
import { EngineError } from '../../../src-shared/terms/errors';
import type { ByteRange, ByteSource } from '../../engine/files';
import type { Arrival, PageSession } from './pageSession';
import { bodyParts, patience } from './patience';

/**
 * A file that lies with the page. Each reading asks the page to send it anew, and takes the request's body as it
 * comes, up to the size that was named: nothing is stored, and a reader that is busy makes the page wait. A page that
 * falls silent is not waited for.
 */
export function uploadSource(session: PageSession, file: string, name: string, bytes: number): ByteSource {
  const changed = (found: string): EngineError =>
    new EngineError('FILE_CHANGED', `“${name}” had ${bytes} bytes when it was chosen; ${found}.`);
  return {
    name,
    bytes,
    async *chunks(signal, range) {
      const expected = range === undefined ? bytes : range.to - range.from;
      const over = AbortSignal.any([signal, session.signal]);
      const { request, response } = await askFor(session, file, name, over, range);
      const stop = (): void => void request.destroy();
      if (over.aborted) stop();
      over.addEventListener('abort', stop, { once: true });
      let arrived = 0;
      try {
        const { 'content-length': declared } = request.headers;
        if (declared !== undefined && Number(declared) !== expected) {
          throw changed(range === undefined ? `now it has ${declared}` : `of a part of ${expected} there are ${declared}`);
        }
        const late = (): EngineError => new EngineError('FILE_NOT_READABLE',
          `the page sent ${arrived} of ${expected} bytes of “${name}”, then nothing for ${patience()} seconds; choose the file again.`);
        for await (const chunk of bodyParts(request, late)) {
          arrived += chunk.length;
          if (arrived > expected) throw changed('more arrived');
          yield chunk;
        }
        response.writeHead(204).end();
      } catch (error) {
        if (over.aborted) throw new EngineError('CANCELLED', 'reading was stopped.');
        if (error instanceof EngineError) throw error;
        throw new EngineError('FILE_CHANGED',
          `the upload of “${name}” broke off after ${arrived} of ${expected} bytes; choose the file again.`, { cause: error });
      } finally {
        over.removeEventListener('abort', stop);
        if (!request.complete) request.destroy();
        else if (!response.headersSent) response.writeHead(204).end();
      }
    },
    async verify(bytesRead) {
      if (bytesRead !== bytes) throw changed(`${bytesRead} arrived`);
    },
  };
}

function askFor(session: PageSession, file: string, name: string, signal: AbortSignal, range?: ByteRange): Promise<Arrival> {
  const upload = randomUUID();
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      session.settle(upload);
      finish();
    };
    const giveUp = (error: EngineError): (() => void) => settle(() => reject(error));
    const stop = giveUp(new EngineError('CANCELLED', 'reading was stopped.'));
    const late = giveUp(new EngineError('FILE_NOT_READABLE', `the page did not send “${name}” within ${patience()} seconds; choose the file again.`));
    const timer = setTimeout(late, patience() * 1000);
    if (signal.aborted) {
      stop();
      return;
    }
    signal.addEventListener('abort', stop, { once: true });
    session.awaited.set(upload, (arrival) => settle(() => resolve(arrival))());
    session.send({ send: { file, upload, ...(range !== undefined && { range }) } });
  });
}
