import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, startHost, test } from './app';
import { kddTable } from '../src-main/hosts/kddTable.fixture';
import { choose, download, goTo, openFile, resultOf, show, statusBar, trySample } from './person';

const table = { name: 'mine.csv', mimeType: 'text/csv', buffer: kddTable(400) };

test('another file takes over nothing, and what would be lost is asked about', async ({ app }) => {
  await trySample(app);
  await show(app, 'Report');
  await app.getByRole('textbox', { name: 'Author' }).fill('A. Reader');
  await openFile(app, table);
  const question = app.getByRole('dialog', { name: 'Save the study first?' });
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.getByRole('textbox', { name: 'Author' })).toHaveValue('A. Reader');

  await openFile(app, table);
  const saved = await download(app, () => question.getByRole('button', { name: 'Save the study file…' }).click());
  expect(saved.suggestedFilename()).toMatch(/\.wiretell\.json$/);
  await expect(resultOf(app, 'Data')).toBeVisible();
  await show(app, 'Report');
  await expect(app.getByRole('textbox', { name: 'Author' })).toHaveValue('');
});

test('what was set is undone and done again, with a word', async ({ app }) => {
  await trySample(app);
  await show(app, 'Models');
  await choose(app, 'Target', /^probe/);
  await expect(app.getByRole('heading', { name: 'Each feature alone against probe' })).toBeVisible();
  await app.waitForTimeout(700);
  await app.keyboard.press('Control+z');
  await expect(app.getByRole('heading', { name: 'Each feature alone against dos' })).toBeVisible();
  await expect(statusBar(app)).toHaveText(/Undone: target|Fitting/);
  await app.keyboard.press('Control+Shift+z');
  await expect(app.getByRole('heading', { name: 'Each feature alone against probe' })).toBeVisible();
});

test('a study outlives a reload of its page', async ({ app }) => {
  await trySample(app);
  await show(app, 'Models');
  await choose(app, 'Target', /^probe/);
  await app.waitForTimeout(700);
  const asked = app.waitForEvent('dialog').then((dialog) => dialog.accept());
  await Promise.all([asked, app.reload()]);
  await goTo(app, 'Models');
  await expect(app.getByRole('heading', { name: 'Each feature alone against probe' })).toBeVisible();
});

test('a file of the page’s own is chosen again after a reload, and goes on', async ({ app }) => {
  await openFile(app, table);
  await expect(resultOf(app, 'Data')).toBeVisible();
  await show(app, 'Report');
  await app.getByRole('textbox', { name: 'Author' }).fill('A. Reader');
  const asked = app.waitForEvent('dialog').then((dialog) => dialog.accept());
  await Promise.all([asked, app.reload()]);
  await expect(app.getByText('mine.csv is kept')).toBeVisible();
  await openFile(app, table);
  await show(app, 'Report');
  await expect(app.getByRole('textbox', { name: 'Author' })).toHaveValue('A. Reader');
});

test('the second file named at the start is offered as the test file', async ({ browser }, { outputDir }) => {
  mkdirSync(outputDir, { recursive: true });
  const files = ['first.csv', 'second.csv'].map((name) => `${outputDir}/${name}`);
  for (const file of files) writeFileSync(file, kddTable(300));
  const host = await startHost(files);
  const page = await (await browser.newContext()).newPage();
  await page.goto(host.address);
  await expect(resultOf(page, 'Data')).toBeVisible();
  await goTo(page, 'Test set');
  await page.getByRole('region', { name: 'Files named at the start' }).getByRole('button', { name: /^second\.csv/ }).click();
  await expect(page.getByRole('main').getByText('second.csv').first()).toBeVisible();
  await page.context().close();
  await host.stop();
});
