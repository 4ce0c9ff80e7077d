import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { app } from '../../../e2e/double/appDouble';
import { DoubleEvent } from '../../../e2e/double/event';
import { Menu, person, shownInFolder } from '../../../e2e/double/desktopDouble';
import { droppedPaths, exposed, ipcMain } from '../../../e2e/double/ipcDouble';
import { defaultSession, DownloadDouble, protocol } from '../../../e2e/double/sessionDouble';
import { BrowserWindow } from '../../../e2e/double/windowDouble';
import { callChannel, type ElectronBridge, type MenuCommand } from '../../../src-shared/contract/wire';
import { methods } from '../../../src-shared/contract/guards';
import { kddTable, openFile } from '../kddTable.fixture';
import { runApp } from './runApp';
import type { RunningApp } from './startApp';

let folder: string;
let data: string;
let running: RunningApp;
let window: BrowserWindow;
let wiretell: ElectronBridge;
const commands: MenuCommand[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wiretell-app-'));
  data = join(folder, 'kdd.csv');
  await writeFile(data, kddTable(2000));
  await mkdir(join(folder, 'pages'));
  await writeFile(join(folder, 'pages', 'index.html'), '<!doctype html><title>Wiretell</title>');
  await writeFile(join(folder, 'secret.js'), 'secret');
  app.folders.userData = app.folders.documents = folder;
  running = (await runApp({
    preload: '/app/preload.cjs', pages: join(folder, 'pages'), workerUrl: new URL(process.env.WIRETELL_WORKER!), version: '1.2.3',
  }))!;
  window = BrowserWindow.all[0];
  await import('./preload');
  wiretell = exposed.get('wiretell') as ElectronBridge;
  wiretell.onMenu((command) => commands.push(command));
});

afterAll(async () => {
  await running.engine.close();
  await rm(folder, { recursive: true });
});

const pick = async (path: string): Promise<string> => {
  person.answers = [path];
  const reply = await wiretell['host.pickFile']('pick', { purpose: 'dataset' });
  return reply.ok ? reply.value!.file : '';
};
const pickSave = async (path: string): Promise<string> => {
  person.answers = [path];
  const reply = await wiretell['host.pickSave']('save', { purpose: 'json', suggestedName: 'study.json' });
  return reply.ok ? reply.value!.file : '';
};
const refused = { ok: false, error: { code: 'BAD_REQUEST' } };

describe('the window', () => {
  test('is sandboxed, apart from its preload, and shown when it is drawn', () => {
    expect(app.sandboxed).toBe(true);
    expect(window.options.webPreferences).toMatchObject({
      preload: '/app/preload.cjs', sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false, webSecurity: true, allowRunningInsecureContent: false, webviewTag: false, spellcheck: false,
    });
    expect(window.options.show).toBe(false);
    expect(window.shown).toBeGreaterThan(0);
    expect(window.webContents.getURL()).toBe('app://wiretell/');
  });

  test('goes nowhere else', () => {
    for (const address of ['https://example.org/', 'file:///etc/passwd', 'app://other/', 'app://wiretell/x.html', 'javascript:1']) {
      expect(window.webContents.navigates('will-frame-navigate', address)).toBe(false);
      expect(window.webContents.navigates('will-redirect', address)).toBe(false);
      expect(window.webContents.opens(address)).toBe('deny');
    }
    expect(window.webContents.navigates('will-attach-webview', 'app://wiretell/')).toBe(false);
    expect(window.webContents.navigates('will-frame-navigate', 'app://wiretell/', false)).toBe(false);
  });

  test('has no rights but to write to the clipboard, and no network', () => {
    const asks = (permission: string, requestingUrl: string): boolean => {
      let granted = true;
      const answer = (given: boolean): void => void (granted = given);
      defaultSession.permissionRequest!(null as never, permission as never, answer, { requestingUrl } as never);
      expect(defaultSession.permissionCheck!(null, permission as never, requestingUrl, {} as never)).toBe(granted);
      return granted;
    };
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'fileSystem', 'openExternal', 'hid']) {
      expect(asks(permission, 'app://wiretell/')).toBe(false);
    }
    expect(asks('clipboard-sanitized-write', 'app://wiretell/')).toBe(true);
    expect(asks('clipboard-sanitized-write', 'https://example.org/')).toBe(false);
    expect(defaultSession.devicePermission!({} as never)).toBe(false);
    for (const url of ['https://example.org/', 'http://127.0.0.1/', 'file:///etc/passwd', 'ws://127.0.0.1/', 'ftp://x/']) {
      expect(defaultSession.stops(url)).toBe(true);
    }
    for (const url of ['app://wiretell/', 'blob:app://wiretell/x', 'data:image/png;base64,']) expect(defaultSession.stops(url)).toBe(false);
  });
});

