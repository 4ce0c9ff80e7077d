import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const canRun = process.platform === 'linux' && existsSync(join(root, 'out/main/serve.js'));
const folder = mkdtempSync(join(tmpdir(), 'wiretell-npm-start-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** `npm start` with a stand-in for Electron, a shell script, until the page is open or it has ended. */
function start(script: string, args: string[], display = ':9'): Promise<{ said: string; address: string | null; code: number | null }> {
  writeFileSync(join(folder, 'electron'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const child = spawn(process.execPath, [join(root, 'tools/start.mjs'), ...args], {
    env: { PATH: process.env.PATH, HOME: folder, DISPLAY: display, ELECTRON_OVERRIDE_DIST_PATH: folder },
  });
  let said = '';
  let address: string | null = null;
  child.stderr.on('data', (text) => (said += text));
  child.stdout.on('data', (text: Buffer) => {
    address ??= /^LISTENING .*"address":"([^"]+)"/m.exec(text.toString())?.[1] ?? null;
    if (address !== null) child.kill('SIGINT');
  });
  return new Promise((ended) => child.once('close', (code) => ended({ said, address, code })));
}

describe.skipIf(!canRun)('npm start (skipped: not Linux, or out/ is not built)', () => {
  test('ends as the window did', async () => {
    expect(await start('exit 0', [])).toMatchObject({ address: null, code: 0 });
  });

  test('opens the page with the reason where Electron ends at once', async () => {
    const { said, address } = await start(
      'echo "electron: error while loading shared libraries: libnss3.so" >&2; exit 127',
      ['--no-open', '--announce', '--disable-gpu'],
    );
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//);
    expect(said.trim().split('\n').slice(-2)).toEqual([
      'The desktop window did not start: electron: error while loading shared libraries: libnss3.so.',
      'Opening Wiretell in the browser instead.',
    ]);
  });

  test('opens the page where there is no display, without asking Electron', async () => {
    const { said, address } = await start('echo "asked" >&2', ['--no-open', '--announce'], '');
    expect(address).not.toBeNull();
    expect(said).toMatch(/^There is no display[^\n]+\nOpening Wiretell in the browser instead\.\n$/);
  });

  test('says why and ends where a program waits for the outcome', async () => {
    expect(await start('exit 5', ['--smoke-test', 'study.pdf'])).toEqual({
      said: 'The desktop window did not start: it ended with code 5.\n', address: null, code: 1,
    });
  });
});
