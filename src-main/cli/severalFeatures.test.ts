import { afterAll, describe, expect, test } from 'vitest';
import type { StudyResult } from '../../src-shared/contract/study';
import { kddLine } from '../engine/read/kddLines.fixture';
import { runCli, TestFolder } from './runCli.fixture';

const folder = new TestFolder();
afterAll(() => folder.remove());
const data = folder.write('data.csv', `${Array.from({ length: 600 }, (_, i) => kddLine(i)).join('\n')}\n`);
const few = ['--features', 'service,src_bytes,count,flag'];
const json = folder.at('out.json');
const study = async (...options: string[]): Promise<StudyResult> => {
  expect(await runCli(['study', data, ...few, '--json', json, ...options])).toMatchObject({ code: 0 });
  return folder.json('out.json') as StudyResult;
};

describe('several features from a shell', () => {
  test('one model, its path, its costs and how few features do; the report holds when it is checked', async () => {
    const pdf = folder.at('out.pdf');
    const { combined, path, costs, selection } = await study(
      '--combined', 'all', '--path', '3', '--costs', 'ones', '--select', 'forward:2', '--select', 'pairs', '--select-folds', '3', '--report', pdf);
    expect(combined!.settings).toMatchObject({ target: null, penalty: 'l2', balance: 'none', split: '0.2', intercept: 'free' });
    expect(path!.points).toHaveLength(3);
    for (const { likeliest, rows } of costs!.parts) {
      const right = likeliest.confusion.reduce((sum, cells, c) => sum + cells[c], 0);
      expect(likeliest.total).toBe(rows - right);
    }
    expect(selection!.forward!.steps.map(({ features }) => features.length)).toEqual([1, 2]);
    expect(selection!.forward!.elbow!.reason).toMatch(/feature/);
    expect(selection!.pairs!.pairs).toHaveLength(6);
    expect(await runCli(['check', pdf, data])).toMatchObject({ code: 0, out: expect.stringContaining('The report holds') });
  });

  test('are told as text: matrices with names, the positive class, and why no published score stands beside', async () => {
    const { code, out } = await runCli(['study', data, ...few, '--combined', 'all', '--path', '3', '--costs', 'ones', '--select', 'forward:2', '--select', 'pairs']);
    expect(code).toBe(0);
    const told = out.slice(out.indexOf('4 features in one model'));
    expect(told).toMatch(/Tells one of normal.*Logistic regression, L2 penalty, C = 1/);
    expect(told).toMatch(/Converged after \d+ iterations/);
    expect(told).toMatch(/Own test part: 120 rows, accuracy/);
    expect(told).toMatch(/Forward selection by MCC over 5 folds\. Positive class: dos\./);
    expect(told).toContain('The best of 6 pairs by MCC. Positive class: dos.');
    expect(told).toContain('The published scores are of the contest’s labelled test file');
    expect(told).not.toMatch(/null|NaN|undefined/);
  });

  test('forward selection goes on from what was found, and ends where no feature is left', async () => {
    const all = (await study('--select', 'forward:4:accuracy', '--select-folds', '3')).selection!.forward!;
    const [first, second] = all.steps.at(-1)!.features;
    const resumed = (await study('--select', 'forward:9:accuracy', '--select-folds', '3', '--select-from', `${first},${second}`)).selection!.forward!;
    expect(resumed.steps.map(({ added, matrix }) => [added, matrix])).toEqual(all.steps.map(({ added, matrix }) => [added, matrix]));
  });

  test('a group of features, and one target against the rest', async () => {
    const { combined } = await study('--combined', 'time,flag', '--combined-target', 'dos');
    expect(combined!.classes).toEqual(['other', 'dos']);
    expect(combined!.features).toEqual(expect.arrayContaining(['flag', 'count', 'srv_count']));
    expect(combined!.features).not.toContain('src_bytes');
  });

  test('costs come from a file, and what is wrong with it is said before any work', async () => {
    const good = folder.write('costs.csv', ',other,dos\nother,0,1\ndos,5,0\n');
    const { costs } = await study('--costs', good, '--combined-target', 'dos');
    expect(costs!.costs.matrix).toEqual([[0, 1], [5, 0]]);
    const bad = folder.write('bad.csv', ',other,dos\nother,0,x\ndos,5,0\n');
    expect(await runCli(['study', data, '--costs', bad])).toMatchObject({ code: 1, err: expect.stringMatching(/bad\.csv.*line 2/) });
    expect(await runCli(['study', data, '--costs', folder.at('none.csv')])).toMatchObject({ code: 1, err: expect.stringContaining('none.csv” does not exist') });
    expect(await runCli(['study', data, '--costs', folder.at('.')])).toMatchObject({ code: 1, err: expect.stringContaining('is a folder') });
    expect(await runCli(['study', data, ...few, '--costs', good])).toMatchObject({ code: 1, err: expect.stringContaining('there is none for') });
  });

  test('costs of 1 each take the categories that the files have, whatever the map says', async () => {
    const map = folder.write('map.json', '{"satan": "flood", "ipsweep": "flood", "portsweep": "flood"}');
    const { costs } = await study('--costs', 'ones', '--label-map', map);
    expect(costs!.classes).toContain('flood');
  });

  test('what brings a terminal to do things is not passed on', async () => {
    const path = folder.write('escape.csv', ',a\u001b[31m,b\na\u001b[31m,0,1\n');
    const { code, err } = await runCli(['study', data, '--costs', path]);
    expect([code, /\p{Cc}/u.test(err.trimEnd())]).toEqual([1, false]);
  });

  test('and stands in results that are printed as JSON as an escape, with which every character comes back', async () => {
    const odd = folder.write('odd.csv', `service,bytes,label\n${Array.from({ length: 40 }, (_, i) => `${i % 2 ? 'a\u009b\u202eb' : 'c'},${i},${i % 3 ? 'normal.' : 'smurf.'}`).join('\n')}\n`);
    const steering = /[\p{Cc}\p{Bidi_Control}]/u;
    const { out } = await runCli(['overview', odd, '--json']);
    expect(steering.test(out.replaceAll('\n', ''))).toBe(false);
    expect(JSON.parse(out).overview.services).toMatchObject({ 'a\u009b\u202eb': 20 });
    const told = await runCli(['overview', odd]);
    expect([told.code, steering.test(told.out.replaceAll('\n', ''))]).toEqual([0, false]);
  });

  test('a split that leaves a part without rows, and one feature for pairs, are refused in words', async () => {
    const rare = folder.write('rare.csv', `${Array.from({ length: 60 }, (_, i) => kddLine(i)).join('\n')}\n${kddLine(0).replace(/[^,]*$/, 'perl.')}\n`);
    const split = await runCli(['study', rare, '--combined', 'service,src_bytes', '--combined-balance', 'undersample']);
    expect(split).toMatchObject({ code: 1, err: expect.stringMatching(/each part of the split \(0\.2\) needs rows; the rarest class, “u2r”, has 1/) });
    const pair = await runCli(['study', data, '--features', 'service', '--select', 'pairs']);
    expect(pair).toMatchObject({ code: 1, err: expect.stringContaining('two features or more that vary were expected for pairs; found service') });
  });

  test.each([
    ['--leave-out-overlap', '--leave-out-overlap needs --test'], ['--raw-csv', '--raw-csv needs --predictions'],
    ['--select-folds 3', '--select-folds needs --select forward:N'], ['--select-from flag', '--select-from needs --select forward:N'],
    ['--select pairs --select-from flag', '--select-from needs --select forward:N'], ['--select forward:2 --select forward:3', 'Expected one forward:N.'],
    ['--select forward:3 --select-from flag,flag', 'each feature of --select-from is named once'],
    ['--select forward:1 --select-from flag,land', '--select-from names 2 features, more than --select forward:1'],
    ['--combined-target dos', '--combined-target needs --combined, --path, --costs or --predictions'],
    ['--combined-penalty l1', '--combined-penalty needs --combined, --path, --costs or --predictions'],
    ['--combined-split none', '--combined-split needs --combined, --path, --costs or --predictions'],
    ['--split kfold:101', 'Expected none, a test share between 0 and 1'], ['--categories 101', 'Expected a number of draws from 1 to 100.'],
  ])('%s is misuse, said before any work', async (options, words) => {
    const { code, err } = await runCli(['study', folder.at('not-there.csv'), ...options.split(' ')]);
    expect([code, err.split('\n')[0]]).toEqual([2, expect.stringMatching(/^error: /)]);
    expect(err).toContain(words);
  });

  test.each([
    ['--select', 'backward:3'], ['--select', 'forward'], ['--select', 'forward:0'], ['--select', 'pairs:speed'], ['--path', '1'], ['--combined-penalty', 'l3'],
  ])('%s %s is misuse', async (option, value) => {
    expect((await runCli(['study', data, option, value])).code).toBe(2);
  });
});