describe('the app’s own scheme', () => {
  test('is a standard and secure one that bypasses nothing', () => {
    expect(protocol.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
  });

  test('serves the pages with their policy, and nothing outside', async () => {
    const page = await protocol.fetch('app://wiretell/');
    expect(await page.text()).toContain('Wiretell');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
    for (const url of [
      'app://wiretell/..%2fsecret.js', 'app://wiretell/%2e%2e/secret.js', 'app://other/index.html', 'app://wiretell/none.js',
    ]) {
      expect((await protocol.fetch(url)).status).toBe(404);
    }
    expect((await protocol.fetch('app://wiretell/', { method: 'POST' })).status).toBe(404);
  });
});

describe('calls', () => {
  test('have one function each, on a frozen object that shows no channel', () => {
    expect(Object.keys(wiretell).sort()).toEqual([...methods, 'cancel', 'droppedFile', 'onMenu', 'onProgress'].sort());
    expect(Object.isFrozen(wiretell)).toBe(true);
  });

  test('are answered, with progress under the page’s own name for them, and the file becomes a recent one', async () => {
    const progress: string[] = [];
    const stop = wiretell.onProgress((callId) => progress.push(callId));
    const reply = await wiretell['dataset.open']('call-1', openFile(await pick(data)));
    stop();
    expect(reply).toMatchObject({ ok: true, value: { rows: 2000, data: { name: 'kdd.csv' } } });
    expect(new Set(progress)).toEqual(new Set(['call-1']));
    const recent = await wiretell['host.recentFiles']('r', null);
    expect(recent).toMatchObject({ ok: true, value: [{ name: 'kdd.csv' }] });
    expect(JSON.stringify(recent)).not.toContain(data);
    expect(JSON.parse(await readFile(join(folder, 'recent-files.json'), 'utf8'))).toMatchObject([{ path: data }]);
    const id = recent.ok ? recent.value[0].id : '';
    expect(await wiretell['host.openRecent']('o', { id })).toMatchObject({ ok: true, value: { name: 'kdd.csv' } });
    expect(await wiretell['host.openRecent']('o', { id: data })).toMatchObject(refused);
  });

  test('are refused from any other sender', async () => {
    const { webContents } = window;
    const senders = {
      'a frame that is gone': { sender: webContents, senderFrame: null },
      'a frame in the page': { sender: webContents, senderFrame: { url: 'app://wiretell/', parent: webContents.mainFrame } },
      'a foreign page': { sender: webContents, senderFrame: { url: 'https://example.org/', parent: null } },
      'a page that looks like it': { sender: webContents, senderFrame: { url: 'app://wiretell.example/', parent: null } },
      'another window': { sender: {}, senderFrame: webContents.mainFrame },
    };
    for (const [who, sender] of Object.entries(senders)) {
      for (const method of methods) {
        expect(await ipcMain.deliver(sender, callChannel(method), ['1', null]), `${method} from ${who}`).toMatchObject(refused);
      }
      expect(await ipcMain.deliver(sender, 'wiretell:dropped-file', [data])).toMatchObject(refused);
    }
  });

  test('do not exist under unknown names, and pass no request unguarded', async () => {
    const own = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
    await expect(ipcMain.deliver(own, 'wiretell:call:dataset.steal', ['1', null])).rejects.toThrow('No handler registered');
    expect([...ipcMain.handlers.keys()].sort()).toEqual([...methods.map(callChannel), 'wiretell:dropped-file'].sort());
    for (const request of [undefined, 'x', { dataset: 1 }, { source: { kind: 'files', files: [{}] } }]) {
      expect(await ipcMain.deliver(own, callChannel('dataset.open'), ['1', request])).toMatchObject(refused);
    }
    await expect(ipcMain.deliver(own, callChannel('engine.describe'), ['1', { shared: new Float64Array(new SharedArrayBuffer(8)) }]))
      .rejects.toThrow('could not be cloned');
    for (const callId of [undefined, 7, '', 'x'.repeat(101)]) {
      expect(await ipcMain.deliver(own, callChannel('engine.describe'), [callId, null])).toMatchObject(refused);
    }
  });

  test('take no path and no token that was not given for this use', async () => {
    const save = await pickSave(join(folder, 'out.json'));
    for (const file of [data, '/etc/passwd', '5d9fbd3e-0000-4000-8000-000000000000', save]) {
      expect(await wiretell['dataset.open']('1', openFile(file))).toMatchObject(refused);
    }
    for (const file of [join(folder, 'out.json'), await pick(data)]) {
      const request = { study: { x: 1 } as never, options: null, format: 'json' as const, file };
      expect(await wiretell['report.save']('1', request)).toMatchObject(refused);
    }
    expect(await readFile(data, 'utf8')).toBe(kddTable(2000).toString());
  });

  test('save where the person said, and show that file only', async () => {
    const file = await pickSave(join(folder, 'out.json'));
    expect(await wiretell['host.showInFolder']('1', { file })).toMatchObject(refused);
    const request = { study: { x: 1 } as never, options: null, format: 'json' as const, file };
    expect(await wiretell['report.save']('1', request)).toMatchObject({ ok: true, value: { name: 'out.json' } });
    expect(JSON.parse(await readFile(join(folder, 'out.json'), 'utf8'))).toEqual({ x: 1 });
    expect(await wiretell['host.showInFolder']('1', { file })).toEqual({ ok: true, value: null });
    expect(await wiretell['host.showInFolder']('1', { file: await pick(data) })).toMatchObject(refused);
    expect(shownInFolder).toEqual([join(folder, 'out.json')]);
    expect(await wiretell['host.openSaved']('1', { file })).toMatchObject({ ok: true, value: { name: 'out.json' } });
    expect(await wiretell['host.openSaved']('1', { file: await pickSave(join(folder, 'never.json')) })).toMatchObject(refused);
    await pickSave(join(folder, 'again.json'));
    expect(person.asked.at(-1)).toMatchObject({ defaultPath: join(folder, 'study.json') });
  });

  test('a dialog that is left says so', async () => {
    person.answers = [null];
    expect(await wiretell['host.pickFile']('1', { purpose: 'report' })).toEqual({ ok: true, value: null });
  });

  test('are cancelled by name', async () => {
    const file = await pick(data);
    const call = wiretell['dataset.open']('slow', openFile(file));
    wiretell.cancel('slow');
    expect(await call).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
  });

  test('a dropped file becomes a token; what has no place on disk does not', async () => {
    const dropped = new File([], 'kdd.csv');
    droppedPaths.set(dropped, data);
    const reply = await wiretell.droppedFile(dropped);
    expect(reply).toMatchObject({ ok: true, value: { name: 'kdd.csv', bytes: kddTable(2000).length } });
    expect(await wiretell['dataset.open']('d', openFile(reply.ok ? reply.value.file : ''))).toMatchObject({ ok: true });
    expect(await wiretell.droppedFile(new File([], 'made.csv'))).toMatchObject(refused);
  });
});

describe('the desktop', () => {
  test('a second start hands its file over and brings the window to the front', async () => {
    window.minimized = true;
    app.emit('second-instance', {}, [], '/', { file: data });
    expect(window.minimized).toBe(false);
    expect(commands.at(-1)).toBe('launch-file');
    expect(await wiretell['host.launchFile']('1', null)).toMatchObject({ ok: true, value: { name: 'kdd.csv' } });
    expect(await wiretell['host.launchFile']('1', null)).toEqual({ ok: true, value: null });
  });

  test('a file that macOS hands over brings the window to the front too', async () => {
    window.minimized = true;
    const event = new DoubleEvent();
    app.emit('open-file', event, data);
    expect([event.defaultPrevented, window.minimized, commands.at(-1)]).toEqual([true, false, 'launch-file']);
    expect(await wiretell['host.launchFile']('1', null)).toMatchObject({ ok: true, value: { name: 'kdd.csv' } });
  });

  test('a navigation that is refused leaves the page its datasets', async () => {
    const opened = await wiretell['dataset.open']('1', openFile(await pick(data)));
    const dataset = opened.ok ? opened.value.dataset : '';
    expect(window.webContents.navigates('will-frame-navigate', 'https://example.org/')).toBe(false);
    expect(await wiretell['overview.compute']('2', { dataset })).toMatchObject({ ok: true });
    expect(await wiretell['dataset.close']('3', { dataset })).toMatchObject({ ok: true });
  });

  test('the menu speaks to the page, and lists the recent files', async () => {
    Menu.find('Export PDF…')!.click!({} as never, undefined, {} as never);
    expect(commands.at(-1)).toBe('export-pdf');
    expect(Menu.find('Open…')!.accelerator).toBe('CmdOrCtrl+O');
    const recent = Menu.find('Open recent')!.submenu as { label?: string }[];
    expect(recent[0].label).toContain('kdd.csv');
    expect(JSON.stringify(Menu.current)).not.toContain('toggleDevTools');
    Menu.find(recent[0].label!)!.click!({} as never, undefined, {} as never);
    expect(await wiretell['host.launchFile']('1', null)).toMatchObject({ ok: true, value: { name: 'kdd.csv' } });
    await wiretell['host.clearRecent']('1', null);
    expect(Menu.find('None yet')).toBeDefined();
  });

  test('what the page saves asks for a place; what comes from elsewhere is no download', () => {
    const own = new DownloadDouble('blob:app://wiretell/1', 'chart.png', join(folder, 'chart.png'));
    const foreign = new DownloadDouble('https://example.org/x.exe', 'x.exe', '');
    const prevented: boolean[] = [];
    for (const item of [own, foreign]) {
      let stopped = false;
      defaultSession.emit('will-download', { preventDefault: () => void (stopped = true) }, item);
      prevented.push(stopped);
    }
    expect(prevented).toEqual([false, true]);
    expect(own.options).toEqual({ defaultPath: join(folder, 'chart.png'), filters: [{ name: 'PNG', extensions: ['png'] }] });
  });

  test('a reload ends the work of the page before, and closes its datasets', async () => {
    const opened = await wiretell['dataset.open']('1', openFile(await pick(data)));
    const dataset = opened.ok ? opened.value.dataset : '';
    const underWay = wiretell['dataset.open']('2', openFile(await pick(data)));
    window.webContents.load('app://wiretell/');
    expect(await underWay).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect(await wiretell['overview.compute']('3', { dataset })).toMatchObject({ ok: false, error: { code: 'DATASET_NOT_OPEN' } });
  });

  test('a crash of the view shows a page that leads back', async () => {
    window.webContents.crashes();
    expect(window.webContents.getURL()).toBe('app://wiretell/crashed.html');
    const page = await protocol.fetch(window.webContents.getURL());
    expect(await page.text()).toContain('href="app://wiretell/"');
    expect(page.headers.get('content-security-policy')).not.toContain('script-src');
    expect(window.webContents.navigates('will-frame-navigate', 'app://wiretell/')).toBe(true);
    window.webContents.load('app://wiretell/');
  });

  test('closing remembers the window, ends the workers, and quits', async () => {
    window.closes();
    await vi.waitFor(() => expect(app.hasQuit).toBe(true));
    expect(JSON.parse(await readFile(join(folder, 'window.json'), 'utf8'))).toMatchObject({ bounds: { width: 1280 }, maximized: false });
    await expect(running.engine.session(running.files).call('dataset.open', { ...openFile('x'), source: { kind: 'sample', seed: 1 } }, {
      signal: new AbortController().signal, progress: () => {},
    })).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
