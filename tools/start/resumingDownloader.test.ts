import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { resumingDownloader } from './resumingDownloader.mjs';

const file = randomBytes(300_000);
let folder: string;
let target: string;
let parts: string;
let server: Server | null = null;
let ranges: (string | undefined)[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wiretell-download-'));
  target = join(folder, 'electron.zip');
  parts = join(folder, 'parts');
  ranges = [];
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  rmSync(folder, { recursive: true });
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer((request, response) => {
    ranges.push(request.headers.range);
    listener(request, response);
  });
  await new Promise<void>((listening) => server!.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/electron.zip`;
}

/** Sends what was asked for, up to `most` bytes of it, and breaks the line once they are on the disk. */
const sending = (most: number): RequestListener => async (request, response) => {
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  response.writeHead(from > 0 ? 206 : 200, { 'content-length': file.length - from });
  const part = file.subarray(from, from + most);
  if (part.length === file.length - from) return void response.end(part);
  response.write(part);
  await vi.waitFor(() => expect(statSync(join(parts, readdirSync(parts)[0])).size).toBe(from + most), { timeout: 10_000 });
  response.destroy();
};

test('a line that breaks again and again is gone on with, and the progress counts on', async () => {
  const seen: number[] = [];
  const downloader = resumingDownloader(parts, (done, total) => {
    expect(total).toBe(file.length);
    seen.push(done);
  });
  await downloader.download(await serve(sending(120_000)), target);
  expect(readFileSync(target).equals(file)).toBe(true);
  expect(ranges).toEqual([undefined, 'bytes=120000-', 'bytes=240000-']);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(seen.at(-1)).toBe(file.length);
  expect(readdirSync(parts)).toEqual([]);
});

test('what had come when a start was given up is there for the next', async () => {
  let open = true;
  const url = await serve((request, response) => {
    if (!open && ranges.length < 3) response.destroy();
    else sending(open ? 120_000 : file.length)(request, response);
    open = false;
  });
  const downloader = resumingDownloader(parts, () => {});
  await expect(downloader.download(url, target)).rejects.toThrow();
  expect(readFileSync(join(parts, readdirSync(parts)[0])).equals(file.subarray(0, 120_000))).toBe(true);
  await downloader.download(url, target);
  expect(readFileSync(target).equals(file)).toBe(true);
  expect(ranges.at(-1)).toBe('bytes=120000-');
});

test('a server without ranges sends all again; a part that it refuses to go on with is thrown away', async () => {
  let refuses = false;
  const url = await serve((request, response) => {
    if (refuses) response.writeHead(416).end();
    else if (ranges.length === 1) void sending(1000)(request, response);
    else response.writeHead(200, { 'content-length': file.length }).end(file);
  });
  const downloader = resumingDownloader(parts, () => {});
  await downloader.download(url, target);
  expect(readFileSync(target).equals(file)).toBe(true);
  expect(ranges).toEqual([undefined, 'bytes=1000-']);

  refuses = true;
  const part = join(parts, `${createHash('sha256').update(url).digest('hex')}.part`);
  writeFileSync(part, 'too long');
  await expect(downloader.download(url, target)).rejects.toThrow(/^127\.0\.0\.1:\d+ answered 416/);
  expect(existsSync(part)).toBe(false);
});
