import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { electronBinary } from './electronBinary.mjs';
import { proxyVariables } from './fetchElectron.mjs';
import { progressLine } from './progressLine.mjs';

const folder = mkdtempSync(join(tmpdir(), 'wiretell-fetch-'));
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a proxy that is named, to the shell or to npm, is one that Electron’s downloader takes', () => {
  expect(proxyVariables({})).toEqual({});
  expect(proxyVariables({ NO_PROXY: 'localhost' })).toEqual({});
  expect(proxyVariables({ HTTPS_PROXY: 'http://p:1' })).toEqual({ ELECTRON_GET_USE_PROXY: '1', HTTPS_PROXY: 'http://p:1' });
  expect(proxyVariables({ https_proxy: 'http://p:1', no_proxy: 'x' })).toMatchObject({ HTTPS_PROXY: 'http://p:1', NO_PROXY: 'x' });
  expect(proxyVariables({ http_proxy: 'http://p:1' })).toEqual({ ELECTRON_GET_USE_PROXY: '1', HTTP_PROXY: 'http://p:1' });
  expect(proxyVariables({ npm_config_proxy: 'http://p:1', npm_config_noproxy: 'x' }))
    .toEqual({ ELECTRON_GET_USE_PROXY: '1', HTTPS_PROXY: 'http://p:1', HTTP_PROXY: 'http://p:1', NO_PROXY: 'x' });
});

test.skipIf(electronBinary() !== null)('the download goes through the proxy, and what failed is one line', async () => {
  const tunnels: string[] = [];
  const proxy = createServer().on('connect', (request, socket) => {
    tunnels.push(request.url!);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  servers.push(proxy);
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  const script = `const { fetchElectron } = await import(${JSON.stringify(resolve(import.meta.dirname, 'fetchElectron.mjs'))});
    console.log(await fetchElectron());`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH, HTTPS_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      electron_config_cache: join(folder, 'cache'), XDG_CACHE_HOME: folder,
      ELECTRON_MIRROR: 'https://mirror.example/',
    },
  });
  let said = '';
  child.stdout.on('data', (text) => (said += text));
  await new Promise((ended) => child.once('close', ended));
  expect(tunnels[0]).toBe('mirror.example:443');
  expect(said.trim()).toMatch(/^fetch failed: .*Proxy.*502/);
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
