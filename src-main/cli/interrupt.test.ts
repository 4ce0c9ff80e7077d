import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readlinkSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { kddLines } from '../engine/read/kddLines.fixture';
import { TestFolder } from './runCli.fixture';
import { CliProcess } from './spawnCli.fixture';

const cli = process.env.WIRETELL_CLI!;
const folder = new TestFolder();
afterAll(() => folder.remove());
const block = kddLines(20_000);

/** Whether a process has a file open; where the system does not say, after a while. */
async function hasOpened(pid: number, path: string): Promise<void> {
  const folder = `/proc/${pid}/fd`;
  if (!existsSync(folder)) return setTimeout(1500);
  const links = () => readdirSync(folder).map((name) => {
    try { return readlinkSync(`${folder}/${name}`); } catch { return ''; }
  });
  while (!links().includes(path)) await setTimeout(5);
}

type Interrupted = { code: number | null; err: string; seconds: number };

/** Sends signals to the program, each so many milliseconds after the one before, and waits for its end. */
async function interrupted(program: CliProcess, signals: NodeJS.Signals[], apart = 0): Promise<Interrupted> {
  const sent = performance.now();
  for (const [i, signal] of signals.entries()) {
    if (i > 0) await setTimeout(apart);
    program.child.kill(signal);
  }
  const code = await program.end();
  return { code, err: program.err, seconds: (performance.now() - sent) / 1000 };
}

/** One sentence, and far sooner than whatever it was busy with: the limit is far above the half second that it takes. */
function expectCancelled({ code, err, seconds }: Interrupted): void {
  expect(err.trim().split('\n'), err).toEqual([expect.stringMatching(/^Cancelled: /)]);
  expect(code).toBe(1);
  expect(seconds).toBeLessThan(10);
}

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const)(
  '%s while reading: one sentence, exit code 1, no half-written file', async (signal) => {
    const data = folder.write('big.csv', block.repeat(40));
    const before = folder.names();
    const program = new CliProcess(['study', data, '--report', folder.at('out.pdf'), '--json', folder.at('out.json'), '--predictions', folder.at('out.csv')]);
    await hasOpened(program.child.pid!, data);
    expectCancelled(await interrupted(program, [signal]));
    expect(folder.names()).toEqual(before);
  });

describe.skipIf(process.platform === 'win32')('what waits (skipped on Windows)', () => {
  const small = folder.write('small.csv', kddLines(200));
  const few = ['--features', 'service,count'];
  const pipe = (name: string): string => {
    execFileSync('mkfifo', [folder.at(name)]);
    return folder.at(name);
  };
  const appears = async (holds: () => boolean): Promise<void> => { while (!holds()) await setTimeout(1); };

  test('SIGINT while the result waits for the reader of a pipe', async () => {
    const program = new CliProcess(['study', small, ...few, '--report', folder.at('first.pdf'), '--json', pipe('nobody')]);
    await appears(() => folder.names().includes('first.pdf'));
    await setTimeout(100);
    const { code, err, seconds } = await interrupted(program, ['SIGINT']);
    expect(err.trim().split('\n').sort(), err).toEqual([expect.stringMatching(/^Cancelled: /), `Written: ${folder.at('first.pdf')}`]);
    expect([code, seconds < 10]).toEqual([1, true]);
    expect(folder.names().filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('a pipe with a slow reader gets the whole result', async () => {
    const path = pipe('slow');
    const program = new CliProcess(['study', small, ...few, '--json', path]);
    execFileSync('sh', ['-c', `{ head -c 70000; sleep 0.2; cat; } < '${path}' > '${folder.at('slow.json')}'`]);
    expect(await program.end()).toBe(0);
    expect(folder.json('slow.json')).toMatchObject({ data: { name: 'small.csv' } });
  });

  test.each(['--label-map', '--costs'])('SIGINT while %s waits for the writer of a pipe', async (option) => {
    const path = pipe(`from${option}`);
    const program = new CliProcess(['study', small, option, path]);
    await hasOpened(program.child.pid!, path);
    expectCancelled(await interrupted(program, ['SIGINT']));
  });

  test('a second signal shortly after the first, while a large file is written', async () => {
    const data = folder.write('many.csv', block.repeat(20));
    const isTemporary = (name: string): boolean => name.startsWith('.wiretell-');
    const program = new CliProcess(['study', data, ...few, '--predictions', folder.at('many-rows.csv')]);
    await appears(() => folder.names().some(isTemporary) || program.child.exitCode !== null);
    const { code } = await interrupted(program, ['SIGINT', 'SIGINT'], 12);
    expect([0, 1]).toContain(code);
    expect(folder.names().filter(isTemporary)).toEqual([]);
    expect(folder.names().includes('many-rows.csv')).toBe(code === 0);
  });
});

const nobody = 65_534;
const unprivileged = process.getuid?.() === 0 ? { uid: nobody } : {};
const asNobody = (args: string[]) => spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', ...unprivileged });
const canRun = process.platform !== 'win32' && asNobody(['--version']).status === 0;

test.skipIf(!canRun)('no permission to read, nor to write (skipped where the program cannot run without privileges)', () => {
  chmodSync(folder.path, 0o755);
  const secret = folder.write('secret.csv', block);
  chmodSync(secret, 0o000);
  expect(asNobody(['overview', secret])).toMatchObject({
    status: 1, stderr: expect.stringMatching(/^The file may not be read: you have no permission to read “.*secret\.csv”\.\n$/),
  });
  chmodSync(secret, 0o444);
  chmodSync(folder.path, 0o555);
  const before = folder.names();
  expect(asNobody(['study', secret, '--report', folder.at('out.pdf')])).toMatchObject({
    status: 1, stderr: expect.stringMatching(/^The file cannot be written: you have no permission to write into the folder “/),
  });
  expect(folder.names()).toEqual(before);
  chmodSync(folder.path, 0o755);
});
