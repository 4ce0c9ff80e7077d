import { expect, test } from './app';
import { show, trySample } from './person';

/** Dots of a page's drawing that are not white. */
const inked = (canvas: HTMLCanvasElement): number => {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] < 200) count++;
  return count;
};

test('the report is seen page by page before it is saved', async ({ app }) => {
  await trySample(app);
  await show(app, 'Report');
  await app.getByRole('textbox', { name: 'Title' }).fill('Is it too easy? → 太简单了 שלום');
  const pane = app.getByRole('region', { name: 'Preview' });
  await expect(pane.getByRole('status').filter({ hasText: 'Some characters are printed as �' })).toContainText('ש (U+05E9), ל (U+05DC)');
  await pane.getByText('Pages', { exact: true }).click();
  const pages = pane.getByRole('region', { name: 'Pages of the report' });
  const place = pane.getByRole('status').filter({ hasText: /Page \d/ });
  await expect(place).toHaveText(/^Page 1 of \d\d$/, { timeout: 60_000 });
  const first = pages.locator('[data-page="1"]');
  await expect(first).toContainText('Is it too easy? → 太简单了 ����');
  await expect.poll(async () => first.locator('canvas').evaluate(inked)).toBeGreaterThan(1000);

  const shape = async (): Promise<number> => first.evaluate((page) => page.clientHeight / page.clientWidth);
  expect(await shape()).toBeCloseTo(Math.SQRT2, 1);
  await pages.focus();
  await app.keyboard.press('PageDown');
  await expect(place).toHaveText(/^Page 2 of/);
  await app.keyboard.press('End');
  await expect(place).toHaveText(/^Page (\d\d) of \1$/);
  await expect(pages.locator('canvas')).not.toHaveCount(0);
  expect(await pages.locator('canvas').count()).toBeLessThan(6);
  const before = await first.evaluate((page) => page.clientWidth);
  await pane.getByRole('button', { name: 'Larger' }).click();
  await expect.poll(async () => first.evaluate((page) => page.clientWidth)).toBeGreaterThan(before * 1.4);

  await app.getByText('Letter', { exact: true }).click();
  await pane.getByRole('button', { name: 'Draw again' }).click();
  await expect.poll(shape, { timeout: 60_000 }).toBeCloseTo(792 / 612, 2);
});
