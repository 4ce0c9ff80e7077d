import { afterAll, describe, expect, test } from 'vitest';
import { kddLine, kddLines } from '../engine/read/kddLines.fixture';
import type { AuditFile } from '../../src-shared/questions/audit/auditFile';
import { checkIds } from '../../src-shared/questions/audit/checkList';
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
});
