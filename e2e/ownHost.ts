import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright/test';
import { startLoopbackHost, type LoopbackHost } from '../src-main/hosts/browser/loopbackHost';
import { watch } from './app';

const built = resolve(import.meta.dirname, '../out');
export const workerFile = resolve(built, 'main/engine-worker.js');

/** A loopback host in the test's own process, so that a test can look into its engine. */
export const startOwnHost = (workerUrl: URL = pathToFileURL(workerFile)): Promise<LoopbackHost> =>
  startLoopbackHost({ pages: resolve(built, 'renderer'), workerUrl, workers: 2, version: '0.0.0', files: [], port: 0 });

/** Opens a watched page of a host, and closes it again; the last complaint check is the caller's. */
export async function withPage(browser: Browser, host: LoopbackHost, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ acceptDownloads: true });
  try {
    const page = await context.newPage();
    const unblemished = watch(page, `127.0.0.1:${host.port}`);
    await page.goto(host.address);
    await act(page);
    unblemished();
  } finally {
    await context.close();
  }
}
