import type { Page } from 'playwright/test';
import { expect, test } from './app';
import { download, resultOf, show, trySample, views, goTo } from './person';
import { readPdf } from './readPdf';

/** Charts in sight that are there as a frame, with nothing drawn in it. */
const emptyCharts = (page: Page): Promise<string[]> => page.evaluate(() =>
  [...document.querySelectorAll<HTMLElement>('main figure')].filter((figure) => figure.offsetParent !== null).flatMap((figure) => {
    const canvas = figure.querySelector('canvas');
    const name = figure.querySelector('h2, h3')?.textContent ?? 'a chart';
    const pixels = canvas === null || canvas.width === 0 ? [] : canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
    return pixels.some((value) => value !== 0) ? [] : [name];
  }));

test('three clicks from the first start to a saved report', async ({ app }) => {
  await expect(app.getByRole('heading', { name: 'Open a labelled traffic file' })).toBeVisible();
  await app.getByRole('button', { name: 'Try the sample' }).click();
  await expect(resultOf(app, 'Overview')).toBeVisible();
  await app.getByRole('link', { name: 'Report', exact: true }).click();
  const file = await download(app, () => app.getByRole('button', { name: 'Export PDF' }).click());

  expect(file.suggestedFilename()).toBe('simulated-sample report.pdf');
  const report = await readPdf(await file.path());
  expect(report.pages).toBeGreaterThan(5);
  expect(report.text).toContain('What gives dos away in simulated-sample.data');
  expect(report.text).toContain('30,000');
  expect(report.text).toMatch(/simulated/i);
  expect(report.text).not.toMatch(/undefined|NaN|\[object/);
  expect(report.outline.join(' · ')).toContain('Hypothesis tests');
  await expect(app.getByText('Saved simulated-sample report.pdf').first()).toBeVisible();
});

test('every view of the sample shows its content, with every chart drawn', async ({ app }) => {
  await trySample(app);
  for (const view of views) {
    await show(app, view);
    await expect(app.getByRole('alert')).toHaveCount(0);
    await expect.poll(() => emptyCharts(app), { message: `charts of ${view}` }).toEqual([]);
    await expect(app.getByRole('main')).not.toContainText(/undefined|NaN|\[object/);
  }
});

test('views without a file say how to open one', async ({ app }) => {
  await goTo(app, 'Apply');
  await expect(resultOf(app, 'Apply')).toBeVisible();
  for (const view of views.slice(1)) {
    if (view === 'Apply') continue;
    await app.getByRole('link', { name: view }).click();
    await expect(app.getByRole('heading', { name: 'No file is open' })).toBeVisible();
  }
  await app.getByRole('button', { name: 'Try the sample' }).click();
  await expect(resultOf(app, 'Overview')).toBeVisible();
});
