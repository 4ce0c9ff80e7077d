import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { kddLine, kddLines } from '../engine/read/kddLines.fixture';
import { faultsBy } from '../engine/resultSchema.fixture';
import type { AuditFile } from '../../src-shared/questions/audit/auditFile';
import { checkIds } from '../../src-shared/questions/audit/checkList';
import { junitFaults, parseXml } from './audit/junitRules.fixture';
import type { Sarif } from './audit/sarif';
import { failureOf } from './program';
import { runCli, TestFolder } from './runCli.fixture';
import { CliProcess } from './spawnCli.fixture';

const folder = new TestFolder();
afterAll(() => folder.remove());
/** Every row twice: half of them repeat an earlier one. */
const copied = folder.write('copied.csv', kddLines(200).repeat(2));
const fine = folder.write('fine.csv', Array.from({ length: 300 }, (_, i) => kddLine(i).split(',').with(4, String(i)).join(',')).join('\n'));
const copies = ['--only', 'copies'];
const audit = (...args: string[]): ReturnType<typeof runCli> => runCli(['audit', ...args]);

describe('exit codes', () => {
  test.each([
    ['without --fail-on, whatever is found', [copied, ...copies], 0], ['a severe check', [copied, ...copies, '--fail-on', 'severe'], 1],
    ['severe or worse than to mind', [copied, ...copies, '--fail-on', 'warn'], 1], ['nothing of it', [fine, ...copies, '--fail-on', 'warn'], 0],
    ['to mind by thresholds of one’s own', [copied, ...copies, '--fail-on', 'severe', '--threshold', 'copies=0.1:never'], 0],
    ['what is skipped', [copied, '--only', 'copies', '--skip', 'copies=drawn with replacement', '--fail-on', 'warn'], 0],
  ])('%s', async (_, args, code) => {
    expect(await audit(...args)).toMatchObject({ code, err: '' });
  });

  test.each([
    ['a file that is not there', ['nowhere.csv'], /^The file is not there|cannot be read|does not exist/], ['no table', [folder.write('no.csv', '\0\0')], /./],
    ['an output that cannot be written', [copied, '--json', folder.at('nowhere/a.json')], /cannot be written/],
    ['a column that is not there', [copied, '--label', 'nosuch'], /./], ['the data in place of the output', [copied, '--json', copied], /named twice/],
    ['an unknown option', [copied, '--nosuch'], /unknown option/],
    ['an unknown check', [copied, '--only', 'copys'], /There is no check “copys”: copies.*Did you mean “copies”\?/],
    ['no reason', [copied, '--skip', 'copies'], /Expected copies=REASON/], ['no reason behind =', [copied, '--skip', 'copies= '], /Expected copies=REASON/],
    ['a check to skip that there is not', [copied, '--skip', 'nosuch=x'], /There is no check “nosuch”/],
    ['half a threshold', [copied, '--threshold', 'copies=0.1'], /Expected copies=WARN:SEVERE/],
    ['thresholds the wrong way round', [copied, '--threshold', 'copies=0.5:0.1'], /warns before it is severe/],
    ['no severity', [copied, '--fail-on', 'note'], /Allowed choices are severe, warn, never/],
  ])('2, and never 1: %s', async (_, args, sentence) => {
    const before = folder.names();
    const { code, out, err } = await audit(...args, ...(args.includes('--only') ? [] : copies), '--fail-on', 'severe');
    expect([code, out], err).toEqual([2, '']);
    expect(err).toMatch(sentence);
    expect(folder.names()).toEqual(before);
  });

  test('2 where it is stopped, and nothing is written', async () => {
    const { code, err } = await runCli(['audit', copied, '--json', folder.at('stopped.json')], { signal: AbortSignal.abort() });
    expect([code, err]).toEqual([2, expect.stringMatching(/^Cancelled: /)]);
    expect(folder.names()).not.toContain('stopped.json');
  });

  test('2 for a crash, too, where others say 1', () => {
    expect([failureOf(['audit', '--fail-on', 'severe']), failureOf(['study', 'audit'])]).toEqual([2, 1]);
  });

  test('as a process of its own, though nobody reads what it says', async () => {
    const program = new CliProcess(['audit', copied, ...copies, '--fail-on', 'severe', '--json', folder.at('unread.json')]);
    program.child.stdout!.destroy();
    expect(await program.end()).toBe(1);
    expect(folder.json('unread.json')).toMatchObject({ failing: ['copies'] });
  });
});

