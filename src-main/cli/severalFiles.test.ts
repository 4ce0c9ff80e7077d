import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { kddLines } from '../engine/read/kddLines.fixture';
import { runCli, TestFolder, type CliResult } from './runCli.fixture';

const folder = new TestFolder();
afterAll(() => folder.remove());
mkdirSync(folder.at('days'));
const all = kddLines(600).split('\n').filter((line) => line !== '');
['mon', 'tue', 'fri'].forEach((day, i) => folder.write(`days/${day}.csv`, `${all.slice(200 * i, 200 * i + 200).join('\n')}\n`));
const days = folder.at('days');

test('a study of a folder says each file, is checked by a quoted glob, and not by other files', async () => {
  const [report, json] = [folder.at('study.pdf'), folder.at('study.json')];
  const studied = await runCli(['study', days, '--split', 'files:fri*', '--report', report, '--json', json]);
  expect(studied, studied.err).toMatchObject({ code: 0 });
  expect(folder.json('study.json')).toMatchObject({ wiretell: { schema: 2 }, data: { name: 'days', files: [{ name: 'fri.csv', rows: 200 }, { name: 'mon.csv' }, { name: 'tue.csv' }] } });
  expect(studied.out).toMatch(/fri\.csv +comma, no header +200 +/);
  const checked = await runCli(['check', report, join(days, '*.csv')]);
  expect(checked, checked.out).toMatchObject({ code: 0, out: expect.stringContaining('The report holds') });
  expect(await runCli(['check', report, join(days, 'mon.csv'), join(days, 'fri.csv')])).toMatchObject({ code: 1 });
}, 60_000);

test('several test files are one second file, and predictions are of all their rows', async () => {
  const out = folder.at('predictions.csv');
  const { code, err } = await runCli(['study', join(days, 'mon.csv'), '--test', join(days, 'tue.csv'), '--test', join(days, 'fri.csv'), '--predictions', out]);
  expect(code, err).toBe(0);
  const lines = readFileSync(out, 'utf8').trimEnd().split('\n');
  expect([lines.length, lines[0].split(',').slice(0, 4), lines[1].split(',')[1], lines[400].split(',')[1]]).toEqual([401, ['row', 'source_file', 'label', 'predicted'], 'fri.csv', 'tue.csv']);
}, 60_000);

test('results never take the place of a file of the folder', async () => {
  const before = folder.text('days/mon.csv');
  expect(await runCli(['study', days, '--json', join(days, 'mon.csv')])).toMatchObject({ code: 1, err: expect.stringContaining('named twice') });
  expect(folder.text('days/mon.csv')).toBe(before);
});

test('a study file of several files says which of them are not there, or others', async () => {
  const [study, entry] = [folder.at('my.wiretell.json'), (name: string) => ({ name, sha256: createHash('sha256').update(readFileSync(folder.at(`days/${name}`))).digest('hex') })];
  const { code, err } = await runCli(['study', days, '--json', folder.at('asked.json')]);
  expect(code, err).toBe(0);
  const { settings } = folder.json('asked.json') as { settings: object };
  writeFileSync(study, JSON.stringify({
    wiretellSettings: 2, data: ['fri.csv', 'mon.csv', 'tue.csv'].map(entry), test: [entry('fri.csv'), entry('tue.csv')], labelColumn: null, settings, report: { title: '', author: '', sections: [] },
  }));
  const asked = (...files: string[]): Promise<CliResult> => runCli(['study', ...files, '--settings', study]);
  expect(await asked(days)).toMatchObject({ code: 0, err: 'The study judges on a second file, which was not named: --test fri.csv --test tue.csv.\n' });
  const other = folder.write('mon.csv', `${all.slice(0, 150).join('\n')}\n`);
  expect((await asked(join(days, 'fri.csv'), other)).err).toContain(
    '“fri.csv and 1 more” is not the data that the study was made with (mon.csv has other content, tue.csv is not among them; SHA-256): what fits is taken over.');
}, 60_000);
