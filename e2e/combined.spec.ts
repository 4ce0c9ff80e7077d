import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright/test';
import { expect, test } from './app';
import { choose, download, goTo, resultOf, take, trySample } from './person';

/** A model of the ticked features alone: small, so it is fitted without being told to. */
async function fitFew(page: Page, features: string[]): Promise<void> {
  await goTo(page, 'Combined');
  await page.getByRole('button', { name: /^Features:/ }).click();
  await page.getByRole('button', { name: 'None', exact: true }).click();
  for (const name of features) await page.getByRole('checkbox', { name, exact: true }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: `Features: ${features.length} of 41` })).toBeVisible();
  await expect(resultOf(page, 'Combined')).toBeVisible();
}
const classes = ['normal', 'probe', 'dos', 'u2r', 'r2l'];

/** How many rows the matrix of a part calls each class. */
async function calledIn(page: Page, part: string): Promise<number[]> {
  const file = await download(page, () => take(page, `Copy or save “Confusion matrix, ${part}”`, 'Save as CSV…'));
  const { data } = Papa.parse<string[]>(await readFile(await file.path(), 'utf8'), { skipEmptyLines: true });
  return classes.map((_, at) => data.slice(1, 1 + classes.length).reduce((sum, row) => sum + Number(row[1 + at]), 0));
}
const saidOf = (page: Page) => page.getByRole('region', { name: /: least expected cost$/ }).first();
const cost = (page: Page, actual: string, predicted: string) => page.getByRole('textbox', { name: `Cost of ${actual} predicted ${predicted}` });

test('a few features together: matrix, coefficients, and every row’s prediction as CSV', async ({ app }) => {
  await trySample(app);
  await fitFew(app, ['service', 'flag']);
  const matrix = app.getByRole('table', { name: 'Confusion matrix, own test part' });
  for (const name of classes) await expect(matrix.getByRole('rowheader', { name })).toBeVisible();

  const coefficients = app.getByRole('table', { name: 'Coefficients' });
  await expect(coefficients.getByRole('row', { name: /^flag=S0/ })).toBeVisible();
  await app.getByRole('searchbox', { name: 'Find a column' }).fill('service=http');
  await expect(coefficients.getByRole('row')).toHaveCount(2);

  await choose(app, /^Outcome/, /^dos/);
  await expect(app.getByRole('heading', { level: 1 }).locator('..')).toContainText('of dos');
  await expect(matrix.getByRole('rowheader', { name: 'other' })).toBeVisible();
  await choose(app, /^Outcome/, /^every category/);
  await expect(matrix.getByRole('rowheader', { name: 'probe' })).toBeVisible();

  const file = await download(app, () => take(app, 'Save predictions as CSV', 'Rows of simulated-sample.data…'));
  expect(file.suggestedFilename()).toBe('simulated-sample predictions.csv');
  const { data } = Papa.parse<{ [column: string]: string }>(await readFile(await file.path(), 'utf8'), { header: true, skipEmptyLines: true });
  expect(data).toHaveLength(30_000);
  // Every row was judged once: in training or in the test part.
  const own = await calledIn(app, 'own test part');
  await app.getByRole('radio', { name: 'Training rows' }).check({ force: true });
  const training = await calledIn(app, 'training rows');
  expect(classes.map((name) => data.filter(({ predicted }) => predicted === name).length)).toEqual(
    classes.map((_, at) => own[at] + training[at]),
  );
  for (const row of data.slice(0, 50)) {
    const chances = classes.map((name) => Number(row[`p_${name}`]));
    expect(chances.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 6);
    expect(classes[chances.indexOf(Math.max(...chances))]).toBe(row.predicted);
  }
});

test('costs are typed, saved, opened again, and refused in words', async ({ app }) => {
  await trySample(app);
  await fitFew(app, ['service', 'flag']);
  await goTo(app, 'Costs');
  const average = saidOf(app).getByRole('heading');
  await expect(average).toHaveText(/^Least expected cost: 0\.\d{4} a row$/);
  const before = await average.innerText();
  await cost(app, 'r2l', 'normal').fill('40');
  await app.keyboard.press('Enter');
  await expect(cost(app, 'r2l', 'normal')).toHaveValue('40');
  await expect(average).not.toHaveText(before);
  await expect(app.getByRole('radio', { name: 'Own' })).toBeChecked();
  const dear = await average.innerText();

  const file = await download(app, () => take(app, 'Open or save costs', 'Save costs as CSV…'));
  expect(file.suggestedFilename()).toBe('costs.csv');
  const saved = await readFile(await file.path(), 'utf8');
  const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  const open = (name: string, text: string): Promise<void> => Promise.all([
    app.waitForEvent('filechooser').then((chooser) => chooser.setFiles(csv(name, text))), take(app, 'Open or save costs', 'Open costs from a file…'),
  ]).then(() => undefined);

  await app.getByRole('button', { name: 'Undo the changes' }).click();
  await expect(average).toHaveText(before);
  await app.getByRole('radio', { name: 'Each 1' }).check({ force: true });
  await expect(cost(app, 'r2l', 'normal')).toHaveValue('1');
  await open('mine.csv', saved);
  await expect(cost(app, 'r2l', 'normal')).toHaveValue('40');
  await expect(average).toHaveText(dear);

  for (const wrong of ['', '-1', 'much']) {
    await cost(app, 'dos', 'normal').fill(wrong);
    await app.keyboard.press('Enter');
    await expect(app.getByRole('alert')).toContainText(`dos predicted normal: a number, 0 or more, was expected; found ${wrong === '' ? 'nothing' : `“${wrong}”`}.`);
    await expect(average).toHaveText(dear);
  }
  await cost(app, 'dos', 'normal').fill('2');
  await app.keyboard.press('Enter');
  await expect(app.getByRole('alert')).toHaveCount(0);

  const withoutLast = saved.trimEnd().split(/\r?\n/).map((line) => line.split(',').slice(0, -1).join(',')).slice(0, -1).join('\n');
  await open('short.csv', withoutLast);
  await expect(app.getByRole('alert')).toContainText('short.csv');
  await expect(app.getByRole('alert')).toContainText('r2l');
  await expect(average).toHaveText(dear);
  await app.getByRole('button', { name: 'Dismiss' }).click();
  await expect(app.getByRole('alert')).toHaveCount(0);
});
