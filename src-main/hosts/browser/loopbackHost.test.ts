import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tokenHeader } from '../../../src-shared/contract/wire';
import { startLoopbackHost, type LoopbackHost } from './loopbackHost';
import { PageClient, send, type RawRequest } from './pageClient.fixture';

let folder: string;
let host: LoopbackHost;
let page: PageClient;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wiretell-pages-'));
  await mkdir(join(folder, 'pages', 'assets'), { recursive: true });
  await writeFile(join(folder, 'pages', 'index.html'), '<!doctype html><title>Wiretell</title>');
  await writeFile(join(folder, 'pages', 'assets', 'app.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'named.csv'), 'a,label\n1,x\n');
  host = await startLoopbackHost({
    pages: join(folder, 'pages'), workerUrl: new URL(process.env.WIRETELL_WORKER!), workers: 2, version: '1.2.3',
    files: [join(folder, 'named.csv'), join(folder, 'gone.csv')], port: 0,
  });
  page = await PageClient.open(host.address);
});

afterAll(async () => {
  page.close();
  await host.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, rest: Omit<RawRequest, 'path'> = {}) => send(host.port, { path, ...rest });
const describeCall = (headers: { [name: string]: string }) => send(host.port, {
  method: 'POST', path: '/api/engine.describe', body: '{"request":null}',
  headers: { 'content-type': 'application/json', [tokenHeader]: page.session, ...headers },
});
const errorOf = (body: string): { code: string; detail: string } => JSON.parse(body).error;

describe('pages', () => {
  test('come with a policy that lets them load nothing from elsewhere', async () => {
    const { status, headers, body } = await get('/');
    expect(status).toBe(200);
    expect(body).toContain('Wiretell');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|https?:|\*/);
    expect(headers).not.toHaveProperty('access-control-allow-origin');
    expect((await get('/assets/app.js')).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await get('/favicon.ico')).status).toBe(204);
  });

  test.each(['/../secret.txt', '/assets/../../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e%5csecret.txt', '//secret.txt', '/assets/app.js%00.txt', '/%', '/nothing.html', '/assets'])('%s is not there', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret.');
  });
});

