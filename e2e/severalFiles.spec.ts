import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import type { SettingsFile } from '../src-shared/contract/contract';
import { zipOf } from '../src-main/engine/sources/zipOf.fixture';
import { expect, startHost, test } from './app';
import { choose, chooseFile, download, goTo, openFile, resultOf, show, statusBar } from './person';

/** A day's traffic, its columns in an order and a case of their own. */
const day = (i: number, rows = 90): string => {
  const names = [['bytes', 'proto', 'label'], ['PROTO', 'Bytes', 'Label'], ['label', 'proto', 'bytes']][i % 3];
  const cells = (row: number): { [name: string]: string | number } => ({
    bytes: (row * 37 + i * 11) % 400 + (row % 3 === 0 ? 300 : 0), proto: row % 2 === 0 ? 'tcp' : 'udp', label: row % 3 === 0 ? 'smurf' : 'normal',
  });
  return `${names.join(',')}\n${Array.from({ length: rows }, (_, row) => names.map((name) => cells(row)[name.toLowerCase()]).join(',')).join('\n')}\n`;
};
const names = ['mon.csv', 'tue.csv', 'wed.csv'];
const uploads = names.map((name, i) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(day(i)) }));
const files = (page: Page) => page.getByRole('grid', { name: 'Files' }).or(page.getByRole('table', { name: 'Files' }));
const dialog = (page: Page) => page.getByRole('dialog');
test.setTimeout(180_000);

async function expectDays(page: Page): Promise<void> {
  await expect(resultOf(page, 'Data')).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('mon.csv and 2 more');
  for (const name of names) await expect(files(page)).toContainText(name);
  await expect(page.getByRole('main')).toContainText('source_file says which a row is from');
}

/** What a page gets where a person drops files on it. */
const dropFiles = (page: Page, dropped: { name: string; text: string }[]): Promise<void> => page.evaluate((entries) => {
  const data = new DataTransfer();
  for (const { name, text } of entries) data.items.add(new File([text], name, { type: 'text/csv' }));
  for (const type of ['dragenter', 'dragover', 'drop']) window.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
}, dropped);

test('files that are chosen together are one dataset, and the test part is ticked by file', async ({ app }) => {
  await chooseFile(app, app.getByRole('banner').getByRole('button', { name: 'Open…' }), uploads);
  await expectDays(app);
  await show(app, 'Models');
  await choose(app, /^Test part/, /^these files/);
  const popover = app.getByRole('button', { name: /^Test files/ });
  await expect(popover).toContainText('wed.csv');
  await expect(app.getByRole('main')).toContainText('test part file wed.csv');
  await popover.click();
  const group = app.getByRole('group', { name: 'Files of the test part' });
  await group.getByRole('checkbox', { name: /mon\.csv/ }).check();
  await expect(popover).toContainText('2 of 3');
  // At least one file is learnt from, and one judged on.
  await expect(group.getByRole('checkbox', { name: /tue\.csv/ })).toBeDisabled();
  await expect(app.getByRole('main')).toContainText('test part files mon.csv, wed.csv');
  await app.keyboard.press('Escape');
  await goTo(app, 'Combined');
  await choose(app, /^Test part/, /^these files/);
  await app.getByRole('main').getByRole('button', { name: 'Fit the model' }).click({ timeout: 5000 }).catch(() => undefined);
  await expect(resultOf(app, 'Combined')).toBeVisible();
  await show(app, 'Report');
  await expect(app.getByRole('main')).toContainText('SHA-256 and rows of mon.csv and 2 more');
});

test('files that are dropped together are one dataset; a zip of them, and one that is damaged', async ({ app }) => {
  await expect(app.getByRole('banner')).toBeVisible();
  await dropFiles(app, names.map((name, i) => ({ name, text: day(i) })));
  await expectDays(app);
  const members = names.map((name, i) => ({ path: `week/${name}`, content: day(i) }));
  await openFile(app, { name: 'week.zip', mimeType: 'application/zip', buffer: zipOf([...members, { path: 'week/README.md', content: 'about' }]) });
  await expect(app.getByRole('banner')).toContainText('week.zip');
  await expect(files(app)).toContainText('week/tue.csv');
  await expect(app.getByRole('main')).toContainText('Passed over: week/README.md (about the data, by its name).');
  await chooseFile(app, app.getByRole('banner').getByRole('button', { name: 'Open…' }), [uploads[0], { ...uploads[1], name: 'tue.csv.gz', buffer: Buffer.from([0x1f, 0x8b, 8, 0, 0]) }]);
  await expect(app.getByRole('alert').first()).toContainText('tue.csv.gz');
});

test('serve --together opens what it is given as one dataset, and a study file asks for all of its files at once', async ({ browser }, { outputDir }) => {
  mkdirSync(outputDir, { recursive: true });
  const paths = names.map((name) => `${outputDir}/${name}`);
  names.forEach((_, i) => writeFileSync(paths[i], day(i)));
  const together = await startHost(['--together', ...paths]);
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  await page.goto(together.address);
  await expectDays(page);
  await show(page, 'Models');
  await choose(page, /^Test part/, /^these files/);
  await show(page, 'Report');
  const saved = JSON.parse(readFileSync(await (await download(page, () => page.getByRole('button', { name: 'Save the study file…' }).click())).path(), 'utf8')) as SettingsFile;
  expect(saved.data.map(({ name }) => name)).toEqual(names);
  expect(saved.settings.split).toBe('files:wed.csv');
  await together.stop();

  // A host that knows two of the three files: the third is asked for, and all are opened as one.
  const host = await startHost(paths.slice(0, 2));
  await page.goto(host.address);
  await expect(resultOf(page, 'Data')).toBeVisible();
  await show(page, 'Report');
  await chooseFile(page, page.getByRole('button', { name: 'Open a study file…' }), { name: 'mine.wiretell.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(saved)) });
  await expect(dialog(page)).toContainText('tue.csv is not among them, wed.csv is not among them');
  await expect(dialog(page).getByRole('listitem').filter({ hasText: 'wed.csv' })).toContainText('not found');
  await expect(dialog(page).getByRole('listitem').filter({ hasText: 'tue.csv' })).not.toContainText('not found');
  await chooseFile(page, dialog(page).getByRole('button', { name: 'Choose wed.csv, and open all' }), uploads[2]);
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.getByRole('banner')).toContainText('mon.csv and 2 more');
  await expect(statusBar(page)).toBeVisible();
  await goTo(page, 'Models');
  await expect(page.getByRole('combobox', { name: /^Test part/ })).toContainText('these files');
  await expect(page.getByRole('button', { name: /^Test files/ })).toContainText('wed.csv');
  await page.context().close();
  await host.stop();
});
