import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { SavedFile } from '../../../src-shared/contract/contract';
import type { CombinedRequest } from '../../../src-shared/questions/combined/combined';
import { tokenHeader, type WireReply } from '../../../src-shared/contract/wire';
import { kddTable, openFile } from '../kddTable.fixture';
import { startLoopbackHost, type LoopbackHost } from './loopbackHost';
import { PageClient, send } from './pageClient.fixture';

let host: LoopbackHost;
let page: PageClient;
let other: PageClient;

beforeAll(async () => {
  const workerUrl = new URL(process.env.WIRETELL_WORKER!);
  host = await startLoopbackHost({ pages: '.', workerUrl, workers: 2, version: '1.2.3', files: ['/nowhere/named.csv'], port: 0 });
});
afterAll(() => host.close());
beforeEach(async () => {
  [page, other] = await Promise.all([PageClient.open(host.address), PageClient.open(host.address)]);
});
afterEach(() => {
  page.close();
  other.close();
});

const valueOf = <T>(reply: WireReply<T>): T => {
  if (!reply.ok) throw new Error(reply.error.detail);
  return reply.value;
};
const opened = async (from: PageClient, rows: number): Promise<string> => {
  const { file } = await from.upload('kdd.csv', kddTable(rows));
  return valueOf(await from.call('dataset.open', openFile(file))).dataset;
};
const failed = (code: string) => ({ ok: false, error: { code } });

test('pages whose uploads stand still keep no other waiting', async () => {
  const large = kddTable(30_000);
  const { file } = await page.upload('slow.csv', large);
  page.stall(large.subarray(0, 2 << 20));
  let reading = 0;
  const settled: string[] = [];
  const slow = [1, 2, 3].map((name) => page.call('dataset.open', openFile(file), { onProgress: () => { reading++; } })
    .then(({ ok }) => settled.push(`${name}: ${ok}`)).catch(() => settled.push(`${name}: gone`)));
  await vi.waitFor(() => expect(reading).toBeGreaterThan(0), { timeout: 20_000 });

  const dataset = await opened(other, 2000);
  expect(await other.call('overview.compute', { dataset })).toMatchObject({ ok: true });
  expect(settled).toEqual([]);
  page.close();
  await Promise.all(slow);
});

const several: Omit<CombinedRequest, 'dataset' | 'features'> =
  { target: null, balance: 'none', split: '0.2', penalty: 'l2', C: 1, intercept: 'free', seed: 7, test: null };
const costs = { name: 'ones', classes: ['normal', 'dos'], matrix: [[0, 1], [1, 0]] };

test('what a page opened, fitted, and was given, no other page reaches', async () => {
  const dataset = await opened(page, 500);
  const { model } = valueOf(await page.call('combined.fit', { ...several, dataset, features: ['src_bytes'] }));
  const { file } = await page.upload('kdd.csv', kddTable(10));
  const sink = valueOf(await page.call('host.pickSave', { purpose: 'json', suggestedName: 'a.json' }))!.file;

  expect(await other.call('overview.compute', { dataset })).toMatchObject(failed('DATASET_NOT_OPEN'));
  expect(await other.call('dataset.relabel', { dataset, labelCategories: {} })).toMatchObject(failed('DATASET_NOT_OPEN'));
  expect(await other.call('costs.decide', { model, costs })).toMatchObject(failed('MODEL_NOT_FITTED'));
  expect(await other.call('dataset.open', openFile(file))).toMatchObject(failed('BAD_REQUEST'));
  expect(await other.call('report.save', { study: {} as never, options: null, format: 'json', file: sink }))
    .toMatchObject(failed('BAD_REQUEST'));
  await other.call('dataset.close', { dataset });
  expect(await page.call('costs.decide', { model, costs })).toMatchObject({ ok: true });
  expect(await page.call('overview.compute', { dataset })).toMatchObject({ ok: true });
});