describe('who may speak', () => {
  test('a page with its key', async () => {
    const { status, body } = await describeCall({});
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ ok: true, value: { version: '1.2.3', workers: 2 } });
  });

  test.each([['another name', 'localhost'], ['a rebound name', 'evil.example'], ['nothing', '']])('not to %s', async (_, name) => {
    for (const path of ['/', '/session']) {
      expect((await get(path, { headers: { host: name === '' ? '' : `${name}:${host.port}` } })).status).toBe(403);
    }
    expect((await describeCall({ host: `${name}:${host.port}` })).status).toBe(403);
  });

  test.each(['http://evil.example', 'null', 'http://localhost:1', 'https://127.0.0.1'])('not the origin %s', async (origin) => {
    expect((await describeCall({ origin })).status).toBe(403);
    expect((await get('/', { headers: { origin } })).status).toBe(403);
  });

  test('not without an origin, nor by a foreign page’s link', async () => {
    const { status } = await send(host.port, {
      method: 'POST', path: '/api/engine.describe', body: '{"request":null}',
      headers: { origin: undefined, 'content-type': 'application/json', [tokenHeader]: page.session },
    });
    expect(status).toBe(403);
    expect((await get('/download/x', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  });

  test('not with a missing or forged token, nor with the secret that only opens pages', async () => {
    for (const token of ['', 'forged', page.session.slice(0, -1), page.reopen]) {
      const { status, body } = await describeCall({ [tokenHeader]: token });
      expect(status).toBe(401);
      expect(errorOf(body).code).toBe('BAD_REQUEST');
    }
    await expect(new PageClient(host.port).start('forged')).rejects.toThrow('401');
    await expect(new PageClient(host.port).start(page.session)).rejects.toThrow('401');
  });

  test('a ticket opens one page, once; a reload opens it again', async () => {
    const address = host.onceAddress();
    const first = await PageClient.open(address);
    await expect(PageClient.open(address)).rejects.toThrow('401');
    const again = new PageClient(host.port);
    await again.start(first.reopen);
    expect(again.session).not.toBe(first.session);
    first.close();
    again.close();
  });
});

describe('what is not a call', () => {
  test('an unknown name', async () => {
    for (const name of ['dataset.steal', '__proto__', 'constructor', '', 'engine.describe/x']) {
      const { status, body } = await page.post(`/api/${name}`, { request: null });
      expect(status).toBe(404);
      expect(errorOf(body).code).toBe('BAD_REQUEST');
    }
    expect((await get('/api/engine.describe', { headers: { [tokenHeader]: page.session } })).status).toBe(405);
  });

  test('a body that is not JSON, not of the form, not declared, or too large', async () => {
    const post = (body: string, type = 'application/json', length?: number) => send(host.port, {
      method: 'POST', path: '/api/engine.describe', body,
      headers: { 'content-type': type, [tokenHeader]: page.session, ...(length === undefined ? {} : { 'content-length': length }) },
    });
    expect((await post('{"request":')).status).toBe(400);
    expect((await post('[]')).status).toBe(400);
    expect((await post('null')).status).toBe(400);
    const nested = await post(`{"request":${'['.repeat(50_000)}${']'.repeat(50_000)}}`);
    expect([nested.status, errorOf(nested.body).detail]).toEqual([400, expect.stringContaining('the body: at most 64 lists')]);
    expect((await post('{"request":null}', 'text/plain')).status).toBe(415);
    expect((await post('{"request":null}', 'application/json', 65 << 20)).status).toBe(413);
    const large = await send(host.port, {
      method: 'POST', path: '/upload', body: `{"name":"${'x'.repeat(5000)}"`,
      headers: { 'content-type': 'application/json', 'transfer-encoding': 'chunked', [tokenHeader]: page.session },
    });
    expect(large.status).toBe(413);
  });

  test('a request that its guard does not pass', async () => {
    const reply = await page.call('overview.compute', { dataset: 7 } as never);
    expect(reply).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST', detail: expect.stringContaining('dataset') } });
  });

  test('an upload that nobody waits for', async () => {
    const { status } = await send(host.port, { method: 'PUT', path: '/upload/x', headers: { [tokenHeader]: page.session }, body: 'x' });
    expect(status).toBe(404);
    expect((await page.post('/upload', { name: '../x', bytes: 1 })).status).toBe(400);
    expect((await page.post('/upload', { name: 'x', bytes: -1 })).status).toBe(400);
  });
});

describe('what the host itself answers', () => {
  test('says what it cannot do', async () => {
    expect(await page.call('host.describe', null)).toMatchObject({
      ok: true, value: { host: 'browser', version: '1.2.3', capabilities: { dialogs: false, recentFiles: true, showInFolder: false } },
    });
    for (const reply of [
      await page.call('host.pickFile', { purpose: 'dataset' }), await page.call('host.showInFolder', { file: 'x' }),
      await page.call('host.clearRecent', null),
    ]) expect(reply).toMatchObject({ ok: false, error: { code: 'NOT_SUPPORTED' } });
  });

  test('offers the files of the command line, and no others', async () => {
    const first = await page.call('host.launchFile', null);
    expect(first).toMatchObject({ ok: true, value: { name: 'named.csv', bytes: 12 } });
    expect(await page.call('host.launchFile', null)).toEqual({ ok: true, value: null });
    expect(await page.call('host.recentFiles', null)).toMatchObject({ ok: true, value: [{ id: '0', name: 'named.csv' }, { id: '1' }] });
    expect(await page.call('host.openRecent', { id: '0' })).toMatchObject({ ok: true, value: { name: 'named.csv' } });
    expect(await page.call('host.openRecent', { id: '1' })).toMatchObject({ ok: false, error: { code: 'FILE_NOT_FOUND' } });
    for (const id of ['2', '-1', join(folder, 'named.csv'), 'length']) {
      expect(await page.call('host.openRecent', { id })).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } });
    }
  });
});
