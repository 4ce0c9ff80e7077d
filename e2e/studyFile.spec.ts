import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import type { SettingsFile } from '../src-shared/contract/contract';
import { kddTable } from '../src-main/hosts/kddTable.fixture';
import { expect, startHost, test } from './app';
import { choose, chooseFile, download, goTo, openFile, resultOf, show } from './person';

const json = (name: string, content: unknown) => ({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) });
const dialog = (page: Page) => page.getByRole('dialog');
const chosenSplit = (page: Page) => page.getByRole('combobox', { name: /^Test part/ });
test.setTimeout(180_000);

test('a study file names its files and all that was asked, opens them, and is a template for others', async ({ browser }, { outputDir }) => {
  mkdirSync(outputDir, { recursive: true });
  const files = ['first.csv', 'second.csv'].map((name) => `${outputDir}/${name}`);
  writeFileSync(files[0], kddTable(400));
  writeFileSync(files[1], kddTable(300));
  const host = await startHost(files);
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  await page.goto(host.address);
  await expect(resultOf(page, 'Data')).toBeVisible();
  await goTo(page, 'Test set');
  await page.getByRole('region', { name: 'Files named at the start' }).getByRole('button', { name: /^second\.csv/ }).click();
  await expect(page.getByRole('region', { name: 'Files named at the start' })).toHaveCount(0);
  await expect(page.getByRole('main').getByText('second.csv').first()).toBeVisible();
  await goTo(page, 'Combined');
  await choose(page, /^Test part/, /^none/);
  await show(page, 'Report');
  await page.getByRole('region', { name: 'Contents' }).getByRole('listitem').filter({ hasText: 'Is it too easy?' }).getByRole('checkbox').check();
  const saved = JSON.parse(readFileSync(await (await download(page, () => page.getByRole('button', { name: 'Save the study file…' }).click())).path(), 'utf8')) as SettingsFile;
  expect([saved.data, saved.test].map((entries) => entries?.map(({ name, sha256 }) => [name, sha256.length]))).toEqual([[['first.csv', 64]], [['second.csv', 64]]]);
  // Not in the report, and kept all the same.
  expect(saved.settings.asked).not.toHaveProperty('combined');
  expect(saved.onScreen?.combined.split).toBe('none');

  // Opened where nothing is open, it offers both files, which the host knows.
  await page.goto('about:blank');
  await page.goto(host.address);
  await expect(resultOf(page, 'Data')).toBeVisible();
  await openFile(page, { name: 'small.csv', mimeType: 'text/csv', buffer: Buffer.from(['proto,bytes,label', ...Array.from({ length: 200 }, (_, i) => `${i % 2 ? 'tcp' : 'udp'},${i % 9},${i % 3 ? 'normal' : 'smurf'}`)].join('\n')) });
  await expect(page.getByRole('banner')).toContainText('small.csv');
  await show(page, 'Report');
  const open = page.getByRole('button', { name: 'Open a study file…' });
  await chooseFile(page, open, json('mine.wiretell.json', saved));
  await expect(dialog(page)).toContainText('mine.wiretell.json belongs to other data');
  await dialog(page).getByRole('button', { name: /^Open first\.csv/ }).click();
  await expect(dialog(page)).toContainText('It judges on a second file: second.csv');
  await dialog(page).getByRole('button', { name: /^Open second\.csv/ }).click();
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('banner')).toContainText('first.csv');
  await goTo(page, 'Combined');
  await expect(chosenSplit(page)).toContainText(/none/i);

  // The same name with other content is told; taken as a template, what does not fit is named.
  await openFile(page, { name: 'first.csv', mimeType: 'text/csv', buffer: Buffer.from(['proto,bytes,label', ...Array.from({ length: 200 }, (_, i) => `${i % 2 ? 'tcp' : 'udp'},${i % 9},${i % 3 ? 'normal' : 'smurf'}`)].join('\n')) });
  await expect(page.getByRole('banner')).toContainText('200 rows');
  const template = { ...saved, settings: { ...saved.settings, target: 'u2r', features: ['bytes', 'nowhere'] } };
  await openFile(page, json('mine.wiretell.json', template));
  await expect(dialog(page)).toContainText('the same name, and other content');
  await dialog(page).getByRole('button', { name: /^Use it as a template/ }).click();
  await expect(dialog(page)).toContainText('The target “u2r” is neither a category nor a label here.');
  await expect(dialog(page)).toContainText('Chosen features: no feature nowhere here.');
  await dialog(page).getByRole('button', { name: 'Without it' }).click();
  await goTo(page, 'Combined');
  await expect(chosenSplit(page)).toContainText(/none/i);
  await page.context().close();
  await host.stop();
});
