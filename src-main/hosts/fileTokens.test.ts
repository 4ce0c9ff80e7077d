import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FileTokens } from './fileTokens';

const readable = (files: FileTokens): string => files.addSource(async () =>
  ({ name: 'x', bytes: 1, chunks: async function* () {}, verify: async () => {} }));

test('of very many tokens those that were not used for longest are forgotten', async () => {
  const files = new FileTokens();
  const first = readable(files);
  const unused = readable(files);
  for (let i = 0; i < 300; i++) {
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
