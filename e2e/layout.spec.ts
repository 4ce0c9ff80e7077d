import type { Page } from 'playwright/test';
import { expect, test } from './app';
import { show, showGiveaways, trySample, views } from './person';

const sizes = [{ width: 1280, height: 720 }, { width: 1920, height: 1080 }, { width: 900, height: 600 }];

/** What does not fit: the page or the view that scrolls sideways, a heading or button that is cut off, bars out of sight. */
const misfits = (page: Page): Promise<string[]> => page.evaluate(() => {
  const found: string[] = [];
  const shown = (element: Element): boolean => (element as HTMLElement).offsetParent !== null && element.closest('.visually-hidden, caption') === null;
  const name = (element: Element): string => `${element.tagName.toLowerCase()} “${element.textContent.trim().slice(0, 60)}”`;
  const wider = (element: Element): boolean => element.scrollWidth > element.clientWidth + 1;

  if (wider(document.documentElement)) found.push('the page scrolls sideways');
  if (document.documentElement.scrollHeight > innerHeight + 1) found.push('the page scrolls past the window');
  const view = [...document.querySelectorAll('main .view')].find(shown);
  if (view !== undefined && wider(view)) found.push('the view scrolls sideways');
  for (const bar of document.querySelectorAll('header.title-bar, footer.status')) {
    const { top, bottom, height } = bar.getBoundingClientRect();
    if (height < 20 || top < -1 || bottom > innerHeight + 1) found.push(`${bar.tagName.toLowerCase()} is not in the window`);
  }
  for (const element of document.querySelectorAll('h1, h2, h3, button, [role="combobox"]')) {
    if (!shown(element)) continue;
    const { left, right } = element.getBoundingClientRect();
    const scrolls = element.closest('.scroller, .scroll:not(.view)') !== null;
    if (!scrolls && (left < -1 || right > innerWidth + 1)) found.push(`${name(element)} is outside of the window`);
    if (wider(element) && getComputedStyle(element).overflowX !== 'visible') found.push(`${name(element)} is cut off`);
  }
  return [...new Set(found)];
});

for (const size of sizes) {
  test(`every view fits ${size.width} × ${size.height}`, async ({ app }) => {
    await app.setViewportSize(size);
    await expect.poll(() => misfits(app), { message: 'the first page' }).toEqual([]);
    await trySample(app);
    for (const view of views) {
      await show(app, view);
      await expect(app.getByRole('main').getByRole('heading', { level: 1 })).toBeInViewport();
      await expect(app.getByRole('contentinfo').getByRole('status')).toBeInViewport({ ratio: 1 });
      await expect.poll(() => misfits(app), { message: view }).toEqual([]);
    }
  });
}

test('every view at a zoom of 200 % in a window of 1280 × 800: one direction to scroll, no text cut', async ({ browser, host }) => {
  const context = await browser.newContext({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  await page.goto(host);
  await expect.poll(() => misfits(page), { message: 'the first page' }).toEqual([]);
  await trySample(page);
  for (const view of views) {
    await show(page, view);
    await expect.poll(() => misfits(page), { message: view }).toEqual([]);
  }
  await context.close();
});

test('balanced accuracy over distinct rows is in sight without scrolling sideways', async ({ app }) => {
  await app.setViewportSize({ width: 1280, height: 720 });
  await trySample(app);
  await showGiveaways(app);
  const table = app.getByRole('main').getByRole('table', { name: 'One feature for each category' });
  await table.scrollIntoViewIfNeeded();
  await expect(table.getByRole('columnheader').last()).toBeInViewport({ ratio: 1 });
});
