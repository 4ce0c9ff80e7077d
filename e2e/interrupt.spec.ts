import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kddTable } from '../src-main/hosts/kddTable.fixture';
import { expect, test } from './app';
import { startOwnHost, withPage, workerFile } from './ownHost';
import { choose, goTo, openFile, resultOf, show, statusBar, trySample } from './person';

test('reading is cancelled, and the app goes on', async ({ browser }) => {
  const host = await startOwnHost();
  await withPage(browser, host, async (page) => {
    // A file that comes slowly: the page's own upload is held back.
    const network = await page.context().newCDPSession(page);
    const pace = (uploadThroughput: number): Promise<unknown> =>
      network.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput });
    await pace(200_000);
    for (const stop of [() => page.getByRole('main').getByRole('button', { name: 'Stop' }).click(), () => page.keyboard.press('Escape')]) {
      await openFile(page, { name: 'slow.csv', mimeType: 'text/csv', buffer: kddTable(30_000) });
      await expect(page.getByRole('heading', { name: 'Reading slow.csv' })).toBeVisible();
      await expect(page.getByText(/Reading · .* of 3\.\d+ MB · [\d,]+ rows/).first()).toBeVisible();
      await stop();
      await expect(page.getByRole('heading', { name: 'Reading slow.csv' })).toBeHidden();
      await expect(statusBar(page)).toHaveText(/^Reading: stopped/);
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
    await pace(-1);
    await trySample(page);
  });
  await host.close();
});

test('a worker that dies while fitting is told, and the next try works', async ({ browser }, { outputDir }) => {
  const doom = resolve(outputDir, 'doom');
  const flaw = { worker: pathToFileURL(workerFile).href, doom, task: 'models/fitEachFeature' };
  const flawed = pathToFileURL(resolve(import.meta.dirname, 'dyingWorker.mjs')).href;
  mkdirSync(outputDir, { recursive: true });
  writeFileSync(resolve(outputDir, 'worker.mjs'), `globalThis.flaw = ${JSON.stringify(flaw)};\nawait import('${flawed}');\n`);
  const host = await startOwnHost(pathToFileURL(resolve(outputDir, 'worker.mjs')));
  await withPage(browser, host, async (page) => {
    await trySample(page);
    writeFileSync(doom, '');
    await page.getByRole('link', { name: 'Models' }).click();
    await expect(page.getByRole('alert')).toContainText('A worker stopped unexpectedly');
    expect(existsSync(doom)).toBe(false);
    await show(page, 'Tests');
    await page.getByRole('link', { name: 'Models' }).click();
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click();
    await expect(resultOf(page, 'Models')).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
  await host.close();
});

test('a model that is being fitted: its settings change, it is cancelled, its dataset goes', async ({ app }) => {
  // The fit lasts as long as the test wants it to: its request is held back.
  let release = (): void => {};
  const released = new Promise<void>((resolveIt) => { release = resolveIt; });
  let held = 0;
  await app.route('**/api/combined.fit', async (route) => {
    held++;
    if (held <= 2) await released;
    await route.continue().catch(() => undefined);
  });
  const main = app.getByRole('main');
  await trySample(app);
  await goTo(app, 'Combined');
  await main.getByRole('button', { name: 'Fit the model' }).click();
  await choose(app, /^Test part/, /^30/);
  await expect(main.getByText('Settings have changed since it began.')).toBeVisible();
  await main.getByRole('button', { name: 'Stop' }).click();
  await expect(main.getByRole('heading', { name: 'No model yet' })).toBeVisible();
  await expect(statusBar(app)).toHaveText(/^Fitting the combined model: stopped/);

  await main.getByRole('button', { name: 'Fit the model' }).click();
  await expect(main.getByRole('button', { name: 'Stop' })).toBeVisible();
  await openFile(app, { name: 'another.csv', mimeType: 'text/csv', buffer: kddTable(3000) });
  await app.getByRole('dialog', { name: 'Save the study first?' }).getByRole('button', { name: 'Don’t save' }).click();
  await expect(app.getByRole('banner')).toContainText('another.csv');
  release();
  await show(app, 'Combined');
  await expect(app.getByRole('table', { name: 'Confusion matrix, own test part' })).toContainText('600');
  await show(app, 'Costs');
  await expect(app.getByRole('alert')).toHaveCount(0);
});

test('a page that closes takes its dataset along', async ({ browser }) => {
  const host = await startOwnHost();
  await withPage(browser, host, async (page) => {
    await trySample(page);
    expect(host.engine.openDatasets()).toBe(1);
  });
  await expect.poll(() => host.engine.openDatasets()).toBe(0);
  await host.close();
});

test('when the host stops, the page says so', async ({ browser }) => {
  const host = await startOwnHost();
  await withPage(browser, host, async (page) => {
    await trySample(page);
    // Nothing is under way any more: what is cut off would be told by the browser, too.
    await expect(page.getByRole('contentinfo').getByRole('link', { name: /^Audit: / })).toBeVisible({ timeout: 60_000 });
    await host.close();
    await expect(page.getByText(/Wiretell has stopped\. Start it again/)).toBeVisible();
    await expect(page.getByRole('banner')).toContainText('simulated-sample.data');
  });
});

test('a tab without a key comes in when the right address is pasted into it', async ({ browser }) => {
  const host = await startOwnHost();
  const context = await browser.newContext();
  const page = await context.newPage();
  const { origin, hash } = new URL(host.address);
  await page.goto(`${origin}/#open=wrong`);
  await expect(page.getByRole('alert').first()).toContainText('no valid key');
  await page.evaluate((fragment) => { location.hash = fragment; }, hash);
  await trySample(page);
  await context.close();
  await host.close();
});
