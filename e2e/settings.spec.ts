import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright/test';
import type { SettingsFile } from '../src-shared/contract/contract';
import { expect, test } from './app';
import { choose, chooseFile, download, openFile, resultOf, show, statusBar, take, trySample } from './person';

async function set(page: Page, list: RegExp, entry: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await choose(page, list, entry);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}
const ground = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('the theme follows the system or the person, and is remembered', async ({ app }) => {
  await app.emulateMedia({ colorScheme: 'light' });
  const light = await ground(app);
  await app.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => ground(app)).not.toBe(light);
  const dark = await ground(app);
  await set(app, /^Theme/, 'Light');
  expect(await ground(app)).toBe(light);
  await app.reload();
  await expect(app.getByRole('button', { name: 'Try the sample' })).toBeVisible();
  expect(await ground(app)).toBe(light);
  await app.emulateMedia({ colorScheme: 'light' });
  await set(app, /^Theme/, 'Dark');
  expect(await ground(app)).toBe(dark);
  await set(app, /^Theme/, 'As the system');
  expect(await ground(app)).toBe(light);
});

test('numbers are written as the person wants, at once and after a reload', async ({ app }) => {
  await trySample(app);
  const rows = app.getByRole('banner').getByText(/30.?000 rows/);
  await expect(rows).toHaveText(/30,000 rows/);
  await set(app, /^Thousands/, /^Space/);
  await expect(rows).toHaveText(/30\u202f000 rows/);
  await set(app, /^Digits/, '2 digits');
  await show(app, 'Models');
  await expect(app.getByRole('row', { name: /^Accuracy 0\.92 0\.91 – 0\.92$/ })).toBeVisible();
  await app.reload();
  await trySample(app);
  await expect(rows).toHaveText(/30\u202f000 rows/);
});

test('a table is copied as text with tabs and saved as CSV, at full precision', async ({ app, host }) => {
  await app.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(host).origin });
  await trySample(app);
  await take(app, 'Copy or save “Features”', 'Copy table');
  await expect(statusBar(app)).toHaveText('Copied 41 rows of “Features”');
  const copied = (await app.evaluate(() => navigator.clipboard.readText())).split('\n').map((line) => line.split('\t'));
  expect(copied).toHaveLength(42);
  expect(copied[0].slice(0, 2)).toEqual(['Feature', 'Group']);
  expect(copied.every((line) => line.length === copied[0].length)).toBe(true);
  expect(copied.find(([name]) => name === 'service')?.[1]).toBe('basic');

  const file = await download(app, () => take(app, 'Copy or save “Features”', 'Save as CSV…'));
  expect(file.suggestedFilename()).toBe('features.csv');
  const saved = (await readFile(await file.path(), 'utf8')).split('\r\n').map((line) => line.split(','));
  expect(saved[0]).toEqual(copied[0]);
  const mean = saved[0].indexOf('Mean');
  expect(saved.find(([name]) => name === 'src_bytes')?.[mean]).toMatch(/^\d+\.\d{6,}$/);
});

test('a label that a spreadsheet would run leaves the app with a mark, which is told, or as it is', async ({ app, host }) => {
  await app.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(host).origin });
  const rows = Array.from({ length: 60 }, (_, i) => `${i},${i % 3},${i % 2 ? '=1+1' : 'normal'}`);
  await openFile(app, { name: 'odd.csv', mimeType: 'text/csv', buffer: Buffer.from(`bytes,count,label\n${rows.join('\n')}\n`) });
  await show(app, 'Data');
  const copied = async (): Promise<string> => {
    await app.evaluate(() => navigator.clipboard.writeText(''));
    await take(app, 'Copy or save “Labels and their categories”', 'Copy table');
    const read = (): Promise<string> => app.evaluate(() => navigator.clipboard.readText());
    await expect.poll(read).not.toBe('');
    return read();
  };
  expect(await copied()).toMatch(/^'=1\+1\t/m);
  await expect(statusBar(app)).toHaveText("Copied 2 rows of “Labels and their categories”; 2 texts like a formula got a ' in front");
  await set(app, /^Texts like/, /^As they are/);
  expect(await copied()).toMatch(/^=1\+1\t/m);
  await expect(statusBar(app)).toHaveText('Copied 2 rows of “Labels and their categories”');
});

