import { expect, test } from './app';
import { chooseFile, goTo, resultOf, show, trySample } from './person';

const line = (label: string, row: number): string => `${(row * 37) % 400},${row % 2 === 0 ? 'tcp' : 'udp'},${label}\n`;
const table = (labels: string[]): string => `bytes,proto,label\n${labels.map(line).join('')}`;
const upload = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('the sample comes in runs: what is found, where each label stands, and the same in Python', async ({ app }) => {
  await trySample(app);
  await show(app, 'In order?');
  const main = app.getByRole('main');
  await expect(main).toContainText(/[\d,]+ runs of one category, where random order has about [\d,]+/);
  await expect(main).toContainText('Cut in row order, the last fifth');
  await expect(main).toContainText('The longest run of one category');
  await app.getByRole('radio', { name: 'label' }).check({ force: true });
  await expect(main).toContainText('The longest run of one label');
  await app.getByRole('button', { name: 'Show as Python' }).click();
  await expect(app.getByRole('region', { name: 'Python script' })).toContainText('against_random_order');
});

test('of several files each is looked at by itself: one that holds a single category says so', async ({ app }) => {
  const turns = Array.from({ length: 200 }, (_, row) => (row % 2 === 0 ? 'normal' : 'smurf'));
  await chooseFile(app, app.getByRole('banner').getByRole('button', { name: 'Open…' }), [
    upload('mon.csv', table(new Array<string>(100).fill('normal'))), upload('tue.csv', table(turns)),
  ]);
  await expect(resultOf(app, 'Data')).toBeVisible();
  await show(app, 'In order?');
  const files = app.getByRole('table', { name: 'File by file' });
  await expect(files.getByRole('row', { name: /mon\.csv/ })).toContainText('one category');
  await expect(files.getByRole('row', { name: /tue\.csv/ })).toContainText('takes turns');
  await expect(app.getByRole('main')).toContainText('Of 2 files one holds a single category');
});

test('without a file there is a way to one', async ({ app }) => {
  await goTo(app, 'In order?');
  await expect(app.getByRole('main').getByRole('button', { name: 'Try the sample' })).toBeVisible();
});
