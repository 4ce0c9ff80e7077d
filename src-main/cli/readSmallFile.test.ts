import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { patiently } from '../engine/patiently';
import { readSmallFile } from './readSmallFile';
import { TestFolder } from './runCli.fixture';

const folder = new TestFolder();
afterAll(() => folder.remove());
const { signal } = new AbortController();
const soon = (): AbortSignal => AbortSignal.timeout(50);
const read = (path: string, until = signal): Promise<string> => readSmallFile(path, 'the label map', until);

test('a file is read whole, and text stays text', async () => {
  expect(await read(folder.write('map.json', '{"é": "dos"}'))).toBe('{"é": "dos"}');
  expect(await read(folder.write('empty.json', ''))).toBe('');
});

test.each([['/dev/zero'], ['/dev/null']].filter(([path]) => existsSync(path)))('%s is refused, for it is neither a file nor a pipe', async (path) => {
  await expect(read(path)).rejects.toThrow(`the label map “${path}” is neither a file nor a pipe.`);
});

describe.skipIf(process.platform === 'win32')('a pipe (skipped on Windows)', () => {
  const pipe = (name: string): string => {
    execFileSync('mkfifo', [folder.at(name)]);
    return folder.at(name);
  };
  const written = (path: string, command: string): void => void spawn('sh', ['-c', `{ ${command}; } > '${path}'`], { stdio: 'ignore' });

  test('is read to its end, however late its writer comes', async () => {
    const path = pipe('late');
    const reading = read(path);
    await setTimeout(30);
    written(path, 'printf "{\\"a\\":"; sleep 0.05; printf " 1}"');
    expect(await reading).toBe('{"a": 1}');
  });

  test('that is closed without a byte is an empty file', async () => {
    const path = pipe('nothing');
    written(path, ':');
    expect(await read(path)).toBe('');
  });

  test('without a writer is waited for until a signal comes', async () => {
    await expect(read(pipe('nobody'), soon())).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('that does not end is left at the most that is expected', async () => {
    const path = pipe('endless');
    written(path, 'yes');
    await expect(read(path)).rejects.toThrow(/goes on after \d+ bytes, the most that were expected/);
  });
});

test('what has nothing yet is asked again, until it has or a signal comes; other failures come through', async () => {
  const refusing = (code: string) => Object.assign(new Error(code), { code });
  let asked = 0;
  expect(await patiently(async () => {
    if (++asked < 4) throw refusing('EAGAIN');
    return asked;
  }, 'EAGAIN', signal)).toBe(4);
  await expect(patiently(async () => { throw refusing('EIO'); }, 'EAGAIN', signal)).rejects.toMatchObject({ code: 'EIO' });
  await expect(patiently(async () => { throw refusing('EAGAIN'); }, 'EAGAIN', soon())).rejects.toThrow();
});
