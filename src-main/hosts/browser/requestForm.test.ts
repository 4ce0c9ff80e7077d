import { afterAll, beforeAll, expect, test } from 'vitest';
import { tokenHeader } from '../../../src-shared/contract/wire';
import { startLoopbackHost, type LoopbackHost } from './loopbackHost';
import { PageClient, speak } from './pageClient.fixture';

let host: LoopbackHost;
let page: PageClient;

beforeAll(async () => {
  const workerUrl = new URL(process.env.WIRETELL_WORKER!);
  host = await startLoopbackHost({ pages: '.', workerUrl, workers: 1, version: '1.2.3', files: [], port: 0 });
  page = await PageClient.open(host.address);
});
afterAll(async () => {
  page.close();
  await host.close();
});

const body = '{"request":null}';
const good = (): string[] => {
  const own = `127.0.0.1:${host.port}`;
  return [`host: ${own}`, `origin: http://${own}`, `${tokenHeader}: ${page.session}`, 'content-type: application/json',
    `content-length: ${body.length}`, 'connection: close'];
};
const call = 'POST /api/engine.describe HTTP/1.1';
const statusOf = async (start: string, headers: string[], sent = body): Promise<number> =>
  Number((await speak(host.port, [start, ...headers, '', sent].join('\r\n'))).slice(9, 12));

test('a call in good form is answered', async () => {
  expect(await statusOf(call, good())).toBe(200);
});

test.each([
  'host: evil.example', 'origin: http://evil.example', `${tokenHeader}: forged`, 'content-type: text/plain', 'content-length: 16',
  'content-length: 1', 'sec-fetch-site: none',
])('a header that stands there twice is refused, whichever comes first: %s', async (header) => {
  const [name] = header.split(':');
  const own = good().find((line) => line.startsWith(name)) ?? 'sec-fetch-site: same-origin';
  const others = good().filter((line) => line !== own);
  expect(await statusOf(call, [own, ...others, header])).toBe(400);
  expect(await statusOf(call, [header, ...others, own])).toBe(400);
  expect(await statusOf(call, [own.toUpperCase(), ...others, own])).toBe(400);
});

test('only a path names a place', async () => {
  const place = 'api/engine.describe';
  for (const target of [`http://127.0.0.1:${host.port}/${place}`, `http://evil.example/${place}`, place, '*']) {
    expect(await statusOf(`POST ${target} HTTP/1.1`, good()), target).toBe(400);
  }
  expect(await statusOf('POST //api/engine.describe HTTP/1.1', good())).not.toBe(200);
});

test('no version of the protocol does without the name of the server', async () => {
  const nameless = good().slice(1);
  expect(await statusOf('POST /api/engine.describe HTTP/1.0', nameless)).toBe(403);
  expect(await statusOf(call, nameless)).toBe(400);
  expect(await statusOf('GET / HTTP/1.0', ['connection: close'], '')).toBe(403);
});

test('what only asks carries no body that somebody would have to read', async () => {
  const [own] = good();
  for (const length of ['content-length: 1000000', 'transfer-encoding: chunked']) {
    expect(await statusOf('GET /package.json HTTP/1.1', [own, length], '')).toBe(400);
    expect(await statusOf('GET /session HTTP/1.1', [own, length, `${tokenHeader}: ${page.reopen}`], '')).toBe(400);
  }
  expect(await statusOf(call, [...good(), 'transfer-encoding: chunked'])).toBe(400);
});
