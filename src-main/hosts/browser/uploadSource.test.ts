import type { IncomingMessage, ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { PageSession } from './pageSession';
import { receiveUpload } from './uploadRoute';
import { uploadSource } from './uploadSource';

/** A page's session, the first reading of a file of 10 bytes in it, and the page's answers to what that asked for. */
function beginReading(signal: AbortSignal) {
  const lines = new PassThrough();
  const session = new PageSession(lines as unknown as ServerResponse);
  const first = uploadSource(session, 'token', 'a.csv', 10).chunks(signal)[Symbol.asyncIterator]().next();
  const { send: { upload } } = JSON.parse(String(lines.read())) as { send: { upload: string } };
  const put = (name = upload, body = new PassThrough()): number => {
    let status = 0;
    const response = { writeHead: (code: number) => { status = code; return { end: () => undefined }; } };
    receiveUpload(name, session, Object.assign(body, { headers: {} }) as unknown as IncomingMessage, response as unknown as ServerResponse);
    return status;
  };
  return { first, put };
}

test('an upload that comes after its reader gave up is taken for what it is, and one that nobody asked for is not', async () => {
  const stopped = new AbortController();
  const { first, put } = beginReading(stopped.signal);
  stopped.abort();
  await expect(first).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(put()).toBe(204);
  expect(() => put('another')).toThrow(expect.objectContaining({ status: 404 }));
});

test('an upload that was cut off and that the browser sends once more is no error', async () => {
  const { first, put } = beginReading(new AbortController().signal);
  const body = new PassThrough();
  put(undefined, body);
  body.destroy(new Error('cut off'));
  await expect(first).rejects.toMatchObject({ code: 'FILE_CHANGED' });
  expect(put()).toBe(204);
});
