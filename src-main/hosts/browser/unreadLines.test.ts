import { createServer, type RequestListener, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import type { Progress } from '../../../src-shared/terms/progress';
import { answerCall } from './callRoute';
import { PageSession } from './pageSession';

let server: Server;
let socket: Socket;
afterEach(() => {
  socket.destroy();
  server.close();
});

/** A client that asks and never reads the answer. */
async function ask(listener: RequestListener): Promise<void> {
  server = createServer(listener);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.pause();
  const body = '{"request":null}';
  socket.write(`POST / HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`);
}

const unreadLimit = 256 << 10;

test('progress that the page does not take is left out', async () => {
  const progress: Progress = { step: 'Reading'.repeat(20), done: 1, total: null, unit: 'bytes', rows: null };
  let told = 0;
  const held = await new Promise<number>((resolve) => {
    void ask((request, response) => {
      const session = new PageSession(response);
      session.calls = {
        cancel: () => {},
        run: async (_callId: string, _method: string, _request: unknown, tell: (progress: Progress) => void) => {
          for (; told < 100_000; told++) tell(progress);
          resolve(response.writableLength);
          return { ok: true, value: null };
        },
      } as unknown as PageSession['calls'];
      void answerCall('engine.describe', session, request, response);
    });
  });
  expect(told).toBe(100_000);
  expect(held).toBeLessThan(unreadLimit);
});

test('a page that does not read its stream is gone', async () => {
  const { held, sent } = await new Promise<{ held: number; sent: number }>((resolve) => {
    void ask((_request, response) => {
      const session = new PageSession(response);
      let lines = 0;
      response.on('close', () => resolve({ held: response.writableLength, sent: lines }));
      for (; lines < 200_000 && !response.destroyed; lines++) session.send({ send: { file: 'f'.repeat(36), upload: 'u'.repeat(36) } });
    });
  });
  expect(sent).toBeLessThan(200_000);
  expect(held).toBeLessThan(unreadLimit);
});
