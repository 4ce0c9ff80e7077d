import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { tokenHeader } from '../../../src-shared/contract/wire';
import { kddTable, openFile } from '../kddTable.fixture';
import { startLoopbackHost, type LoopbackHost } from './loopbackHost';
import { PageClient, send } from './pageClient.fixture';

let host: LoopbackHost;
let page: PageClient;

beforeAll(async () => {
  const workerUrl = new URL(process.env.WIRETELL_WORKER!);
  host = await startLoopbackHost({ pages: '.', workerUrl, workers: 2, version: '1.2.3', files: [], port: 0 });
});
afterAll(() => host.close());
beforeEach(async () => {
  page = await PageClient.open(host.address);
});
afterEach(() => page.close());

const opened = async (rows: number): Promise<string> => {
  const { file } = await page.upload('kdd.csv', kddTable(rows));
  const reply = await page.call('dataset.open', openFile(file));
  if (!reply.ok) throw new Error(reply.error.detail);
  return reply.value.dataset;
};

test('an upload streams into the reader, with progress, and can be read again', async () => {
  const { file } = await page.upload('kdd.csv', kddTable(4000));
  const steps: string[] = [];
  const first = await page.call('dataset.open', openFile(file), { onProgress: ({ step }) => steps.push(step) });
  expect(first).toMatchObject({ ok: true, value: { rows: 4000, data: { name: 'kdd.csv', bytes: kddTable(4000).length } } });
  expect(steps).toContain('Reading');
  const second = await page.call('dataset.open', { ...openFile(file), sample: 100 });
  expect(second).toMatchObject({ ok: true, value: { rowsRead: 4000, rows: 100 } });
});

test('a file that the page no longer sends whole is told', async () => {
  const { file } = await page.upload('kdd.csv', kddTable(1000), kddTable(1000).length + 1);
  expect(await page.call('dataset.open', openFile(file))).toMatchObject({ ok: false, error: { code: 'FILE_CHANGED' } });
  const empty = await page.upload('empty.csv', Buffer.alloc(0));
  expect(await page.call('dataset.open', openFile(empty.file))).toMatchObject({ ok: false, error: { code: 'FILE_EMPTY' } });
});

test('an upload that breaks off fails its call, and the server goes on', async () => {
  const { file } = await page.upload('kdd.csv', kddTable(1000), 50_000_000);
  page.sendFile = async (_, upload) => {
    const abort = new AbortController();
    const body = new ReadableStream({
      start: (controller) => controller.enqueue(kddTable(1000)),
    });
    setTimeout(() => abort.abort(), 100);
    await fetch(`http://127.0.0.1:${host.port}/upload/${upload}`, {
      method: 'PUT', body, duplex: 'half', signal: abort.signal,
      headers: { origin: `http://127.0.0.1:${host.port}`, [tokenHeader]: page.session },
    } as RequestInit).catch(() => {});
  };
  expect(await page.call('dataset.open', openFile(file)))
    .toMatchObject({ ok: false, error: { code: 'FILE_CHANGED', detail: expect.stringContaining('broke off') } });
  expect(await page.call('engine.describe', null)).toMatchObject({ ok: true });
});

test('ending the request cancels the call behind it, and cuts the upload', async () => {
  const { file } = await page.upload('kdd.csv', kddTable(1000), 50_000_000);
  let cut: Promise<unknown> | null = null;
  page.sendFile = async (_, upload) => {
    cut = fetch(`http://127.0.0.1:${host.port}/upload/${upload}`, {
      method: 'PUT', body: new ReadableStream({ start: (controller) => controller.enqueue(kddTable(1000)) }), duplex: 'half',
      headers: { origin: `http://127.0.0.1:${host.port}`, [tokenHeader]: page.session },
    } as RequestInit).catch((error: unknown) => error);
    await cut;
  };
  const abort = new AbortController();
  const call = page.call('dataset.open', openFile(file), { signal: abort.signal });
  call.catch(() => {});
  await vi.waitFor(() => expect(cut).not.toBeNull());
  abort.abort();
  await expect(call).rejects.toThrow();
  expect(await cut).toBeInstanceOf(Error);
});

test('a path, a forged token, and a token of the other kind are refused', async () => {
  const save = await page.call('host.pickSave', { purpose: 'pdf', suggestedName: 'study.pdf' });
  const writable = save.ok ? save.value!.file : '';
  for (const file of ['/etc/passwd', '../package.json', '5d9fbd3e-0000-4000-8000-000000000000', writable]) {
    expect(await page.call('dataset.open', openFile(file))).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } });
  }
  const { file } = await page.upload('kdd.csv', kddTable(10));
  const saving = await page.call('report.save', { study: {} as never, options: null, format: 'json', file });
  expect(saving).toMatchObject({ ok: false, error: { code: 'BAD_REQUEST' } });
});

test('what was saved is fetched once, under its name', async () => {
  const save = await page.call('host.pickSave', { purpose: 'json', suggestedName: 'Étude “1”.json' });
  const { file } = save.ok ? save.value! : { file: '' };
  const written = await page.call('report.save', { study: { hello: 1 } as never, options: null, format: 'json', file });
  expect(written).toMatchObject({ ok: true, value: { name: 'Étude “1”.json' } });
  const { status, headers, body } = await send(host.port, { path: `/download/${file}` });
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('application/json');
  expect(headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('Étude “1”.json')}`);
  expect(JSON.parse(body)).toEqual({ hello: 1 });
  expect((await send(host.port, { path: `/download/${file}` })).status).toBe(404);
});

test('a page that is closed takes its datasets, tokens and key along; another page keeps its own', async () => {
  const other = await PageClient.open(host.address);
  const dataset = await opened(1000);
  const save = await page.call('host.pickSave', { purpose: 'json', suggestedName: 'a.json' });
  const { file } = save.ok ? save.value! : { file: '' };
  await page.call('report.save', { study: {} as never, options: null, format: 'json', file });
  expect(await page.call('overview.compute', { dataset })).toMatchObject({ ok: true });
  expect(host.engine.openDatasets()).toBe(1);

  page.close();
  await vi.waitFor(async () => expect((await page.post('/api/engine.describe', { request: null })).status).toBe(401));
  expect(host.engine.openDatasets()).toBe(0);
  expect(await other.call('overview.compute', { dataset })).toMatchObject({ ok: false, error: { code: 'DATASET_NOT_OPEN' } });
  expect((await send(host.port, { path: `/download/${file}` })).status).toBe(404);
  other.close();
});
