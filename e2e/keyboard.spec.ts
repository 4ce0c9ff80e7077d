import type { Locator, Page } from 'playwright/test';
import { expect, test } from './app';
import { download, resultOf, show, trySample, views } from './person';
import { readPdf } from './readPdf';

const most = 80;

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${most} presses of Tab do not lead to ${String(target)}`);
}

/** Names what has the focus, and whether a person can see that it has. */
const focused = (page: Page): Promise<{ name: string; seen: boolean }> => page.evaluate(() => {
  const element = document.activeElement as HTMLElement;
  const ringed = (one: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || (boxShadow !== 'none' && one === element);
  };
  // A hidden radio button or checkbox shows its focus on the label around it.
  const around = [element, ...(element.matches('input') ? [element.closest('label')] : [])].filter((one) => one !== null);
  const { width, height } = element.getBoundingClientRect();
  const name = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
  return { name: `${element.tagName} ${name}`, seen: element === document.body || (width > 0 && height > 0 && around.some(ringed)) };
});

test('from the first start to a saved report without a mouse', async ({ app }) => {
  await tabTo(app, app.getByRole('button', { name: 'Try the sample' }));
  await app.keyboard.press('Enter');
  await expect(resultOf(app, 'Overview')).toBeVisible();

  await app.keyboard.press('/');
  await app.keyboard.type('src_bytes');
  await tabTo(app, app.getByRole('grid', { name: 'Features' }).getByRole('row', { name: /^src_bytes/ }));
  await app.keyboard.press('Enter');
  const panel = app.getByRole('complementary', { name: 'Feature src_bytes' });
  await expect(panel.getByRole('table', { name: 'Most frequent values' })).toBeVisible();
  await app.keyboard.press('Escape');
  await expect(panel).toBeHidden();

  await app.keyboard.press('Alt+6');
  await expect(resultOf(app, 'Models')).toBeVisible();
  const bars = app.getByRole('listbox', { name: 'Features, best first' });
  await tabTo(app, bars);
  const second = await bars.getByRole('option').nth(1).innerText();
  await app.keyboard.press('ArrowDown');
  await expect(app.getByRole('region', { name: /alone against dos/ }).getByRole('heading').first()).toHaveText(second.split('\n')[0]);
  await tabTo(app, app.getByRole('slider', { name: 'Threshold' }));
  await app.keyboard.press('ArrowRight');
  await expect(app.getByText('0.51').first()).toBeVisible();

  await app.keyboard.press('Alt+7');
  await expect(resultOf(app, 'Report')).toBeVisible();
  await tabTo(app, app.getByRole('textbox', { name: 'Author' }));
  await app.keyboard.type('A. Reader');
  await app.keyboard.press('Shift+Tab');
  await app.keyboard.type('What the keys found');
  await app.keyboard.press('Alt+7');
  await app.getByRole('heading', { name: 'Report', exact: true }).focus();
  await tabTo(app, app.getByRole('button', { name: 'Export PDF' }));
  const file = await download(app, () => app.keyboard.press('Enter'));
  const report = await readPdf(await file.path());
  expect(report.text).toContain('What the keys found');
  expect(report.text).toContain('A. Reader');
});

test('costs are walked and typed with the keys alone', async ({ app }) => {
  await trySample(app);
  await show(app, 'Costs');
  const cell = (actual: string, predicted: string): Locator => app.getByRole('textbox', { name: `Cost of ${actual} predicted ${predicted}` });
  await tabTo(app, cell('normal', 'probe'));
  await app.keyboard.press('ArrowDown');
  await expect(cell('probe', 'probe')).toBeFocused();
  await app.keyboard.press('ArrowDown');
  await app.keyboard.type('7');
  await app.keyboard.press('Enter');
  await expect(cell('dos', 'probe')).toHaveValue('7');
  await expect(cell('u2r', 'probe')).toBeFocused();
  await expect(app.getByRole('radio', { name: 'Own' })).toBeChecked();
});

test('? lists the shortcuts, dialogs keep the focus and give it back, Esc closes them', async ({ app }) => {
  const open = app.getByRole('banner').getByRole('button', { name: 'Open…' });
  await tabTo(app, open);
  for (const [keys, title] of [['?', 'Keyboard shortcuts'], ['Control+,', 'Settings']]) {
    await app.keyboard.press(keys);
    const dialog = app.getByRole('dialog', { name: title });
    await expect(dialog).toBeVisible();
    for (let presses = 0; presses < 6; presses++) {
      await app.keyboard.press('Tab');
      expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    }
    await app.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(open).toBeFocused();
  }
  await app.keyboard.press('?');
  const list = app.getByRole('dialog', { name: 'Keyboard shortcuts' });
  for (const word of ['Ctrl+O', 'Ctrl+E', 'Esc', '/', ...views.slice(0, 9)]) await expect(list).toContainText(word);
});

test('plain keys work in every view', async ({ app }) => {
  await trySample(app);
  for (const view of views) {
    await show(app, view);
    await app.keyboard.press('?');
    await expect(app.getByRole('dialog', { name: 'Keyboard shortcuts' }), view).toBeVisible();
    await app.keyboard.press('Escape');
    await expect(app.getByRole('dialog')).toBeHidden();
  }
});

test('every stop of Tab shows where the focus is', async ({ app }) => {
  await trySample(app);
  for (const view of views) {
    await show(app, view);
    const unseen: string[] = [];
    let before = '';
    for (let presses = 0; presses < most; presses++) {
      await app.keyboard.press('Tab');
      const { name, seen } = await focused(app);
      if (!seen) unseen.push(name);
      if (name === before && name.startsWith('BODY')) break;
      before = name;
    }
    expect(unseen, view).toEqual([]);
  }
});

test('commands are found by their names: a view, a feature, a setting', async ({ app }) => {
  await trySample(app);
  const search = app.getByRole('textbox', { name: 'Search commands' }).or(app.getByRole('searchbox', { name: 'Search commands' }));
  const command = async (words: string): Promise<void> => {
    await app.keyboard.press('Control+k');
    await expect(search).toBeFocused();
    await app.keyboard.type(words);
    await app.keyboard.press('Enter');
    await expect(search).toBeHidden();
  };
  await command('src_by');
  await expect(app.getByRole('region', { name: /src_bytes alone against dos/ })).toBeVisible();
  await command('target probe');
  await expect(app.getByRole('region', { name: /src_bytes alone against probe/ })).toBeVisible();
  await command('theme dark');
  await expect(app.locator('html')).toHaveAttribute('data-theme', 'dark');
  await command('correl');
  await expect(resultOf(app, 'Correlation')).toBeVisible();
  await app.keyboard.press('Control+k');
  await app.keyboard.type('no such thing');
  await expect(app.getByText('Nothing is called “no such thing”.')).toBeVisible();
});
