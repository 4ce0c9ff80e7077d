import { expect, test } from './app';
import { choose, chooseFile, goTo, trySample } from './person';

/** 60 benign flows and 40 floods, each with an id; `corrected` ones have five labels changed and other protocols. */
const flows = (corrected: boolean): Buffer => Buffer.from(`${['flow id,bytes,proto,label', ...Array.from({ length: 100 }, (_, i) =>
  [`f${i}`, i < 60 ? 2 * i : 901 + 2 * i, corrected || i < 60 ? 'tcp' : 'udp', corrected && i < 5 ? 'neptune' : i < 60 ? 'normal' : 'smurf'].join(','))].join('\n')}\n`);
const upload = (name: string, corrected: boolean) => ({ name, mimeType: 'text/csv', buffer: flows(corrected) });

test('two releases side by side: audits, shared rows, labels that changed, cuts that hold', async ({ app }) => {
  await goTo(app, 'Data');
  await chooseFile(app, app.getByRole('banner').getByRole('button', { name: 'Open…' }), upload('first.csv', false));
  await expect(app.getByRole('table', { name: 'Preview' })).toBeVisible();
  await goTo(app, 'Compare');
  const main = app.getByRole('main');
  await chooseFile(app, main.getByRole('button', { name: 'Add a dataset…' }), upload('corrected.csv', true));

  const audits = main.getByRole('table', { name: 'The audits' });
  await expect(audits.getByRole('row', { name: /^Conflicts/ })).toContainText('in order');
  const pair = main.getByRole('region', { name: 'B against A' });
  await expect(pair).toContainText('100 rows of B are found again in A (by flow id), 60 of them alike in every common feature; 5 have another label.');
  await expect(main.getByRole('table', { name: 'Labels that changed' }).getByRole('row', { name: 'normal neptune 5' })).toBeVisible();
  const cuts = main.getByRole('table', { name: 'Cuts that hold' });
  await expect(cuts.getByRole('row', { name: /^proto/ })).toContainText('falls');
  await main.getByRole('searchbox', { name: 'Find features among the cuts' }).fill('byt');
  await expect(cuts.getByRole('row', { name: /^proto/ })).toHaveCount(0);
  await expect(main.getByRole('table', { name: 'Labels', exact: true }).getByRole('row', { name: /^neptune/ })).toContainText('5');

  await chooseFile(app, main.getByRole('button', { name: 'Add a dataset…' }), upload('again.csv', false));
  await choose(app, 'Held against A', /^C: again/);
  await expect(main.getByRole('region', { name: 'C against A' })).toContainText('100 of them alike in every common feature; none has another label.');
  await main.getByRole('button', { name: 'Take away B' }).click();
  await expect(main.getByRole('region', { name: 'B against A' })).toContainText('again.csv against first.csv');
});

test('what stood beside a dataset goes with it', async ({ app }) => {
  await trySample(app);
  await goTo(app, 'Compare');
  const main = app.getByRole('main');
  await chooseFile(app, main.getByRole('button', { name: 'Add a dataset…' }), upload('other.csv', true));
  await expect(main.getByRole('region', { name: 'B against A' })).toContainText('A and B have no feature in common');
  await chooseFile(app, app.getByRole('banner').getByRole('button', { name: 'Open…' }), upload('first.csv', false));
  await expect(app.getByRole('table', { name: 'Preview' })).toBeVisible();
  await goTo(app, 'Compare');
  await expect(main.getByRole('heading', { name: 'Nothing stands beside it yet' })).toBeVisible();
});