test('fitting and closing on one page take no model from another', async () => {
  const dataset = await opened(page, 500);
  const { model } = valueOf(await page.call('combined.fit', { ...several, dataset, features: ['src_bytes'] }));
  const same = await opened(other, 500);
  expect(valueOf(await other.call('combined.fit', { ...several, dataset: same, features: ['src_bytes'] })).model).toBe(model);
  for (let seed = 1; seed <= 7; seed++) {
    valueOf(await other.call('combined.fit', { ...several, dataset: same, features: ['src_bytes'], seed }));
  }
  await other.call('dataset.close', { dataset: same });
  expect(await page.call('costs.decide', { model, costs })).toMatchObject({ ok: true });
});

type Saved = { file: string; reply: WireReply<SavedFile> };
const saved = async (from: PageClient, name: string, content: object): Promise<Saved> => {
  const { file } = valueOf(await from.call('host.pickSave', { purpose: 'json', suggestedName: name }))!;
  return { file, reply: await from.call('report.save', { study: content as never, options: null, format: 'json', file }) };
};
const fetched = (file: string) => send(host.port, { path: `/download/${file}` });

test('of what is saved and not fetched the last few wait, of each page its own, and none of it has a name on disk', async () => {
  const first = await saved(other, 'first.json', { hello: 1 });
  const files: string[] = [];
  for (let i = 0; i < 12; i++) files.push((await saved(page, 'a.json', { i })).file);
  expect((await readdir(tmpdir())).filter((name) => /^wiretell-[-0-9a-f]{36}\.tmp$/.test(name))).toEqual([]);
  const statuses: number[] = [];
  for (const file of files) statuses.push((await fetched(file)).status);
  expect(statuses).toEqual([...new Array<number>(4).fill(404), ...new Array<number>(8).fill(200)]);
  expect(JSON.parse((await fetched(first.file)).body)).toEqual({ hello: 1 });
});

test.each(['\ud800.json', 'a\udfff“1”.json', '\udc00\ud800'])('half of a character in a name is no reason not to deliver: %j', async (name) => {
  const { file, reply } = await saved(page, name, {});
  expect(reply).toMatchObject({ ok: true });
  const { status, headers } = await fetched(file);
  expect(status).toBe(200);
  expect(headers['content-disposition']).toContain('%EF%BF%BD');
});

test('an upload has the size that it was offered with, no more and no less', async () => {
  const content = kddTable(2000);
  const { file } = await page.upload('kdd.csv', content);
  const longer = Buffer.concat([content, content]);
  for (const [body, found] of [[longer, `now it has ${longer.length}`], [content.subarray(0, 1000), 'now it has 1000']] as const) {
    page.sendFile = (_, upload) => send(host.port, {
      method: 'PUT', path: `/upload/${upload}`, headers: { [tokenHeader]: page.session, 'content-length': body.length }, body,
    }).catch(() => {});
    expect(await page.call('dataset.open', openFile(file)))
      .toMatchObject({ ok: false, error: { code: 'FILE_CHANGED', detail: expect.stringContaining(found) } });
  }
  // Without a declared length, and without an end.
  page.stall(longer);
  expect(await page.call('dataset.open', openFile(file)))
    .toMatchObject({ ok: false, error: { code: 'FILE_CHANGED', detail: `“kdd.csv” had ${content.length} bytes when it was chosen; more arrived.` } });
});

test('a page is told the name of a file that is gone, never its folder', async () => {
  const { file } = valueOf(await page.call('host.launchFile', null)) ?? { file: '' };
  for (const reply of [await page.call('dataset.open', openFile(file)), await page.call('host.openRecent', { id: '0' })]) {
    expect(reply).toMatchObject({ ok: false, error: { code: 'FILE_NOT_FOUND', detail: expect.stringContaining('named.csv') } });
    expect(JSON.stringify(reply)).not.toContain('nowhere');
  }
});
