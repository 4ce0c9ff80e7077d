import { existsSync, linkSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { kddLines } from '../engine/read/kddLines.fixture';
import { runCli, TestFolder } from './runCli.fixture';

const folder = new TestFolder();
afterAll(() => folder.remove());
const data = folder.write('good.csv', kddLines(200));
const failing = async (args: string[], sentence: RegExp): Promise<void> => {
  const before = folder.names();
  const { code, err, out } = await runCli(['study', data, ...args]);
  expect(err.trim().split('\n'), err).toHaveLength(1);
  expect(err).toMatch(sentence);
  expect([code, out]).toEqual([1, '']);
  expect(folder.names()).toEqual(before);
};
beforeEach(() => { folder.write('old.pdf', 'the old report'); });

test('a folder that is not there, for any result', async () => {
  await failing(['--report', folder.at('nowhere/out.pdf')], /cannot be written: the folder “.*nowhere” does not exist/);
  await failing(['--json', folder.at('nowhere/out.json'), '--report', folder.at('out.pdf')], /does not exist/);
  await failing(['--report', folder.at('good.csv/out.pdf')], /does not exist/);
  await failing(['--predictions', folder.at('nowhere/out.csv'), '--report', folder.at('out.pdf')], /does not exist/);
});

test('a folder in place of a file', async () => {
  mkdirSync(folder.at('taken.pdf'));
  await failing(['--report', folder.at('taken.pdf')], /“.*taken\.pdf” is a folder/);
});

test('the dataset itself, or one file for two results, by whatever name', async () => {
  symlinkSync(data, folder.at('alias.csv'));
  await failing(['--report', data], /named twice/);
  await failing(['--json', folder.at('alias.csv')], /named twice/);
  await failing(['--predictions', data], /named twice/);
  await failing(['--test', folder.at('alias.csv'), '--predictions', folder.at('alias.csv')], /named twice/);
  await failing(['--predictions', folder.at('x'), '--json', folder.at('x')], /named twice/);
  await failing(['--json', folder.at('x'), '--report', `${folder.path}/./x`], /named twice/);
  expect(readFileSync(data, 'utf8')).toBe(kddLines(200));
});

test('one file for two results that are still to come, and a hard link to the dataset', async () => {
  mkdirSync(folder.at('inner'));
  symlinkSync(folder.at('inner'), folder.at('way'));
  linkSync(data, folder.at('hard.csv'));
  await failing(['--report', folder.at('new.pdf'), '--json', `${folder.path}/inner/../new.pdf`], /“.*” and “.*” are one file, named twice/);
  await failing(['--report', folder.at('inner/x'), '--json', `${folder.path}/way/x`], /named twice/);
  await failing(['--report', `${folder.path}/way/../y`, '--json', folder.at('y')], /named twice/);
  await failing(['--report', folder.at('new.pdf'), '--predictions', folder.at('NEW.pdf')], /named twice/);
  await failing(['--json', folder.at('hard.csv')], /named twice/);
  expect(readFileSync(data, 'utf8')).toBe(kddLines(200));
});

test('a link that leads nowhere, and a folder that is not there, named as a file', async () => {
  symlinkSync('nowhere.pdf', folder.at('latest.pdf'));
  await failing(['--report', folder.at('latest.pdf')], /“.*latest\.pdf” is a link that leads nowhere/);
  await failing(['--json', folder.at('new/')], /a file was expected, “.*new\/” is the name of a folder/);
  await failing(['--json', ''], /the name of a file was expected/);
});

test('a report for “-” is misuse: it goes to a file', async () => {
  for (const option of ['--report', '--predictions']) {
    expect(await runCli(['study', data, option, '-'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Expected a file to write.') });
  }
  expect(folder.names()).not.toContain('-');
  expect(existsSync('-')).toBe(false);
});

test.skipIf(!existsSync('/dev/full'))('a full disk (skipped where there is no /dev/full)', async () => {
  await failing(['--json', '/dev/full'], /“\/dev\/full” was not written, the disk is full/);
  await failing(['--predictions', '/dev/full', '--features', 'service,count'], /“\/dev\/full” was not written, the disk is full/);
  expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true);
});

test('a study that fails leaves the old report as it was', async () => {
  await failing(['--target', 'nosuch', '--report', folder.at('old.pdf'), '--predictions', folder.at('none.csv')], /target does not occur/);
  expect(readFileSync(folder.at('old.pdf'), 'utf8')).toBe('the old report');
});

test('what goes well replaces the old one, through a link too, and leaves nothing beside it', async () => {
  symlinkSync(folder.at('old.pdf'), folder.at('link.json'));
  const before = folder.names();
  const { code, err } = await runCli(['study', data, '--json', folder.at('link.json')]);
  expect([code, err.trim()]).toEqual([0, `Written: ${folder.at('link.json')}`]);
  expect(folder.names()).toEqual(before);
  expect(lstatSync(folder.at('link.json')).isSymbolicLink()).toBe(true);
  expect(JSON.parse(readFileSync(folder.at('old.pdf'), 'utf8')).data.name).toBe('good.csv');
});

test('stopped before it began, it writes nothing', async () => {
  const before = folder.names();
  const { code, err } = await runCli(['study', data, '--report', folder.at('out.pdf')], { signal: AbortSignal.abort() });
  expect([code, err]).toEqual([1, expect.stringMatching(/^Cancelled: /)]);
  expect(folder.names()).toEqual(before);
});