describe('a file without labels', () => {
  const unlabelled = folder.write('unlabelled.csv', `a,b\n${Array.from({ length: 50 }, (_, i) => `${(i * 37) % 51},${(i * i) % 7}`).join('\n')}\n`);

  test('is audited; what cannot be judged without them is no reason to fail, but for --strict', async () => {
    const { checks } = JSON.parse((await audit(unlabelled, '--json', '-')).out) as AuditFile;
    const unjudged = checks.filter(({ severity }) => severity === 'notJudged');
    expect(unjudged.map(({ id }) => id)).toContain('order');
    expect(unjudged.every(({ reason, figure, evidence }) => reason !== null && figure.value === null && evidence === null)).toBe(true);
    const only = ['--only', unjudged.map(({ id }) => id).join(','), '--fail-on', 'warn'];
    expect((await audit(unlabelled, ...only)).code).toBe(0);
    expect(await audit(unlabelled, ...only, '--strict')).toMatchObject({ code: 2, out: expect.stringContaining('Fails by --strict') });
    const skips = unjudged.flatMap(({ id }) => ['--skip', `${id}=it has no labels`]);
    expect((await audit(unlabelled, ...only, '--strict', ...skips)).code).toBe(0);
  });

  test('under a label column that is not there is misread, and not audited', async () => {
    expect(await audit(unlabelled, '--label', 'class')).toMatchObject({ code: 2, out: '' });
  });
});

test('the text says the summary first, then the check with its figure, thresholds and sentence, and what was left out', async () => {
  const { out } = await audit(copied, ...copies, '--fail-on', 'severe');
  const lines = out.replaceAll('\u00a0', ' ').split('\n');
  expect(lines[0]).toBe('1 severe: copied.csv, 400 rows.');
  expect(lines).toEqual(expect.arrayContaining(['Copies: severe', '  50.0 % (to mind from 5 %, severe from 25 %)', 'Fails by --fail-on severe: Copies.']));
  expect(out).toContain('Not looked at: ');
  const skipped = await audit(copied, '--only', 'copies', '--skip', 'copies=drawn = with replacement');
  expect(skipped.out).toMatch(/^No check was asked for: /);
  expect(skipped.out).toContain('Left out\n────────\n  Copies: drawn = with replacement');
});

