import { expect, type Download, type Locator, type Page } from 'playwright/test';
import { viewList, type ViewId } from '../src-shared/contract/viewList';

/** What a person does, in their words; every spec is made of these. */

/** By its title in the side bar. */
export type View = string;
export const views: readonly View[] = viewList.map(({ title }) => title);

/** What a view shows when its results are there. */
const results: { readonly [id in ViewId]: (page: Page) => Locator } = {
  data: (page) => page.getByRole('table', { name: 'Preview' }),
  overview: (page) => page.getByRole('grid', { name: 'Features' }),
  audit: (page) => page.getByRole('button', { name: 'Cite this audit…' }),
  correlation: (page) => page.getByRole('grid', { name: 'Ranked pairs' }),
  tests: (page) => page.getByRole('region', { name: 'Verdict' }),
  models: (page) => page.getByRole('table', { name: /^Confusion matrix of/ }),
  report: (page) => page.getByRole('region', { name: 'Outline of the report' }),
  categories: (page) => page.getByRole('grid', { name: 'Every model in figures' }),
  order: (page) => page.getByRole('table', { name: 'Category by category' }),
  testSet: (page) => page.getByRole('button', { name: 'Open the test file…' }),
  combined: (page) => page.getByRole('region', { name: 'How the model does' }),
  selection: (page) => page.getByRole('grid', { name: 'Step by step' }),
  costs: (page) => page.getByRole('region', { name: /: least expected cost$/ }).first(),
  price: (page) => page.getByRole('table', { name: 'Feature by feature' }),
  frontier: (page) => page.getByRole('region', { name: 'The answer' }),
  pitfalls: (page) => page.getByRole('region', { name: 'Ten pitfalls' }),
  compare: (page) => page.getByRole('button', { name: 'Add a dataset…' }),
  apply: (page) => page.getByRole('button', { name: 'Open a model…' }),
};
/** What begins work of seconds only when a person says so. */
const starters: { readonly [id in ViewId]?: string } = {
  combined: 'Fit the model', selection: 'Select features', costs: 'Fit the model', frontier: 'Weigh price against gain',
};
function idOf(view: View): ViewId {
  const entry = viewList.find(({ title }) => title === view);
  if (entry === undefined) throw new Error(`There is no view “${view}”: ${views.join(', ')}.`);
  return entry.id;
}
export const resultOf = (page: Page, view: View): Locator => results[idOf(view)](page);

export const goTo = (page: Page, view: View): Promise<void> =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view, exact: true }).click();

/** Goes to a view by the side bar, starts what is to be started there, and waits for its results. */
export async function show(page: Page, view: View): Promise<void> {
  await goTo(page, view);
  const [result, name] = [resultOf(page, view), starters[idOf(view)]];
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
export async function chooseFile(
  page: Page, button: Locator, file: string | Exclude<Upload, string> | Exclude<Upload, string>[],
): Promise<void> {
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

/** Opens a check of the audit once every check has its answer; gives its line. */
export async function openCheck(page: Page, title: string): Promise<Locator> {
  await show(page, 'Audit');
  await page.getByRole('button', { name: title, exact: true, expanded: false }).click();
  return page.getByRole('region', { name: title, exact: true });
}
/** What “Too easy?” answers, as it stands in the audit. */
export const showGiveaways = async (page: Page): Promise<void> =>
  expect((await openCheck(page, 'One column')).getByRole('heading', { name: 'Duplicate rows' })).toBeVisible({ timeout: 60_000 });

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
