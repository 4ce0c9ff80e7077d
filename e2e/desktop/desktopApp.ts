import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright/test';
import { watch } from '../app';
import { preloadShim } from './preloadShim';

const root = resolve(import.meta.dirname, '../..');
/** Where Chromium finds what `app://wiretell/` is in Electron; every request for it is answered by the main process. */
const origin = 'https://wiretell.example';

type Served = { status: number; headers: { [name: string]: string }; body: Buffer };
type Message = { id: number; value?: unknown; error?: string } | { channel: string; args: unknown[] } | { started: true }
  | { script: string; number: number } | { ended: number };

export type DesktopApp = {
  page: Page;
  /** What the person will answer in the next dialog; `null` cancels it. */
  willAnswer: (path: string | null) => Promise<void>;
  /** Chooses an entry of the application menu. */
  menu: (label: string) => Promise<void>;
  shownInFolder: () => Promise<string[]>;
  /** The exit code with which the app ends by itself. */
  ended: Promise<number>;
  /** Fails if the page complained, broke its policy, or asked for anything from elsewhere. */
  unblemished: () => void;
  close: () => Promise<void>;
};

/**
 * The desktop app without Electron's binary: the built main process under the double, the built preload and the built
 * pages in Chromium, and between them what crosses is cloned as IPC does.
 */
export async function startDesktopApp(browser: Browser, folder: string, args: string[] = []): Promise<DesktopApp> {
  const main = fork(resolve(root, 'e2e/desktop/mainProcess.mjs'), args, {
    execArgv: ['--import', pathToFileURL(resolve(root, 'e2e/double/register.mjs')).href],
    serialization: 'advanced', env: { ...process.env, WIRETELL_DOUBLE_FOLDER: folder },
  });
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  let receive = (_channel: string, _args: unknown[]): void => {};
  let run = async (_script: string): Promise<unknown> => null;
  let end = (_code: number): void => {};
  const ended = new Promise<number>((resolve) => (end = resolve));
  let last = 0;
  await new Promise<void>((started, failed) => {
    main.once('exit', (code) => failed(new Error(`the main process ended with code ${code}`)));
    main.on('message', (message: Message) => {
      if ('started' in message) started();
      else if ('channel' in message) receive(message.channel, message.args);
      else if ('script' in message) void run(message.script).then((value) => ask('ran', message.number, value));
      else if ('ended' in message) end(message.ended);
      else if (message.error === undefined) waiting.get(message.id)?.resolve(message.value as never);
      else waiting.get(message.id)?.reject(new Error(message.error));
    });
  });
  const ask = <T>(name: string, ...args: unknown[]): Promise<T> => new Promise((resolve, reject) => {
    waiting.set(++last, { resolve, reject });
    main.send({ id: last, name, args });
  });

  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, acceptDownloads: true });
  const page = await context.newPage();
  await context.route(`${origin}/**`, async (route) => {
    const { status, headers, body } = await ask<Served>('fetch', new URL(route.request().url()).pathname);
    await route.fulfill({ status, headers, body });
  });
  await context.exposeBinding('ipcInvoke', (_source, channel: string, args: unknown[]) => ask('invoke', channel, args));
  await context.exposeBinding('ipcSend', (_source, channel: string, args: unknown[]) => ask('send', channel, args));
  await context.addInitScript({ content: preloadScript() });
  receive = (channel, args) => void page.evaluate(([name, message]) =>
    (window as unknown as { ipcReceive: (channel: string, args: unknown[]) => void }).ipcReceive(name, message),
  [channel, args] as const).catch(() => undefined);

  run = (script) => page.evaluate(script);
  page.on('console', (message) => {
    if (message.type() === 'error') void ask('consoleError', message.text());
  });

  const unblemished = watch(page, new URL(origin).host);
  await page.goto(`${origin}/`);
  await page.getByRole('navigation', { name: 'Views' }).waitFor();
  return {
    page, unblemished, ended,
    willAnswer: (path) => ask('willAnswer', path),
    menu: (label) => ask('menu', label),
    shownInFolder: () => ask('shownInFolder'),
    async close() {
      await context.close();
      main.removeAllListeners('exit');
      main.kill();
    },
  };
}

/** The built preload over a shim of the three things that it may require. */
function preloadScript(): string {
  const preload = readFileSync(resolve(root, 'out/preload/preload.cjs'), 'utf8');
  return `(() => { const electron = (${preloadShim.toString()})();\n((require, module, exports) => {${preload}\n})((name) => {
    if (name !== 'electron') throw new Error('a sandboxed preload cannot require ' + name);
    return electron;
  }, { exports: {} }, {}); })();`;
}