test('the JSON says what was read, how, and each check in full', async () => {
  const { out } = await audit(copied, '--json', '-', '--skip', 'copies=because', '--threshold', 'copies=0.1:0.6', '--seed', '7');
  const skipped = JSON.parse(out) as AuditFile;
  expect(skipped).toMatchObject({ wiretell: '0.0.0-test', schema: 1, rows: 400, skipped: [{ id: 'copies', reason: 'because' }], settings: { seed: 7, strict: false } });
  expect(skipped.checks.map(({ id }) => id)).toEqual(checkIds.filter((id) => id !== 'copies'));
  const { checks: [one], files, failing } = JSON.parse((await audit(copied, '--json', '-', ...copies, '--threshold', 'copies=0.1:0.6')).out) as AuditFile;
  expect(one).toMatchObject({ id: 'copies', severity: 'warn', thresholds: { warn: 0.1, severe: 0.6 }, figure: { unit: 'share', value: 0.5 }, reason: null });
  expect(one.seconds).toBeGreaterThanOrEqual(0);
  expect(files).toEqual([{ name: 'copied.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/), rows: 400, release: null }]);
  expect(failing).toEqual([]);
  const whole = await audit(copied, '--test', fine, '--json', '-');
  expect([skipped, JSON.parse(whole.out) as AuditFile].flatMap(faultsBy('audit.schema.json'))).toEqual([]);
});

describe('formats', () => {
  test('all of them are written, each as its schema says, and none when one cannot be', async () => {
    const [json, junit, sarif] = ['all.json', 'all.xml', 'all.sarif'].map((name) => folder.at(name));
    const { code, err } = await audit(copied, ...copies, '--fail-on', 'severe', '--json', json, '--junit', junit, '--sarif', sarif);
    expect([code, err]).toEqual([1, `Written: ${json}\nWritten: ${junit}\nWritten: ${sarif}\n`]);
    expect(junitFaults(parseXml(folder.text('all.xml')))).toEqual([]);
    expect(folder.json('all.sarif')).toMatchObject({ version: '2.1.0', runs: [{ results: [{ ruleId: 'copies', level: 'error' }] }] });
    const before = folder.names();
    const refused = await audit(copied, ...copies, '--json', folder.at('none.json'), '--sarif', folder.at('nowhere/none.sarif'));
    expect([refused.code, refused.out, folder.names()]).toEqual([2, '', before]);
    expect((await audit(copied, '--json', folder.at('x'), '--junit', folder.at('x'))).err).toMatch(/named twice/);
  });

  test('SARIF names the file as it was typed', async () => {
    const odd = folder.write('a b#.csv', kddLines(100).repeat(2));
    await audit(odd, ...copies, '--sarif', folder.at('odd.sarif'));
    const { runs: [{ artifacts }] } = folder.json('odd.sarif') as Sarif;
    expect(artifacts.map(({ location }) => location.uri)).toEqual([pathToFileURL(odd).href]);
  });
});

describe('a baseline', () => {
  const base = folder.at('base.json');
  const against = (file: string, ...args: string[]): ReturnType<typeof runCli> => audit(file, ...copies, '--fail-on', 'severe', '--baseline', base, ...args);

  test('fails only on what got worse, and says what did', async () => {
    await audit(copied, ...copies, '--json', base);
    const same = await against(copied);
    expect([same.code, same.out]).toEqual([0, expect.stringContaining('Since the baseline\n──────────────────\n  Nothing changed.')]);
    const thrice = folder.write('thrice.csv', kddLines(200).repeat(3));
    const worse = await against(thrice);
    expect([worse.code, worse.out.replaceAll('\u00a0', ' ')]).toEqual([1, expect.stringContaining('Worse: Copies (severe, 50.0 % → severe, 66.7 %).')]);
    const better = await against(fine);
    expect([better.code, better.out]).toEqual([0, expect.stringMatching(/Better: Copies \(severe/)]);
    expect((await audit(thrice, '--fail-on', 'severe', '--only', 'copies', '--baseline', base, '--json', base)).err).toMatch(/named twice/);
  });

  test.each([
    ['no JSON', 'x', /the baseline/], ['no audit', '{"data":1}', /an audit was expected as baseline.* is none/],
    ['another form', '{"wiretell":"9","schema":2}', /is one of form 2, and this version reads form 1/],
    ['half of one', '{"wiretell":"9","schema":1,"features":[]}', /lacks what an audit has/],
    ['one of other data', '{"wiretell":"9","schema":1,"features":["elsewhere"],"checks":[]}', /none of its features is one of this dataset/],
  ])('that is %s is refused in a sentence', async (_, content, sentence) => {
    folder.write('base.json', content);
    const { code, out, err } = await against(copied);
    expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1]);
    expect(err).toMatch(sentence);
  });

  test('with other features is told, and read', async () => {
    folder.write('base.json', '{"wiretell":"9","schema":1,"features":["duration","extra"],"checks":[]}');
    const { code, err } = await against(copied);
    expect([code, err]).toEqual([1, expect.stringMatching(/^The baseline has other features \(extra is gone; .* are new\)/)]);
  });
});
