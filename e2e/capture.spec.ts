import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from './app';
import { choose, chooseFile, download, figure, goTo, openFile, resultOf, show } from './person';
import { readPdf } from './readPdf';

const folder = mkdtempSync(join(tmpdir(), 'wiretell-capture-'));
const [pcap, rules] = [join(folder, 'sample.pcap'), join(folder, 'rules.json')];
test.beforeAll(() => {
  const program = resolve(import.meta.dirname, '../out/main/cli.js');
  execFileSync(process.execPath, [program, 'sample', '--pcap', pcap, '--labels', rules, '--connections', '3000']);
});
test.afterAll(() => rmSync(folder, { recursive: true }));

test('from packets to a report: opened, labelled by rules, studied, printed', async ({ app }) => {
  await test.step('a capture opens as its derived table, and says what it was made of', async () => {
    await openFile(app, pcap);
    await expect(resultOf(app, 'Data')).toBeVisible({ timeout: 60_000 });
    const derived = app.getByRole('region', { name: 'Derived from packets' });
    await expect(derived).toContainText('of them in connections');
    await expect(derived).toContainText('Not derivable: hot,');
    await expect(figure(app, 'Left aside')).toHaveText('0');
    await expect(app.getByRole('main')).toContainText('28 features · no labels');
  });

  await test.step('without labels the overview stands, and models say what they need', async () => {
    await show(app, 'Overview');
    await goTo(app, 'Models');
    await expect(app.getByRole('alert')).toContainText('Classes to tell apart were expected, “sample.pcap” has none');
  });

  await test.step('rules give labels, and are told what they met', async () => {
    await goTo(app, 'Data');
    const how = app.getByRole('region', { name: 'How connections become rows' });
    await chooseFile(app, how.getByRole('button', { name: 'Choose…' }), rules);
    await how.getByRole('button', { name: 'Derive anew' }).click();
    await expect(app.getByRole('table', { name: 'Labels and their categories' })).toContainText('neptune', { timeout: 60_000 });
    await expect(app.getByRole('table', { name: 'Label rules' })).toContainText('smurf');
    await expect(app.getByRole('region', { name: 'Derived from packets' })).toContainText('met no rule and are “normal”');
    await expect(app.getByRole('alert')).toHaveCount(0);
  });

  await test.step('another window rule gives other features', async () => {
    await choose(app, 'Windows', /all-100-share/);
    await app.getByRole('button', { name: 'Derive anew' }).click();
    await expect(app.getByRole('button', { name: 'Derive anew' })).toHaveCount(0, { timeout: 60_000 });
    await expect(app.getByRole('combobox', { name: 'Windows' })).toContainText('all-100-share');
  });

  await test.step('views and report work with it', async () => {
    for (const view of ['Overview', 'Correlation', 'Tests', 'Models'] as const) await show(app, view);
    await show(app, 'Report');
    const pdf = await readPdf(await (await download(app, () => app.getByRole('button', { name: 'Export PDF' }).click())).path());
    expect(pdf.text).toContain('all-100-share');
    expect(pdf.text).toContain('rules.json');
  });
});

test('rules that cannot be read leave the open capture as it was', async ({ app }) => {
  await openFile(app, { name: 'small.pcap', mimeType: 'application/octet-stream', buffer: readFileSync(pcap) });
  await expect(resultOf(app, 'Data')).toBeVisible({ timeout: 60_000 });
  const how = app.getByRole('region', { name: 'How connections become rows' });
  await chooseFile(app, how.getByRole('button', { name: 'Choose…' }), { name: 'rules.csv', mimeType: 'text/csv', buffer: Buffer.from('from,label\n2001-09-09 01:46,x\n') });
  await how.getByRole('button', { name: 'Derive anew' }).click();
  await expect(app.getByRole('alert')).toContainText('bears no time zone');
  await expect(app.getByRole('region', { name: 'Derived from packets' })).toBeVisible();
  await how.getByRole('textbox', { name: 'Time zone' }).fill('+02:00');
  await how.getByRole('button', { name: 'Derive anew' }).click();
  await expect(app.getByRole('alert')).toHaveCount(0, { timeout: 60_000 });
});

test('a connection log without labels opens as connections by a button', async ({ app }) => {
  const fields = 'ts uid id.orig_h id.orig_p id.resp_h id.resp_p proto duration orig_bytes resp_bytes conn_state'.split(' ').join('\t');
  const rows = Array.from({ length: 50 }, (_, i) => `${1e9 + i}.5\tC${i}\t192.0.2.1\t${4000 + i}\t198.51.100.80\t80\ttcp\t0.5\t${i}\t9\tSF\n`).join('');
  await openFile(app, { name: 'conn.log', mimeType: 'text/plain', buffer: Buffer.from(`#separator \\x09\n#fields\t${fields}\n${rows}`) });
  await expect(app.getByRole('alert')).toContainText('its connections give KDD\'s features');
  await app.getByRole('button', { name: 'Derive KDD’s features from it' }).click();
  await expect(app.getByRole('region', { name: 'Derived from connections' })).toContainText('wrong_fragment');
  await expect(app.getByRole('alert')).toHaveCount(0);
});
