import { expect, hasData, tenPercent, test, testSet, whySkipped } from './app';
import { chooseFile, goTo, openCheck, openFile, resultOf, show, showGiveaways, statusBar, trySample } from './person';

test('the audit of the sample runs by itself: a check is opened, its rows are looked at, a mend is clicked and seen', async ({ app }) => {
  await trySample(app);
  const footer = app.getByRole('contentinfo');
  await expect(footer.getByRole('link', { name: /^Audit: .*(severe|to mind|in order)/ })).toBeVisible({ timeout: 60_000 });
  const copies = await openCheck(app, 'Copies');
  await expect(copies.getByRole('img', { name: /repeat an earlier one: .*severe from 25/ })).toBeVisible();

  const rows = copies.getByRole('region', { name: 'Rows behind it' }).getByRole('button').first();
  await rows.click();
  await expect(app.getByRole('dialog').getByRole('rowheader').first()).toBeVisible();
  await app.keyboard.press('Escape');

  await copies.getByRole('button', { name: 'Keep copies together' }).click();
  await expect(copies.getByRole('status')).toContainText('copies together');
  await goTo(app, 'Models');
  await expect(app.getByText(/test part 20 %, copies together/).first()).toBeVisible({ timeout: 60_000 });
});

test('a column that is left out is gone from the audit, and comes back', async ({ app }) => {
  await trySample(app);
  const line = await openCheck(app, 'One column');
  const button = line.getByRole('button', { name: /^Leave out “/ }).first();
  const column = /“(.*)”/.exec(await button.innerText())![1];
  const head = app.getByRole('listitem').filter({ has: app.getByRole('button', { name: 'One column', exact: true }) });
  await expect(head).toContainText(`“${column}”`);
  await button.click();
  await expect(app.getByRole('group', { name: 'Left out by choice' })).toContainText(column);
  await expect(head).toContainText('Before: ', { timeout: 60_000 });
  await expect(line.getByRole('button', { name: `Leave out “${column}”` })).toHaveCount(0);
  await app.getByRole('button', { name: `Put “${column}” back` }).click();
  await expect(line.getByRole('button', { name: `Leave out “${column}”` })).toBeVisible({ timeout: 60_000 });
});

test('what gives each category away stands with the check of one column', async ({ app }) => {
  await trySample(app);
  await showGiveaways(app);
  await expect(app.getByRole('table', { name: 'One feature for each category' }).getByRole('row')).not.toHaveCount(1);
  await app.getByRole('button', { name: 'Open this model' }).first().click();
  await expect(app.getByRole('heading', { level: 1 })).toBeVisible();
});

test('without a file there is a way to one', async ({ app }) => {
  await goTo(app, 'Audit');
  await expect(app.getByRole('main').getByRole('button', { name: 'Try the sample' })).toBeVisible();
});

test.describe('the published file', () => {
  test.skip(!hasData, whySkipped);
  test.setTimeout(240_000);

  test('is severe in what is known of it, and a second file is held against it', async ({ app }) => {
    await openFile(app, tenPercent);
    await expect(resultOf(app, 'Data')).toBeVisible({ timeout: 60_000 });
    await show(app, 'Audit');
    await expect(app.getByRole('main')).toContainText('348,435 of 494,021 rows (70.5 %) repeat');
    await goTo(app, 'Test set');
    await chooseFile(app, app.getByRole('main').getByRole('button', { name: 'Open the test file…' }), testSet);
    await expect(statusBar(app)).not.toContainText('Reading', { timeout: 60_000 });
    await show(app, 'Audit');
    await expect(app.getByRole('main')).toContainText('181,136', { timeout: 60_000 });
    const mend = (await openCheck(app, 'Test file')).getByRole('button', { name: 'Leave them out' });
    await mend.click();
    await expect(app.getByRole('region', { name: 'Test file' }).getByRole('status').first()).toContainText('left out');
  });
});
