import { readFile } from 'node:fs/promises';
import type { Download } from 'playwright/test';
import { expect, test } from './app';
import { goTo, resultOf } from './person';

test('the sample is mended: steps chosen, base rates looked at, five files saved', async ({ app }) => {
  test.setTimeout(120_000);
  await app.getByRole('button', { name: 'Try the sample' }).click();
  await expect(resultOf(app, 'Overview')).toBeVisible({ timeout: 60_000 });
  await goTo(app, 'Data');
  await app.getByRole('button', { name: 'Mend and save…' }).click();
  const dialog = app.getByRole('dialog', { name: 'Mend and save' });
  const all = dialog.getByRole('rowheader', { name: 'all' }).locator('..');
  await expect(all).toContainText('30,000', { timeout: 30_000 });

  // Of two ways with the same rows the last one stays.
  await dialog.getByRole('checkbox', { name: /^Mark undecidable rows/ }).check();
  await dialog.getByRole('checkbox', { name: /^Leave undecidable rows out/ }).check();
  await expect(dialog.getByRole('checkbox', { name: /^Mark undecidable rows/ })).not.toBeChecked();
  await dialog.getByRole('checkbox', { name: /^One row a vector/ }).check();
  await dialog.getByRole('checkbox', { name: /^Split in training and test/ }).check();
  await expect(dialog.getByText(/^Split in training and test: [\d,]+ rows .* no feature vector stands in both\.$/)).toBeVisible({ timeout: 30_000 });
  const left = Number((await all.getByRole('cell').nth(2).innerText()).replaceAll(',', ''));

  const files: Download[] = [];
  app.on('download', (download) => files.push(download));
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('Saved simulated-sample-mended-train.csv')).toBeVisible({ timeout: 60_000 });
  await expect.poll(() => files.length).toBe(5);
  const named = (name: string): Download => files.find((file) => file.suggestedFilename() === `simulated-sample-mended${name}`)!;
  const rowsIn = async (part: string): Promise<number> => (await readFile(await named(`-${part}.csv`).path(), 'utf8')).trimEnd().split('\n').length - 1;
  expect(await rowsIn('train') + await rowsIn('test')).toBe(left);
  expect(JSON.parse(await readFile(await named('.recipe.json').path(), 'utf8'))).toMatchObject({ wiretellRecipe: 1, source: { simulated: 1999 } });
});
