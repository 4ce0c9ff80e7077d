import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, test as base, expect, type Browser, type Page } from 'playwright/test';

const root = resolve(import.meta.dirname, '..');
export const dataFile = (name: string): string => resolve(root, '../shared/data', name);
export const tenPercent = dataFile('kddcup.data_10_percent.gz');
export const testSet = dataFile('corrected.gz');
export const hasData = existsSync(tenPercent) && existsSync(testSet);
export const whySkipped = 'needs kddcup.data_10_percent.gz and corrected.gz in ../shared/data';

const launchArgs = ['--disable-quic', '--disable-component-update', '--disable-sync'];

/** The loopback host as a person starts it, on a free port, with the files of its command line. */
export async function startHost(files: string[] = []): Promise<{ address: string; process: ChildProcess; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [resolve(root, 'out/main/serve.js'), '--no-open', '--announce', ...files], { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<string>((found, failed) => {
    child.once('exit', (code) => failed(new Error(`the host ended with code ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('LISTENING ')) found((JSON.parse(line.slice(10)) as { address: string }).address);
    });
  });
  return {
    address, process: child,
    stop: () => new Promise((ended) => {
      child.once('exit', () => ended());
      child.kill('SIGINT');
    }),
  };
}

/** What a page must never do, whatever a test clicks: complain, break its own policy, or talk to another machine. */
export function watch(page: Page, host: string): () => void {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy/.test(message.text())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (!['blob:', 'data:'].includes(url.protocol) && url.host !== host) complaints.push(`request: ${request.url()}`);
  });
  return () => expect(complaints).toEqual([]);
}

type Fixtures = { app: Page };
type WorkerFixtures = { browser: Browser; host: string };

/** `app` is the page of a host of this worker, freshly opened and watched; `openApp` with other files is `startHost`. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  browser: [async ({}, use) => {
    const browser = await chromium.launch({ executablePath: process.env.CHROME, args: launchArgs });
    await use(browser);
    await browser.close();
  }, { scope: 'worker' }],
  host: [async ({}, use) => {
    const host = await startHost();
    await use(host.address);
    await host.stop();
  }, { scope: 'worker' }],
  app: async ({ browser, host }, use) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
    const page = await context.newPage();
    const unblemished = watch(page, new URL(host).host);
    await page.goto(host);
    await use(page);
    unblemished();
    await context.close();
  },
});

export { expect };
