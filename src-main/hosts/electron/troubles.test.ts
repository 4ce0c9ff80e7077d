import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { app } from '../../../e2e/double/appDouble';
import { person } from '../../../e2e/double/desktopDouble';
import { ipcMain } from '../../../e2e/double/ipcDouble';
import { defaultSession, protocol } from '../../../e2e/double/sessionDouble';
import { BrowserWindow } from '../../../e2e/double/windowDouble';
import { runApp } from './runApp';
import type { AppPlaces, RunningApp } from './startApp';

const folder = mkdtempSync(join(tmpdir(), 'wiretell-troubles-'));
const places: AppPlaces = { preload: '', pages: folder, workerUrl: pathToFileURL(join(folder, 'none.js')), version: '1' };
let said: string[];

/** As after a fresh start of the process. */
beforeEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  said = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
  Object.assign(app, { ready: false, startError: null, sandboxed: false, hasQuit: false, exitCode: null, locked: false });
  app.removeAllListeners();
  app.commandLine.switches.clear();
  app.folders.userData = app.folders.documents = folder;
  ipcMain.removeAllListeners();
  ipcMain.handlers.clear();
  protocol.handlers.clear();
  defaultSession.removeAllListeners();
  Object.assign(BrowserWindow, { withheld: [] });
  person.boxes = [];
});
afterAll(() => rmSync(folder, { recursive: true }));

const start = async (): Promise<{ app: RunningApp; window: BrowserWindow }> =>
  ({ app: (await runApp(places))!, window: BrowserWindow.all.at(-1)! });

describe('a start that fails', () => {
  test('shows a box with the reason, ends with 1, and leaves no lock', async () => {
    app.startError = new Error('no display');
    expect(await runApp(places)).toBeNull();
    expect(person.boxes).toEqual(['Wiretell could not start: no display']);
    expect(said).toContain('Wiretell could not start: no display');
    expect([app.exitCode, app.locked]).toEqual([1, false]);
  });

  test('ends too where it fails later, after it was ready', async () => {
    ipcMain.handle('wiretell:dropped-file', () => null);
    expect(await runApp(places)).toBeNull();
    expect(person.boxes[0]).toMatch(/^Wiretell could not start: Attempted to register a second handler/);
    expect([app.exitCode, app.locked]).toEqual([1, false]);
  });

  test('in the pages is no empty window', async () => {
    const { window } = await start();
    window.webContents.load('app://wiretell/', 404);
    expect(person.boxes).toEqual(['Wiretell’s pages are not where they belong (app://wiretell/: 404).']);
    expect(app.exitCode).toBe(1);
  });

  test('a load that another took the place of is none', async () => {
    const { window } = await start();
    window.webContents.emit('did-fail-load', {}, -3, 'ERR_ABORTED', 'app://wiretell/', true);
    window.webContents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://wiretell/x', false);
    expect(app.exitCode).toBeNull();
    window.webContents.emit('did-fail-load', {}, -6, 'ERR_FILE_NOT_FOUND', 'app://wiretell/', true);
    expect(person.boxes[0]).toContain('ERR_FILE_NOT_FOUND');
  });
});

describe('the sandbox', () => {
  test('is on for every renderer', async () => {
    await start();
    expect(app.sandboxed).toBe(true);
    expect(said).toEqual([]);
  });

  test('stays off where the command line switches it off, as for root, and that is said once', async () => {
    app.commandLine.switches.add('no-sandbox');
    await start();
    expect(app.commandLine.hasSwitch('no-sandbox')).toBe(true);
    expect(said).toEqual(['The window runs without Chromium’s sandbox (--no-sandbox).']);
  });
});

describe('the window is shown', () => {
  const maximized = JSON.stringify({ bounds: { x: 0, y: 0, width: 1000, height: 700 }, maximized: true });

  test('when it is drawn, and maximised only then', async () => {
    writeFileSync(join(folder, 'window.json'), maximized);
    BrowserWindow.withheld = ['ready-to-show', 'did-finish-load'];
    const { window } = await start();
    expect([window.shown, window.maximized]).toEqual([0, false]);
    window.emit('ready-to-show');
    expect([window.shown, window.maximized]).toEqual([2, true]);
    window.webContents.emit('did-finish-load');
    expect(window.shown).toBe(2);
    rmSync(join(folder, 'window.json'));
  });

  test('when its page is loaded, where the system never says that it is drawn', async () => {
    BrowserWindow.withheld = ['ready-to-show'];
    expect((await start()).window.shown).toBe(1);
  });

  test('after two seconds, where neither is said', async () => {
    vi.useFakeTimers();
    BrowserWindow.withheld = ['ready-to-show', 'did-finish-load'];
    const { window } = await start();
    vi.advanceTimersByTime(1999);
    expect(window.shown).toBe(0);
    vi.advanceTimersByTime(1);
    expect(window.shown).toBe(1);
  });

  test('not once it is closed', async () => {
    vi.useFakeTimers();
    BrowserWindow.withheld = ['ready-to-show', 'did-finish-load'];
    const { window } = await start();
    window.closes();
    vi.runAllTimers();
    expect(window.shown).toBe(0);
  });
});

describe('a crash of the view', () => {
  test('of the page that says so ends the app, with a box', async () => {
    const { window } = await start();
    window.webContents.crashes();
    expect(app.exitCode).toBeNull();
    window.webContents.crashes();
    expect(person.boxes).toEqual(['The part of Wiretell that draws the screen could not be started (crashed, code 11).']);
    expect([app.exitCode, app.locked]).toEqual([1, false]);
  });

  test('once more, after a new start from there, is shown again', async () => {
    const { window } = await start();
    window.webContents.crashes();
    window.webContents.load('app://wiretell/');
    window.webContents.crashes('oom');
    expect([window.webContents.getURL(), app.exitCode]).toEqual(['app://wiretell/crashed.html', null]);
  });

  test('that never started ends the app', async () => {
    const { window } = await start();
    window.webContents.crashes('launch-failed');
    expect(person.boxes[0]).toContain('launch-failed');
    expect(app.exitCode).toBe(1);
  });
});