test('a chart is saved as a picture and as its numbers', async ({ app }) => {
  await trySample(app);
  const menu = /^Save “.* of the rows are dos”/;
  const saved = async (format: string): Promise<Download> => {
    await take(app, menu, 'Save as picture…');
    const dialog = app.getByRole('dialog', { name: 'Save the chart as a picture' });
    await dialog.getByText(format, { exact: true }).click();
    const file = await download(app, () => dialog.getByRole('button', { name: 'Save', exact: true }).click());
    await expect(dialog).toBeHidden();
    return file;
  };
  const svg = await saved('SVG');
  expect(svg.suggestedFilename()).toMatch(/^simulated-sample-.*of-the-rows-are-dos\.svg$/);
  const drawing = await readFile(await svg.path(), 'utf8');
  expect(drawing).toMatch(/^<svg[^>]+xmlns/);
  expect(drawing).toContain('of the rows are dos');
  expect(drawing).toContain('>simulated-sample.data</text>');
  const png = await readFile(await (await saved('PNG')).path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(600);
  const pdf = await readFile(await (await saved('PDF')).path());
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await app.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await take(app, menu, 'Copy as picture');
  await expect(statusBar(app)).toHaveText(/^Copied “.* of the rows are dos” as a picture$/);
  expect(await app.evaluate(async () => (await navigator.clipboard.read())[0].types)).toEqual(['image/png']);
  const csv = await download(app, () => take(app, menu, 'Save data as CSV…'));
  expect(await readFile(await csv.path(), 'utf8')).toMatch(/^dos,15765\b/m);
});

test('a study file brings settings and notes back, and asks about other data', async ({ app }) => {
  await trySample(app);
  await show(app, 'Models');
  await choose(app, /^Target/, /^probe/);
  await expect(app.getByRole('heading', { level: 1 })).toContainText('probe');
  await show(app, 'Report');
  await app.getByRole('textbox', { name: 'Title' }).fill('Scans in a day');
  const file = await download(app, () => app.getByRole('button', { name: 'Save the study file…' }).click());
  expect(file.suggestedFilename()).toBe('simulated-sample.wiretell.json');
  const saved = await readFile(await file.path());

  await app.reload();
  await trySample(app);
  await show(app, 'Report');
  const open = app.getByRole('button', { name: 'Open a study file…' });
  const forOtherData = JSON.parse(saved.toString()) as SettingsFile;
  forOtherData.data = [{ name: 'other.csv', sha256: 'a'.repeat(64) }];
  const json = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/json', buffer });
  await chooseFile(app, open, json('other.wiretell.json', Buffer.from(JSON.stringify(forOtherData))));
  const question = app.getByRole('dialog', { name: 'other.wiretell.json belongs to other data' });
  await expect(question).toContainText('other.csv aaaaaaaaaaaa…');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.getByRole('textbox', { name: 'Title' })).toHaveValue('');
  await chooseFile(app, open, json('broken.json', Buffer.from('{"wiretellSettings": 1')));
  await expect(app.getByRole('alert').filter({ hasText: 'the settings file “broken.json” is not JSON' })).toBeVisible();

  await chooseFile(app, open, json('mine.wiretell.json', saved));
  await expect(app.getByRole('textbox', { name: 'Title' })).toHaveValue('Scans in a day');
  await expect(app.getByRole('alert')).toHaveCount(0);
  await show(app, 'Models');
  await expect(app.getByRole('heading', { level: 1 })).toContainText('probe');
  await expect(resultOf(app, 'Models')).toBeVisible();
});
