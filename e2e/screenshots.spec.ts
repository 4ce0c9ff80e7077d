import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, hasData, tenPercent, test, whySkipped } from './app';
import { openFile, resultOf, show, trySample, views, type View } from './person';

/** Pictures to look at: those of the sample stand in the README, those of the real file are for whoever changed a view. */
const root = resolve(import.meta.dirname, '..');
const shots = resolve(root, 'test-results/screenshots');
const shipped = resolve(root, 'resources/screenshots');
const themes = ['light', 'dark'] as const;

async function picture(page: Page, view: View, theme: (typeof themes)[number], folder: string): Promise<void> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  // Charts grow into place: the picture is taken when two in a row are the same.
  let before = '';
  await expect.poll(async () => {
    const now = (await page.screenshot()).toString('base64');
    const same = now === before;
    before = now;
    return same;
  }, { intervals: [100] }).toBe(true);
  await page.screenshot({ path: resolve(folder, `${view.toLowerCase().replace('?', '').replace(' ', '-')}-${theme}.png`) });
}

test('every view of the published file, light and dark', async ({ app }) => {
  test.skip(!hasData, whySkipped);
  test.setTimeout(600_000);
  mkdirSync(shots, { recursive: true });
  await openFile(app, tenPercent);
  await expect(resultOf(app, 'Data')).toBeVisible({ timeout: 60_000 });
  for (const view of views) {
    await show(app, view);
    for (const theme of themes) await picture(app, view, theme, shots);
  }
});

test('the pictures of the README', async ({ app }) => {
  test.skip(process.env.WIRETELL_SCREENSHOTS !== '1', 'made anew with WIRETELL_SCREENSHOTS=1');
  mkdirSync(shipped, { recursive: true });
  await app.setViewportSize({ width: 1280, height: 800 });
  await trySample(app);
  for (const view of views) {
    await show(app, view);
    await picture(app, view, 'light', shipped);
    if (view === 'Models' || view === 'Overview') await picture(app, view, 'dark', shipped);
  }
});
