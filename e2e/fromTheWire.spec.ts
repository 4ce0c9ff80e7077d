import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from './app';
import { choose, chooseFile, download, goTo, openFile, resultOf, show } from './person';
import { readPdf } from './readPdf';

const folder = mkdtempSync(join(tmpdir(), 'wiretell-wire-'));
const file = (name: string): string => join(folder, name);
test.beforeAll(() => {
  const program = resolve(import.meta.dirname, '../out/main/cli.js');
  const sample = (name: string, seed: string): unknown => execFileSync(process.execPath, [
    program, 'sample', '--pcap', file(`${name}.pcap`), '--labels', file(`${name}.json`), '--connections', '4000', '--seed', seed,
  ]);
  sample('monday', '1');
  sample('tuesday', '2');
});
test.afterAll(() => rmSync(folder, { recursive: true }));

test('from a capture to what its features cost, how few are enough, and a model that judges another capture', async ({ app }) => {
  test.setTimeout(300_000);
  await test.step('a capture with its label rules is a dataset', async () => {
    await openFile(app, file('monday.pcap'));
    await expect(resultOf(app, 'Data')).toBeVisible({ timeout: 60_000 });
    const how = app.getByRole('region', { name: 'How connections become rows' });
    await chooseFile(app, how.getByRole('button', { name: 'Choose…' }), file('monday.json'));
    await how.getByRole('button', { name: 'Derive anew' }).click();
    await expect(app.getByRole('table', { name: 'Labels and their categories' })).toContainText('neptune', { timeout: 60_000 });
  });

  await test.step('each feature has its price, and some sets of them no other beats', async () => {
    await show(app, 'Price');
    await expect(app.getByRole('region', { name: 'What was measured' })).toContainText('monday.pcap');
    await expect(resultOf(app, 'Price')).toContainText('dst_host_srv_count');
    await show(app, 'Frontier');
    await expect(resultOf(app, 'Frontier')).toContainText(/find .* of dos .* at .* false alarms/);
  });

  await test.step('a model of a few of them is saved', async () => {
    await goTo(app, 'Combined');
    await app.getByRole('button', { name: /^Features:/ }).click();
    await app.getByRole('button', { name: 'None', exact: true }).click();
    for (const name of ['service', 'flag', 'count', 'src_bytes']) await app.getByRole('checkbox', { name, exact: true }).check();
    await app.keyboard.press('Escape');
    await choose(app, /^Outcome/, /^dos/);
    await show(app, 'Combined');
    const model = await download(app, async () => {
      await app.getByRole('button', { name: 'Save model…' }).click();
      await app.getByRole('dialog').getByRole('button', { name: 'Save…' }).click();
    });
    await model.saveAs(file('model.json'));
  });

  await test.step('it is applied to another capture: what has shifted, and every connection’s score', async () => {
    await goTo(app, 'Apply');
    await chooseFile(app, app.getByRole('button', { name: 'Open a model…' }), file('model.json'));
    await chooseFile(app, app.getByRole('button', { name: 'Choose traffic…' }), file('tuesday.pcap'));
    await expect(app.getByRole('table', { name: 'Features, the most shifted first' })).toBeVisible({ timeout: 60_000 });
    const scores = await (await download(app, () => app.getByRole('button', { name: 'Save scores…' }).click())).path();
    const [head, ...rows] = readFileSync(scores, 'utf8').trimEnd().split('\n');
    expect(head).toContain('dos');
    expect(rows.length).toBeGreaterThan(3900);
    expect(new Set(rows.map((row) => /\b(normal|dos|not dos|rest)\b/.exec(row)?.[0])).size).toBeGreaterThan(1);
  });

  await test.step('the report has price and frontier', async () => {
    await show(app, 'Report');
    for (const name of ['What each feature costs', 'How few, and at what cost?']) await app.getByRole('checkbox', { name }).check();
    const pdf = await readPdf(await (await download(app, () => app.getByRole('button', { name: 'Export PDF' }).click())).path());
    expect(pdf.text).toContain('monday.json');
    expect(pdf.text).toMatch(/ns a connection/);
  });
});
