import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { _electron as electron, type Page } from 'playwright/test';
import { kddTable } from '../src-main/hosts/kddTable.fixture';
import { viewList } from '../src-shared/contract/viewList';
import { expect, test } from './app';
import { startDesktopApp, type DesktopApp } from './desktop/desktopApp';
import { resultOf, show, trySample, views } from './person';
import { readPdf } from './readPdf';

let desktop: DesktopApp;
let folder: string;

/** From the first page to a report on the disk: the same in the double and in Electron itself. */
async function studyTheSample(page: Page, report: string): Promise<void> {
  await trySample(page);
  for (const view of views) await show(page, view);
  await show(page, 'Report');
  await page.getByRole('button', { name: 'Export PDF' }).click();
  await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible({ timeout: 60_000 });
  expect((await readPdf(report)).text).toContain('What gives dos away in simulated-sample.data');
}

test.describe('main process, preload and pages as they are built', () => {
  test.beforeEach(async ({ browser }, { outputDir }) => {
    folder = outputDir;
    mkdirSync(folder, { recursive: true });
    desktop = await startDesktopApp(browser, folder);
  });
  test.afterEach(async () => {
    desktop.unblemished();
    await desktop.close();
  });

  test('the sample is studied and its report saved where the dialog says', async () => {
    test.setTimeout(240_000);
    const report = join(folder, 'study.pdf');
    await desktop.willAnswer(report);
    await studyTheSample(desktop.page, report);
    await desktop.page.getByRole('button', { name: 'Show in folder' }).click();
    await expect.poll(() => desktop.shownInFolder()).toEqual([report]);
  });

  test('a file is opened by the dialog, by the list of recent files, and by dropping it', async () => {
    const { page, willAnswer } = desktop;
    const data = join(folder, 'connections.csv');
    writeFileSync(data, kddTable(3000));
    await willAnswer(null);
    await page.getByRole('banner').getByRole('button', { name: 'Open…' }).click();
    await expect(page.getByRole('button', { name: 'Try the sample' })).toBeVisible();
    await willAnswer(data);
    await page.getByRole('banner').getByRole('button', { name: 'Open…' }).click();
    await expect(page.getByRole('banner')).toContainText('connections.csv');
    await expect(page.getByRole('banner')).toContainText('3,000 rows');

    await page.getByRole('button', { name: 'Close the file' }).click();
    await page.getByRole('region', { name: 'Recent files' }).getByRole('button', { name: /connections\.csv/ }).click();
    await expect(resultOf(page, 'Data')).toBeVisible();

    await page.getByRole('button', { name: 'Close the file' }).click();
    const dropped = join(folder, 'dropped.csv');
    writeFileSync(dropped, kddTable(2000));
    await page.evaluate((paths) => {
      Object.assign(window, { droppedPaths: paths });
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['x'], 'dropped.csv'));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    }, { 'dropped.csv': dropped });
    await expect(page.getByRole('banner')).toContainText('dropped.csv');
    await expect(page.getByRole('banner')).toContainText('2,000 rows');
  });

  test('the menu leads to views and dialogs, and saves study files', async () => {
    const { page, menu, willAnswer } = desktop;
    await menu('Open the sample');
    await expect(resultOf(page, 'Overview')).toBeVisible();
    await menu('Models');
    await expect(resultOf(page, 'Models')).toBeVisible();
    await menu('Keyboard shortcuts');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await page.keyboard.press('Escape');
    const saved = join(folder, 'mine.wiretell.json');
    await willAnswer(saved);
    await menu('Save the study file…');
    await expect(resultOf(page, 'Report')).toBeVisible();
    await expect.poll(() => existsSync(saved)).toBe(true);
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toMatchObject({ wiretellSettings: 2, data: [{ name: 'simulated-sample.data' }] });
  });

  test('the page gets one frozen function per call, and no way to a channel', async () => {
    const seen = await desktop.page.evaluate(() => {
      const bridge = (window as unknown as { wiretell: { [name: string]: unknown } }).wiretell;
      return {
        frozen: Object.isFrozen(bridge), kinds: [...new Set(Object.values(bridge).map((part) => typeof part))],
        others: ['require', 'process', 'module', 'ipcRenderer', 'ipcInvoke'].filter((name) => name in window),
      };
    });
    expect(seen).toEqual({ frozen: true, kinds: ['function'], others: [] });
  });
});

test.describe('the smoke test', () => {
  let report: string;
  test.beforeEach(async ({ browser }, { outputDir }) => {
    mkdirSync(outputDir, { recursive: true });
    report = join(outputDir, 'smoke.pdf');
    desktop = await startDesktopApp(browser, outputDir, ['--smoke-test', report]);
  });
  test.afterEach(() => desktop.close());

  test('opens the sample, walks every view, writes the report, and ends with 0', async () => {
    test.setTimeout(240_000);
    const visited = new Set<string>();
    desktop.page.on('framenavigated', (frame) => visited.add(new URL(frame.url()).hash.slice(2)));
    expect(await desktop.ended).toBe(0);
    expect([...visited]).toEqual(expect.arrayContaining(viewList.map(({ id }) => id)));
    expect((await readPdf(report)).text).toContain('What gives dos away in simulated-sample.data');
    desktop.unblemished();
  });

  test('ends with 1 where the page’s console has an error', async () => {
    await desktop.page.evaluate(() => console.error('broken'));
    expect(await desktop.ended).toBe(1);
    expect(existsSync(report)).toBe(false);
  });
});

test('the same on Electron itself', async ({}, { outputDir }) => {
  const home = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const named = join(home, 'path.txt');
  const binary = existsSync(named) ? join(home, 'dist', readFileSync(named, 'utf8').trim()) : '';
  test.skip(!existsSync(binary) && process.env.WIRETELL_ELECTRON !== 'required',
    'needs Electron’s binary in node_modules/electron (npm start fetches it); WIRETELL_ELECTRON=required makes this a failure');
  expect(existsSync(binary), 'Electron’s binary is there').toBe(true);

  test.setTimeout(240_000);
  mkdirSync(outputDir, { recursive: true });
  const report = join(outputDir, 'study.pdf');
  const app = await electron.launch({
    executablePath: binary, args: [resolve(import.meta.dirname, '..'), `--user-data-dir=${join(outputDir, 'user')}`],
  });
  try {
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, report);
    const page = await app.firstWindow();
    await studyTheSample(page, report);
    expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false);
  } finally {
    await app.close();
  }
});
