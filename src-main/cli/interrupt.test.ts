import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readlinkSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { kddLines } from '../engine/read/kddLines.fixture';
import { TestFolder } from './runCli.fixture';

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

/** Runs the built program until it reads its data, then sends the signal. */
async function interrupted(data: string, args: string[], signal: NodeJS.Signals): Promise<{ code: number; err: string; seconds: number }> {
  const child = spawn(process.execPath, [cli, 'study', data, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr.on('data', (text: Buffer) => { err += text.toString(); });
  const closed = once(child, 'close');
  await hasOpened(child.pid!, data);
  const sent = performance.now();
  child.kill(signal);
  const [code] = await closed as [number];
  return { code, err, seconds: (performance.now() - sent) / 1000 };
}

test.skipIf(process.platform === 'win32').each(['SIGINT', 'SIGTERM'] as const)(
  '%s while reading: one sentence, exit code 1, no half-written file', async (signal) => {
    const data = folder.write('big.csv', block.repeat(40));
    const before = folder.names();
    const { code, err, seconds } = await interrupted(data, ['--report', folder.at('out.pdf'), '--json', folder.at('out.json'), '--predictions', folder.at('out.csv')], signal);
    expect(err.trim().split('\n'), err).toEqual([expect.stringMatching(/^Cancelled: /)]);
    expect(code).toBe(1);
    expect(folder.names()).toEqual(before);
    // Far above the half second that it takes: this guards against waiting for the end of the file.
    expect(seconds).toBeLessThan(10);
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
    status: 1, stderr: expect.stringMatching(/^The file cannot be written: you have no permission to write into “/),
  });
  expect(folder.names()).toEqual(before);
  chmodSync(folder.path, 0o755);
});
