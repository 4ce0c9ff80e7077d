import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { usualSettings } from '../engine/engine.fixture';
import { memorySource } from '../engine/read/memorySource';
import { filesBeside } from './filesBeside';
import { FileTokens } from './fileTokens';

const folder = mkdtempSync(join(tmpdir(), 'wiretell-beside-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { signal } = new AbortController();

test('finds the files of a study in its folder, by their names, and no others', async () => {
  mkdirSync(join(folder, 'mine', 'inner'), { recursive: true });
  for (const name of ['mine/mon.csv', 'mine/other.csv', 'mine/second.csv', 'secret.csv']) writeFileSync(join(folder, name), 'x');
  const entry = (name: string) => ({ name, sha256: '0'.repeat(64) });
  const study = JSON.stringify({
    wiretellSettings: 2, data: ['mon.csv', 'tue.csv', '../secret.csv', 'inner', '/etc/hosts'].map(entry), test: [entry('second.csv')], labelColumn: null,
    settings: usualSettings, report: { title: '', author: '', sections: [] },
  });
  const path = join(folder, 'mine', 'my.wiretell.json');
  writeFileSync(path, study);
  const files = new FileTokens();
  const { file } = await files.pickToRead(path);
  const found = await filesBeside(files, file, signal);
  expect(found.map(({ name }) => name)).toEqual(['mon.csv', 'second.csv']);
  expect((await files.chosen(files.together(found.map((one) => one.file)).file)).name).toBe('mon.csv and 1 more');
  const uploaded = files.addSource('my.wiretell.json', async () => memorySource('my.wiretell.json', Buffer.from(study)));
  expect(await filesBeside(files, uploaded, signal)).toEqual([]);
});
