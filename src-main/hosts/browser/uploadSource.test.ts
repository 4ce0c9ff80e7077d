import type { IncomingMessage, ServerResponse } from 'node:http';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { PageSession } from './pageSession';
import { receiveUpload } from './uploadRoute';
import { uploadSource } from './uploadSource';

test('an upload that comes after its reader gave up is taken for what it is, and one that nobody asked for is not', async () => {
  const lines = new PassThrough();
  const session = new PageSession(lines as unknown as ServerResponse);
  const stopped = new AbortController();
  const first = uploadSource(session, 'token', 'a.csv', 10).chunks(stopped.signal)[Symbol.asyncIterator]().next();
  const { send: { upload } } = JSON.parse(String(lines.read())) as { send: { upload: string } };
  stopped.abort();
  await expect(first).rejects.toMatchObject({ code: 'CANCELLED' });
  const put = (): number => {
    let status = 0;
    const response = { writeHead: (code: number) => { status = code; return { end: () => undefined }; } };
    receiveUpload(upload, session, new PassThrough() as unknown as IncomingMessage, response as unknown as ServerResponse);
    return status;
  };
  expect(put()).toBe(204);
  expect(put).toThrow(expect.objectContaining({ status: 404 }));
});
