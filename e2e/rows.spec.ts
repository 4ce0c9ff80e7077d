import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { expect, hasData, tenPercent, test, whySkipped } from './app';
import { choose, download, goTo, openFile, resultOf, show } from './person';

const counted = (text: string): number => Number(text.replace(/\D/g, ''));
const dialog = (page: Page): Locator => page.getByRole('dialog');

/** Opens the rows of a figure by keyboard, and gives how many there are. */
async function showRows(page: Page, figure: Locator): Promise<number> {
  await figure.focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('table').getByRole('rowheader').first()).toBeVisible({ timeout: 30_000 });
  return counted(/^([\d,\s]+) rows?\./.exec(await dialog(page).getByText(/rows?\./).first().innerText())![1]);
}

test.describe('the rows behind a figure', () => {
  test.skip(!hasData, whySkipped);
  test.setTimeout(240_000);

  test('stand behind a matrix, a table of counts and an alert, can be scrolled to the end, and are saved', async ({ app }) => {
    await openFile(app, tenPercent);
    await expect(resultOf(app, 'Data')).toBeVisible({ timeout: 60_000 });
    await goTo(app, 'Models');
    const cell = app.getByRole('table', { name: /^Confusion matrix of / }).getByRole('button').nth(1);
    await expect(cell).toBeVisible({ timeout: 60_000 });
    const missed = counted(await cell.innerText());
    expect(await showRows(app, cell)).toBe(missed);
    const list = dialog(app).getByRole('region');
    await list.evaluate((element) => { element.scrollTop = element.scrollHeight; });
    await expect(list.locator(`tr[aria-rowindex="${missed + 1}"]`)).toBeVisible({ timeout: 30_000 });
    const file = await download(app, () => dialog(app).getByRole('button', { name: 'Save all as CSV…' }).click());
    const lines = (await readFile(await file.path(), 'utf8')).trimEnd().split('\n');
    expect(lines).toHaveLength(missed + 1);
    expect(lines[0]).toMatch(/^row,duration,protocol_type,service/);
    await app.keyboard.press('Escape');
    await expect(dialog(app)).toHaveCount(0);
    await expect(cell).toBeFocused();

    await goTo(app, 'Tests');
    const count = app.getByRole('region', { name: 'Observed counts' }).getByRole('button', { name: /^[\d,]+$/ }).first();
    // Read before the dialog stands over the page, where only the dialog is within reach.
    const counts = counted(await count.innerText());
    expect(await showRows(app, count)).toBe(counts);
    await app.keyboard.press('Escape');
    await expect(dialog(app)).toHaveCount(0);

    await goTo(app, 'Overview');
    await expect(app.getByRole('button', { name: 'Show them' }).first()).toBeVisible({ timeout: 60_000 });
    expect(await showRows(app, app.getByRole('button', { name: 'Show them' }).first())).toBe(348_435);
  });

  test('a split that keeps copies together is said beside the figures, and both stand side by side', async ({ app }) => {
    await openFile(app, tenPercent);
    await expect(resultOf(app, 'Data')).toBeVisible({ timeout: 60_000 });
    await goTo(app, 'Models');
    await choose(app, 'Test part', /^20 %, copies together/);
    await expect(app.getByText(/test part 20 %, copies together/).first()).toBeVisible({ timeout: 60_000 });
    await expect(app.getByRole('columnheader', { name: 'Random split' })).toBeVisible({ timeout: 60_000 });
    await show(app, 'Categories');
    await expect(app.getByText(/test part 20 %, copies together/).first()).toBeVisible({ timeout: 60_000 });
  });
});
