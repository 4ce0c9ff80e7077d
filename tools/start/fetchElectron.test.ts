import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { proxyVariables } from './fetchElectron.mjs';
import { progressLine } from './progressLine.mjs';

let folder: string;
let server: Server;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wiretell-fetch-'));
  server = createServer();
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function listen(): Promise<string> {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Fetches Electron in a process of its own, with its caches in the test's folder. @returns what it says of it */
async function fetchWith(env: { [name: string]: string }): Promise<string> {
  const script = `const { fetchElectron } = await import(${JSON.stringify(pathToFileURL(resolve(import.meta.dirname, 'fetchElectron.mjs')).href)});
    console.log(await fetchElectron());`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { PATH: process.env.PATH, electron_config_cache: join(folder, 'cache'), XDG_CACHE_HOME: folder, LOCALAPPDATA: folder, ...env },
  });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  await new Promise((ended) => child.once('close', ended));
  return said.trim();
}

test('a proxy that is named, to the shell or to npm, is one that Electron’s downloader takes', () => {
  expect(proxyVariables({})).toEqual({});
  expect(proxyVariables({ NO_PROXY: 'localhost' })).toEqual({});
  expect(proxyVariables({ HTTPS_PROXY: 'http://p:1' })).toEqual({ ELECTRON_GET_USE_PROXY: '1', HTTPS_PROXY: 'http://p:1' });
  expect(proxyVariables({ https_proxy: 'http://p:1', no_proxy: 'x' })).toMatchObject({ HTTPS_PROXY: 'http://p:1', NO_PROXY: 'x' });
  expect(proxyVariables({ http_proxy: 'http://p:1' })).toEqual({ ELECTRON_GET_USE_PROXY: '1', HTTP_PROXY: 'http://p:1' });
  expect(proxyVariables({ npm_config_proxy: 'http://p:1', npm_config_noproxy: 'x' }))
    .toEqual({ ELECTRON_GET_USE_PROXY: '1', HTTPS_PROXY: 'http://p:1', HTTP_PROXY: 'http://p:1', NO_PROXY: 'x' });
});

test('the download goes through the proxy, and what failed is one line', async () => {
  const tunnels: string[] = [];
  server.on('connect', (request, socket) => {
    tunnels.push(request.url!);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  const said = await fetchWith({ HTTPS_PROXY: await listen(), ELECTRON_MIRROR: 'https://mirror.example/' });
  expect(tunnels[0]).toBe('mirror.example:443');
  expect(said).toMatch(/^fetch failed: .*Proxy.*502/);
});

test('what is not the Electron that was published is not taken, and not gone on with', async () => {
  server.on('request', (_request, response) => response.end('no zip at all'));
  expect(await fetchWith({ ELECTRON_MIRROR: `${await listen()}/` })).toMatch(/^Generated checksum for "electron-v.*did not match/);
  expect(readdirSync(join(folder, 'wiretell'))).toEqual([]);
});

test('progress is one line on a terminal, and a line every tenth elsewhere', () => {
  const written = (isTTY: boolean): string => {
    let text = '';
    const line = progressLine('Fetching', { isTTY, write: (more: string) => (text += more) });
    for (let done = 1; done <= 1000; done++) line.show(done * 1e5, 1e8);
    line.end();
    return text;
  };
  expect(written(true).split('\r').length).toBe(102);
  expect(written(true)).toMatch(/\rFetching … 100 %, 100 of 100 MB\n$/);
  expect(written(false).split('\n').slice(0, 3)).toEqual(['Fetching …', 'Fetching … 0 %, 0 of 100 MB', 'Fetching … 10 %, 10 of 100 MB']);
});
