import type { Page } from 'playwright/test';
import { expect, test } from './app';
import { choose, goTo, resultOf, show, trySample } from './person';

const heading = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });

test('the focus lands where work goes on: in a comparison, back from it, and in the view of a shortcut', async ({ app }) => {
  await trySample(app);
  await show(app, 'Models');
  const compare = app.getByRole('main').getByRole('button', { name: 'Compare', exact: true });
  await compare.click();
  await expect(app.getByRole('combobox', { name: 'Feature 2' })).toBeFocused();
  await app.getByRole('button', { name: 'Back to all features' }).click();
  await expect(compare).toBeFocused();
  await app.keyboard.press('Alt+4');
  await expect(heading(app)).toBeFocused();
  await expect(resultOf(app, 'Correlation')).toBeVisible();
});

test('several labels take a category at once, are marked, and every view says that the map is edited', async ({ app }) => {
  await trySample(app);
  await goTo(app, 'Data');
  const table = app.getByRole('region', { name: 'Labels and their categories' });
  for (const label of ['smurf', 'satan']) await table.getByRole('checkbox', { name: label, exact: true }).check();
  await choose(app, 'Category of the 2 ticked labels', 'u2r');
  for (const label of ['smurf', 'satan']) {
    await expect(table.getByRole('row', { name: new RegExp(`^${label}`) }).getByRole('button', { name: /^edited/ })).toBeVisible();
  }
  await expect(table.getByRole('button', { name: /^edited/ })).toHaveCount(2);
  await goTo(app, 'Correlation');
  await expect(app.getByRole('contentinfo').getByRole('link', { name: '2 labels edited' })).toBeVisible();
});

test('the status bar never says “done” while something is under way', async ({ app }) => {
  await app.evaluate(() => {
    const told = { whileWorking: [] as string[], done: 0 };
    Object.assign(window, { told });
    new MutationObserver(() => {
      const text = document.querySelector('footer.status [role="status"]')?.textContent ?? '';
      if (!text.includes(': done')) return;
      told.done++;
      if (document.querySelector('footer.status progress, main [aria-busy="true"]') !== null || [...document.querySelectorAll('main button')].some(({ textContent }) => textContent === 'Stop')) told.whileWorking.push(text);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await trySample(app);
  for (const view of ['Tests', 'Models', 'Combined'] as const) await show(app, view);
  const told = await app.evaluate(() => (window as unknown as { told: { whileWorking: string[]; done: number } }).told);
  expect(told.done).toBeGreaterThan(0);
  expect(told.whileWorking).toEqual([]);
});
