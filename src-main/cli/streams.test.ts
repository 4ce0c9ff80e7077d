import { closeSync, existsSync, openSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kddLine, kddLines } from '../engine/read/kddLines.fixture';
import { runCli, TestFolder } from './runCli.fixture';
import { CliProcess } from './spawnCli.fixture';

const folder = new TestFolder();
afterAll(() => folder.remove());
const data = folder.write('good.csv', kddLines(400));
const other = folder.write('other.csv', kddLines(300));
const pdf = folder.at('study.pdf');
const few = ['--features', 'service,count'];
beforeAll(async () => {
  expect((await runCli(['study', data, ...few, '--report', pdf])).code).toBe(0);
}, 60_000);

const commands: [what: string, args: string[], code: number][] = [
  ['overview --json', ['overview', data, '--json'], 0], ['study --json -', ['study', data, ...few, '--json', '-'], 0],
  ['check of a report that does not hold', ['check', pdf, other], 1], ['--help', ['study', '--help'], 0],
];

test.each(commands)('%s into a pipe that nobody reads ends quietly, with its own exit code', async (_, args, expected) => {
  const program = new CliProcess(args);
  program.child.stdout!.destroy();
  expect([await program.end(), program.err]).toEqual([expected, '']);
});

describe.skipIf(!existsSync('/dev/full'))('a full device (skipped where there is no /dev/full)', () => {
  const full = (): number => openSync('/dev/full', 'w');

  test.each(commands)('for the output of %s: one sentence and exit code 1', async (_, args) => {
    const device = full();
    const program = new CliProcess(args, { stdio: ['ignore', device, 'pipe'] });
    closeSync(device);
    expect([await program.end(), program.err]).toEqual([1, 'The file cannot be written: not all of the output was written, the disk is full.\n']);
  });

  test('for notes and messages: the exit code says it alone', async () => {
    const runs: [string[], number][] = [[['study', data, ...few, '--json', folder.at('out.json')], 0], [['overview', folder.at('nowhere')], 1], [['--nosuch'], 2]];
    for (const [args, expected] of runs) {
      const device = full();
      const program = new CliProcess(args, { stdio: ['ignore', 'pipe', device] });
      closeSync(device);
      expect(await program.end(), args.join(' ')).toBe(expected);
    }
  });
});

test('notes that nobody reads take nothing away from the results', async () => {
  const program = new CliProcess(['study', data, ...few, '--json', folder.at('kept.json')]);
  program.child.stderr!.destroy();
  expect(await program.end()).toBe(0);
  expect(program.out).toContain('good.csv');
  expect(folder.json('kept.json')).toMatchObject({ data: { name: 'good.csv' } });
});

test.each(['0', 'abc'])('WIRETELL_WORKERS=%s is misuse, told in a sentence', async (setting) => {
  const program = new CliProcess(['overview', data], { env: { WIRETELL_WORKERS: setting } });
  expect([await program.end(), program.out]).toEqual([2, '']);
  expect(program.err).toMatch(/^.*WIRETELL_WORKERS: a whole number from 1 to 64 was expected, “.*” was found\.\n$/);
});

describe('what steers a terminal', () => {
  const steering = /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029\ufeff]/u;
  const odd = '\u001b[31mred\u202e\u2066\u200f\u2028\ufeff';

  test.each([
    [[odd], 2], [['study', `--${odd}`], 2], [['study', '--penalty', odd], 2], [['study', '--C', odd], 2], [['overview', `${odd}.csv`], 1],
    [['study', '--report', `nowhere${odd}/x.pdf`], 1], [['overview', data, '--label', odd], 1],
  ])('is not passed on from the command line: %j', async (args, expected) => {
    const { code, err } = await runCli(args);
    expect([code, steering.test(err)], err).toEqual([expected, false]);
    expect(err).toContain('red');
  });

  test('nor from names in a file, in any summary; and no name makes a line of its own in a message', async () => {
    const lines = Array.from({ length: 60 }, (_, i) => kddLine(i).split(',').with(2, i % 2 ? `h${odd}` : 'http').join(','));
    const { code, out } = await runCli(['study', folder.write('odd.csv', `${lines.join('\n')}\n`), '--features', 'service,count']);
    expect([code, steering.test(out)]).toEqual([0, false]);
    const { err } = await runCli(['overview', folder.at('a\nThe report holds.csv')]);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});
