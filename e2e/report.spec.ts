import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { sectionList } from '../src-shared/contract/sectionList';
import type { StudyResult } from '../src-shared/contract/study';
import { expect, test } from './app';
import { startOwnHost, withPage } from './ownHost';
import { download, show, showGiveaways, trySample } from './person';
import { readPdf } from './readPdf';

const sections = (page: Page) => page.getByRole('region', { name: 'Contents' }).getByRole('listitem');
const section = (page: Page, title: string | RegExp) => sections(page).filter({ has: page.getByText(title, { exact: true }) });
const ticked = (page: Page): Promise<number> => sections(page).locator('input[data-act="check"]:checked').count();

test('ticks, contents, count, PDF and JSON of a report agree', async ({ app }) => {
  await trySample(app);
  await show(app, 'Report');
  await expect(section(app, 'The models on a test set').getByRole('checkbox').first()).toBeDisabled();
  await section(app, 'Is it too easy?').getByRole('checkbox').check();
  await section(app, 'How few features?').locator('[data-act="check"]').check();
  await section(app, 'How few features?').getByRole('checkbox', { name: 'All pairs', exact: true }).check();
  await section(app, 'How few features?').getByRole('checkbox', { name: 'Forward selection', exact: true }).uncheck();
  await section(app, 'Fitted models').getByRole('checkbox').uncheck();
  await section(app, 'Overview').getByRole('checkbox').uncheck();

  const contents = app.getByRole('region', { name: 'Outline of the report' }).locator('.outline .name');
  const titles = await contents.allInnerTexts();
  expect(titles).toContain('Is it too easy?');
  expect(titles).toHaveLength(await ticked(app));
  await expect(app.getByRole('main')).toContainText(`${titles.length} of ${sectionList.length} sections`);

  const pdf = await readPdf(await (await download(app, () => app.getByRole('button', { name: 'Export PDF' }).click())).path());
  expect(pdf.outline).toEqual(titles.map((title) => (title === 'At a glance, file and settings' ? 'At a glance' : title)));
  const saved = await download(app, () => app.getByRole('button', { name: 'Export JSON' }).click());
  const result = JSON.parse(await readFile(await saved.path(), 'utf8')) as StudyResult;
  expect(Object.keys(result)).toEqual(expect.arrayContaining(['giveaways', 'selection']));
  for (const key of ['categories', 'combined', 'costs', 'testSet']) expect(result).not.toHaveProperty(key);
  expect(result.selection).toMatchObject({ forward: null, pairs: {} });
  await expect(section(app, 'Is it too easy?')).toContainText('already there');

  await section(app, 'Is it too easy?').getByRole('checkbox').uncheck();
  await expect(contents).toHaveCount(titles.length - 1);
});

test('what a view has computed is not computed again for the report', async ({ browser }) => {
  const host = await startOwnHost();
  const tasks: string[] = [];
  const run = host.engine.pool.run.bind(host.engine.pool);
  host.engine.pool.run = ((group, name, input, options) => {
    tasks.push(name);
    return run(group, name, input, options);
  }) as typeof run;
  await withPage(browser, host, async (page) => {
    await trySample(page);
    await showGiveaways(page);
    for (const view of ['Correlation', 'Models', 'Categories', 'Combined'] as const) await show(page, view);
    await page.getByRole('main').getByRole('link', { name: 'Not in the report', exact: true }).click();
    for (const title of ['Every category against the rest', 'Is it too easy?', 'Several features in one model']) {
      await expect(section(page, title)).toContainText('already there');
      await section(page, title).locator('[data-act="check"]').check();
    }
    tasks.length = 0;
    await download(page, () => page.getByRole('button', { name: 'Export PDF' }).click());
    // The tests were not looked at, nor the usual rule for correlated features: neither fits or correlates anything.
    expect(tasks.filter((name) => !['compareLevels', 'analyseCorrelation', 'lackingCharacters'].includes(name))).toEqual(['printStudy']);
    tasks.length = 0;
    await download(page, () => page.getByRole('button', { name: 'Export JSON' }).click());
    expect(tasks).toEqual([]);
  });
  await host.close();
});
