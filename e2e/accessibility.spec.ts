import axe from 'axe-core';
import type { Page } from 'playwright/test';
import { expect, test } from './app';
import { show, take, trySample, views } from './person';

/** Serious and critical findings, each with the element that it is about. */
async function findings(page: Page, within = 'html'): Promise<string[]> {
  // As an expression of the debugger: the page's own policy, which allows no foreign script, stays as it is.
  await page.evaluate(axe.source);
  return page.evaluate(async (part) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(part, { resultTypes: ['violations'] });
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, help, nodes }) => nodes.slice(0, 4).map((node) => `${id}: ${help}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`));
  }, within);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no serious or critical finding in any view, ${colorScheme}`, async ({ app }) => {
    // Every view is looked through, one after another.
    test.slow();
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await findings(app), 'the first page').toEqual([]);
    await trySample(app);
    for (const view of views) {
      await show(app, view);
      expect.soft(await findings(app), view).toEqual([]);
    }
  });

  test(`no serious or critical finding in what opens over a view, ${colorScheme}`, async ({ app }) => {
    await app.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const entry of ['Settings…', 'Keyboard shortcuts']) {
      await take(app, 'Settings and help', entry);
      await expect(app.getByRole('dialog')).toBeVisible();
      expect.soft(await findings(app), entry).toEqual([]);
      await app.keyboard.press('Escape');
    }
    await trySample(app);
    await app.getByRole('grid', { name: 'Features' }).getByRole('row', { name: /^service/ }).click();
    await expect(app.getByRole('complementary', { name: 'Feature service' }).getByRole('table', { name: 'Most frequent values' })).toBeVisible();
    expect.soft(await findings(app), 'the panel of a feature').toEqual([]);
    await show(app, 'Models');
    await app.getByRole('combobox', { name: /^Target/ }).click();
    expect.soft(await findings(app, '[role="listbox"]:has([role="option"] span)'), 'an open list').toEqual([]);
    await app.keyboard.press('Escape');
    await app.getByRole('button', { name: /Python$/ }).click();
    await expect(app.getByRole('dialog')).toBeVisible();
    expect.soft(await findings(app), 'the Python dialog').toEqual([]);
    await app.keyboard.press('Escape');
    await app.getByRole('button', { name: /^Compare/ }).click();
    await expect(app.getByRole('button', { name: 'Back to all features' })).toBeVisible();
    await expect(app.getByRole('table', { name: /^Confusion matrix of/ })).toHaveCount(2);
    expect.soft(await findings(app), 'features side by side').toEqual([]);
  });
}
