import { expect, type Download, type Locator, type Page } from 'playwright/test';

/** What a person does, in their words; every spec is made of these. */

export const views = ['Data', 'Overview', 'Correlation', 'Tests', 'Models', 'Report', 'Categories', 'Too easy?', 'Test set', 'Together', 'How few?', 'Costs', 'Price', 'Frontier', 'Apply'] as const;
export type View = (typeof views)[number];

/** What a view shows when its results are there. */
export const resultOf = (page: Page, view: View): Locator => ({
  Data: page.getByRole('table', { name: 'Preview' }),
  Overview: page.getByRole('grid', { name: 'Features' }),
  Correlation: page.getByRole('grid', { name: 'Ranked pairs' }),
  Tests: page.getByRole('region', { name: 'Verdict' }),
  Models: page.getByRole('table', { name: /^Confusion matrix of/ }),
  Report: page.getByRole('region', { name: 'Outline of the report' }),
  Categories: page.getByRole('grid', { name: 'Every model in figures' }),
  'Too easy?': page.getByRole('heading', { name: 'Duplicate rows' }),
  'Test set': page.getByRole('button', { name: 'Open the test file…' }),
  Together: page.getByRole('region', { name: 'How the model does' }),
  'How few?': page.getByRole('grid', { name: 'Step by step' }),
  Costs: page.getByRole('region', { name: /: least expected cost$/ }).first(),
  Price: page.getByRole('table', { name: 'Feature by feature' }),
  Frontier: page.getByRole('region', { name: 'The answer' }),
  Apply: page.getByRole('button', { name: 'Open a model…' }),
}[view]);

/** What begins work of seconds only when a person says so. */
const starters: { [view in View]?: string } = { Together: 'Fit the model', 'How few?': 'Select features', Costs: 'Fit the model', Frontier: 'Weigh price against gain' };

export const goTo = (page: Page, view: View): Promise<void> =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view, exact: true }).click();

/** Goes to a view by the side bar, starts what is to be started there, and waits for its results. */
export async function show(page: Page, view: View): Promise<void> {
  await goTo(page, view);
  const [result, name] = [resultOf(page, view), starters[view]];
  if (name === undefined) return expect(result).toBeVisible({ timeout: 60_000 });
  const start = page.getByRole('main').getByRole('button', { name });
  await expect(start.or(result)).toBeVisible();
  if (await start.isVisible()) {
    // Two steps show what eight would.
    if (view === 'How few?') await page.getByRole('textbox', { name: 'Features, up to' }).fill('2');
    // A small model may begin by itself in the meantime, and the button go.
    await start.click({ timeout: 5000 }).catch(() => undefined);
  }
  await expect(result).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole('main').getByRole('button', { name: 'Stop' })).toHaveCount(0, { timeout: 120_000 });
}

export async function trySample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the sample' }).click();
  await expect(resultOf(page, 'Overview')).toBeVisible();
}

export type Upload = string | { name: string; mimeType: string; buffer: Buffer };

/** Chooses a file, or several, in the browser's dialog, which a button opens. */
export async function chooseFile(page: Page, button: Locator, file: string | Exclude<Upload, string> | Exclude<Upload, string>[]): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(file);
}

/** Opens a dataset from wherever the person is. */
export const openFile = (page: Page, file: Upload): Promise<void> =>
  chooseFile(page, page.getByRole('banner').getByRole('button', { name: 'Open…' }), file);

/** Picks an entry of a list of choices; both may be named in part. */
export async function choose(page: Page, list: string | RegExp, entry: string | RegExp): Promise<void> {
  await page.getByRole('combobox', { name: list }).click();
  await page.getByRole('option', { name: entry }).click();
}

/** Opens a menu (“⋯” of a table or a chart) and takes an entry. */
export async function take(page: Page, menu: string | RegExp, entry: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: entry }).click();
}

export async function download(page: Page, act: () => Promise<void>): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return file;
}

/** The value beside a name: a figure of a panel, a fact of a file. */
export const figure = (page: Page, name: string): Locator => page.getByRole('main').locator(`dt:text-is("${name}") + dd`).first();

export const statusBar = (page: Page): Locator => page.getByRole('contentinfo').getByRole('status');
