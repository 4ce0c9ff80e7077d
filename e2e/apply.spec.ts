import { writeFileSync } from 'node:fs';
import { expect, test } from './app';
import { download, goTo, resultOf, show, trySample } from './person';

test('a model is saved, applied to other traffic, and every row’s score saved', async ({ app }, info) => {
  test.setTimeout(240_000);
  await trySample(app);
  await goTo(app, 'Combined');
  await app.getByRole('button', { name: /^Features:/ }).click();
  await app.getByRole('button', { name: 'None', exact: true }).click();
  for (const name of ['service', 'flag', 'count']) await app.getByRole('checkbox', { name, exact: true }).check();
  await app.keyboard.press('Escape');
  await expect(resultOf(app, 'Combined')).toBeVisible({ timeout: 60_000 });
  const model = await download(app, async () => {
    await app.getByRole('button', { name: 'Save model…' }).click();
    await app.getByRole('dialog').getByRole('button', { name: 'Save…' }).click();
  });
  const [modelPath, tablePath] = [info.outputPath('model.json'), info.outputPath('traffic.csv')];
  await model.saveAs(modelPath);
  writeFileSync(tablePath, ['service,flag,count,label', ...Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? 'http,SF,3,normal' : 'private,S0,250,neptune'))].join('\n'));

  await goTo(app, 'Apply');
  const choose = async (button: string, path: string): Promise<void> => {
    const chooser = app.waitForEvent('filechooser');
    await app.getByRole('button', { name: button }).click();
    await (await chooser).setFiles(path);
  };
  await choose('Open a model…', modelPath);
  await expect(app.getByRole('region', { name: 'The model' })).toContainText('every category');
  await choose('Choose traffic…', tablePath);
  await expect(app.getByRole('table', { name: 'Features, the most shifted first' })).toBeVisible({ timeout: 60_000 });
  await expect(app.getByRole('region', { name: 'How right it is here' })).toContainText('300 rows');
  const scores = await download(app, () => app.getByRole('button', { name: 'Save scores…' }).click());
  expect(scores.suggestedFilename()).toBe('traffic scores.csv');
});

test('what features cost, and which few no other beats', async ({ app }) => {
  test.setTimeout(240_000);
  await trySample(app);
  await show(app, 'Price');
  await expect(app.getByRole('region', { name: 'What was measured' })).toContainText('Measured on');
  await show(app, 'Frontier');
  await expect(resultOf(app, 'Frontier')).toContainText('ns a connection');
});
