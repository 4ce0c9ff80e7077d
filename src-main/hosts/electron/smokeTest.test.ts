import type * as fs from 'node:fs';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { app } from '../../../e2e/double/appDouble';
import { person } from '../../../e2e/double/desktopDouble';
import { exposed, ipcMain, ipcRenderer } from '../../../e2e/double/ipcDouble';
import { defaultSession, protocol } from '../../../e2e/double/sessionDouble';
import { BrowserWindow } from '../../../e2e/double/windowDouble';
import type { ElectronBridge } from '../../../src-shared/contract/wire';
import { openFile } from '../kddTable.fixture';
import { runApp } from './runApp';
import { smokeTestOutput } from './smokeTest';
import './preload';

let said: string[];
vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  return { ...real, writeSync: (stream: number, text: string) => void said.push(`${stream} ${text.trim()}`) };
});

const folder = mkdtempSync(join(tmpdir(), 'wiretell-smoke-test-'));
const output = join(folder, 'out.pdf');
const { argv } = process;
const wiretell = exposed.get('wiretell') as ElectronBridge;

beforeEach(() => {
  said = [];
  Object.assign(app, { ready: false, startError: null, hasQuit: false, exitCode: null });
  app.removeAllListeners();
  app.folders.temp = app.folders.documents = folder;
  for (const emitter of [ipcMain, ipcRenderer, defaultSession]) emitter.removeAllListeners();
  ipcMain.handlers.clear();
  protocol.handlers.clear();
});
afterAll(() => {
  process.argv = argv;
  for (const event of ['uncaughtException', 'unhandledRejection']) process.removeAllListeners(event);
  rmSync(folder, { recursive: true, force: true });
});

/** Starts the smoke test; the page does what a page does first, and what the menu says. */
async function smoke(during: (window: BrowserWindow) => void, workerUrl = pathToFileURL(join(folder, 'none.js'))): Promise<void> {
  process.argv = ['/opt/wiretell', '--smoke-test', output];
  const windows = BrowserWindow.all.length;
  void runApp({ preload: '', pages: folder, workerUrl, version: '1' });
  await vi.waitFor(() => expect(BrowserWindow.all.length).toBe(windows + 1));
  wiretell.onMenu((command) => {
    if (command !== 'open-sample') return;
    void wiretell['dataset.open']('1', { ...openFile('none'), source: { kind: 'sample', seed: 1 } });
  });
  await wiretell['host.launchFile']('0', null);
  during(BrowserWindow.all.at(-1)!);
  await vi.waitFor(() => expect(app.exitCode).not.toBeNull(), { timeout: 20_000 });
}

test('the flag names the report’s file', () => {
  expect(smokeTestOutput(['/opt/wiretell', 'a.csv'], '/home/x')).toBeNull();
  expect(smokeTestOutput(['/opt/wiretell', '--no-sandbox', '--smoke-test', 'out.pdf'], '/home/x')).toBe(resolve('/home/x/out.pdf'));
  expect(smokeTestOutput(['/opt/wiretell', '--smoke-test', '--no-sandbox'], '/home/x')).toBe('');
});

test('a worker that is missing is a failure, with the reason', async () => {
  await smoke(() => {});
  expect(app.exitCode).toBe(1);
  expect(said).toEqual([expect.stringMatching(/^2 smoke test failed: dataset\.open: .*worker.*none\.js/)]);
});

test.each<[string, (window: BrowserWindow) => void, string]>([
  ['an error on the page’s console', ({ webContents }) => webContents.emit('console-message', { level: 'error', message: 'x is undefined' }),
    'the page’s console: x is undefined'],
  ['a crash of the page', ({ webContents }) => webContents.crashes('oom'), 'the page ended: oom'],
  ['a preload that fails', ({ webContents }) => webContents.emit('preload-error', {}, '', new Error('no bridge')), 'the preload: no bridge'],
])('%s is a failure', async (_what, happens, reason) => {
  await smoke(happens, new URL(process.env.WIRETELL_WORKER!));
  expect(app.exitCode).toBe(1);
  expect(said).toEqual([`2 smoke test failed: ${reason}`]);
});

test('a start that fails shows no box that nobody could close', async () => {
  process.argv = ['/opt/wiretell', '--smoke-test', output];
  app.startError = new Error('no display');
  await runApp({ preload: '', pages: folder, workerUrl: new URL('file:///none.js'), version: '1' });
  expect([app.exitCode, said, person.boxes]).toEqual([1, ['2 smoke test failed: no display'], []]);
  process.argv = ['/opt/wiretell', '--smoke-test'];
  Object.assign(app, { exitCode: null });
  await runApp({ preload: '', pages: folder, workerUrl: new URL('file:///none.js'), version: '1' });
  expect([app.exitCode, said.at(-1)]).toEqual([1, '2 smoke test failed: --smoke-test OUT.pdf: the report’s file was expected.']);
  expect(existsSync(output)).toBe(false);
});
