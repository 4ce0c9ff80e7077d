import { connect } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Method } from '../../../src-shared/contract/contract';
import { httpPaths, tokenHeader } from '../../../src-shared/contract/wire';
import { kddTable, openFile } from '../kddTable.fixture';
import { startLoopbackHost, type LoopbackHost } from './loopbackHost';
import { PageClient, speak } from './pageClient.fixture';
import { bodyParts } from './patience';

let folder: string;
let host: LoopbackHost;
let page: PageClient;

beforeAll(async () => {
  process.env.WIRETELL_LIMITS = 'patience=1,studyBytes=100000,settingsBytes=50000,datasets=2,pages=2';
  folder = await mkdtemp(join(tmpdir(), 'wiretell-ceilings-'));
  await writeFile(join(folder, 'large.js'), Buffer.alloc(32 << 20, '\n'));
  const workerUrl = new URL(process.env.WIRETELL_WORKER!);
  host = await startLoopbackHost({ pages: folder, workerUrl, workers: 2, version: '1.2.3', files: [], port: 0 });
});
afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  page = await vi.waitFor(() => PageClient.open(host.address), { timeout: 20_000 });
});
afterEach(() => page.close());

const large = kddTable(5000);
const refused = (code: string, sentence: string) => ({ ok: false, error: { code, detail: expect.stringContaining(sentence) } });

test('an upload that stops half-way is not waited for, nor one that never begins', async () => {
  const { file } = await page.upload('kdd.csv', large, large.length);
  const { sendFile } = page;
  page.stall(large.subarray(0, 400_000));
  const silent = `the page sent 400000 of ${large.length} bytes of “kdd.csv”, then nothing for 1 seconds`;
  expect(await page.call('dataset.open', openFile(file))).toMatchObject(refused('FILE_NOT_READABLE', silent));
  // Its workers are free again.
  page.sendFile = sendFile;
  expect(await page.call('dataset.open', openFile(file))).toMatchObject({ ok: true });
  page.sendFile = async () => {};
  const absent = 'did not send “kdd.csv” within 1 seconds';
  expect(await page.call('dataset.open', openFile(file))).toMatchObject(refused('FILE_NOT_READABLE', absent));
  const settings = await page.upload('study.wiretell.json', Buffer.from('{}'), 2);
  expect(await page.call('settings.open', { file: settings.file })).toMatchObject(refused('FILE_NOT_READABLE', 'did not send'));
});

test('a reader that takes its time makes nobody late', async () => {
  const request = Readable.from([Buffer.from('a'), Buffer.from('b')]) as unknown as IncomingMessage;
  const heard: string[] = [];
  for await (const part of bodyParts(request, () => new Error('late'))) {
    await wait(1200);
    heard.push(part.toString());
  }
  expect(heard).toEqual(['a', 'b']);
});

test('a request whose headers or body stop coming is ended', async () => {
  const own = `127.0.0.1:${host.port}`;
  const started = `POST /api/engine.describe HTTP/1.1\r\nhost: ${own}\r\n`;
  const whole = `${started}origin: http://${own}\r\n${tokenHeader}: ${page.session}\r\n`
    + 'content-type: application/json\r\ncontent-length: 100\r\n\r\n{';
  const [nothing, headers, body] = await Promise.all(['', started, whole].map((said) => speak(host.port, said)));
  expect(nothing + headers).not.toContain('200');
  expect(body).toMatch(/^HTTP\/1.1 408 /);
  expect(body).toContain('nothing of the body came for 1 seconds');
});

test('an answer that is not taken ends', async () => {
  const socket = connect(host.port, '127.0.0.1');
  const ended = new Promise<void>((resolve) => { socket.on('close', () => resolve()); });
  socket.on('error', () => {});
  socket.pause();
  socket.write(`GET /large.js HTTP/1.1\r\nhost: 127.0.0.1:${host.port}\r\n\r\n`);
  // The time counts from the last byte that went.
  await wait(2500);
  let taken = 0;
  socket.on('data', (part) => { taken += part.length; });
  socket.resume();
  await ended;
  expect(taken).toBeLessThan(32 << 20);
});

test('a call that takes its time is not ended, on a connection that served another one before either', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const call = (method: Method, request: unknown) => new Promise<{ reused: boolean; reply: string }>((resolve, reject) => {
    const sent = httpRequest({
      host: '127.0.0.1', port: host.port, method: 'POST', path: httpPaths.call(method), agent,
      headers: { origin: `http://127.0.0.1:${host.port}`, 'content-type': 'application/json', [tokenHeader]: page.session },
    });
    sent.on('error', reject);
    sent.on('response', (response) => void text(response).then((reply) => resolve({ reused: sent.reusedSocket, reply }), reject));
    sent.end(JSON.stringify({ request }));
  });
  const { file } = await page.upload('kdd.csv', large);
  page.sendFile = (_, upload) => {
    const slowly = async function* (): AsyncGenerator<Buffer> {
      for (let part = 0; part < 8; part++) {
        yield large.subarray((large.length * part) >> 3, (large.length * (part + 1)) >> 3);
        await wait(350);
      }
    };
    return fetch(`http://127.0.0.1:${host.port}/upload/${upload}`, {
      method: 'PUT', body: Readable.toWeb(Readable.from(slowly())), duplex: 'half',
      headers: { origin: `http://127.0.0.1:${host.port}`, [tokenHeader]: page.session },
    } as RequestInit).catch((error: unknown) => error);
  };
  expect((await call('engine.describe', null)).reply).toContain('"ok":true');
  const { reused, reply } = await call('dataset.open', openFile(file));
  expect(reused).toBe(true);
  expect(reply).toContain('"rows":5000');
  agent.destroy();
});

test('a request weighs no more than its kind needs', async () => {
  const padded = (bytes: number) => ({ request: null, padding: 'x'.repeat(bytes) });
  expect((await page.post('/api/engine.describe', padded(40_000))).status).toBe(200);
  const small = await page.post('/api/engine.describe', padded(60_000));
  expect([small.status, JSON.parse(small.body).error.code]).toEqual([413, 'TOO_LARGE']);
  for (const call of ['/api/report.save', '/api/report.preview']) {
    expect((await page.post(call, padded(90_000))).status).toBe(200);
    expect((await page.post(call, padded(110_000))).status).toBe(413);
  }
});

test('a page opens a few datasets; what it closes makes room', async () => {
  const { file } = await page.upload('kdd.csv', kddTable(100));
  const open = () => page.call('dataset.open', openFile(file));
  const [first, second, third] = await Promise.all([open(), open(), open()]);
  const opened = [first, second, third].filter((reply) => reply.ok);
  expect(opened).toHaveLength(2);
  expect([first, second, third].find((reply) => !reply.ok))
    .toMatchObject(refused('TOO_LARGE', 'at most 2 may be open at once; close one of them first (WIRETELL_LIMITS=datasets=N'));
  await page.call('dataset.close', { dataset: opened[0].ok ? opened[0].value.dataset : '' });
  expect(await open()).toMatchObject({ ok: true });
});

test('a few pages are open; one that closes makes room', async () => {
  const second = await vi.waitFor(() => PageClient.open(host.address), { timeout: 20_000 });
  await expect(PageClient.open(host.address)).rejects.toThrow('429');
  expect(await page.call('engine.describe', null)).toMatchObject({ ok: true });
  second.close();
  (await vi.waitFor(() => PageClient.open(host.address), { timeout: 20_000 })).close();
});
