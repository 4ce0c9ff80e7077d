import { existsSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { makeFolder } from './makeFolder';
import { TestFolder } from './runCli.fixture';

describe('a folder that is made', () => {
  const folder = new TestFolder();
  afterAll(() => folder.remove());

  test('comes with those above it, and may be there already', async () => {
    for (const path of ['a/b/c', 'a/b/c', 'a/d']) {
      await makeFolder(folder.at(path));
      expect(existsSync(folder.at(path))).toBe(true);
    }
  });

  test('is refused where a file stands', async () => {
    const file = folder.write('file', 'x');
    await expect(makeFolder(file)).rejects.toThrow('EEXIST');
    await expect(makeFolder(`${file}/below`)).rejects.toThrow('EEXIST');
  });

  test.skipIf(!existsSync('/proc/self'))('is refused, and soon, where no folder can be', async () => {
    await expect(makeFolder('/proc/wiretell/mended')).rejects.toThrow('ENOENT');
  });
});
