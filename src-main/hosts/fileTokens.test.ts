import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FileTokens } from './fileTokens';

const readable = (files: FileTokens): string => files.addSource('x', async () =>
  ({ name: 'x', bytes: 1, chunks: async function* () {}, verify: async () => {} }));

test('of very many tokens those that were not used for longest are forgotten', async () => {
  const files = new FileTokens();
  const first = readable(files);
  const unused = readable(files);
  for (let i = 0; i < 4200; i++) {
    readable(files);
    await files.source(first);
  }
  await expect(files.source(first)).resolves.toMatchObject({ name: 'x' });
  await expect(files.source(unused)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});

test('sentences name a file, and the folder to write into by it, without the path to them', async () => {
  const files = new FileTokens();
  const path = join('/no', 'such', 'folder', 'study.json');
  const { file } = await files.pickToRead(path);
  await expect(files.source(file)).rejects.toMatchObject({ code: 'FILE_NOT_FOUND', detail: 'nothing was found at “study.json”.' });
  const sink = files.sink(files.pickToWrite(path).file);
  await expect(sink.check()).rejects.toMatchObject({ code: 'CANNOT_WRITE', detail: 'the folder of “study.json” does not exist.' });
  await expect(sink.write(Buffer.from('x'), new AbortController().signal)).rejects.toMatchObject({ detail: expect.not.stringContaining('such') });
});

test('files that were chosen together are one token for a dataset, whose files come in the order of their names', async () => {
  const files = new FileTokens();
  const folder = await mkdtemp(join(tmpdir(), 'wiretell-tokens-'));
  const paths = ['b.csv', 'a.csv'].map((name) => join(folder, name));
  for (const path of paths) await writeFile(path, 'x');
  const { file, name } = await files.pickAll(paths);
  expect(name).toBe('a.csv and 1 more');
  expect((await files.chosen(file)).sources.map((source) => source.name)).toEqual(['a.csv', 'b.csv']);
  expect(files.readPaths(file)).toEqual(paths);
  await expect(files.source(file)).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  const more = await files.pickToRead(join(folder, 'c.csv'));
  expect(files.readPaths(files.together([more.file, file, more.file]).file)).toEqual([join(folder, 'c.csv'), ...paths]);
  expect(() => files.together([file, 'nobody'])).toThrow('a file that was chosen to be read');
  await rm(folder, { recursive: true });
});
