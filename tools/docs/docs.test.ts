import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { programOf } from '../../src-main/cli/program';
import { resultFilePage } from './resultFilePage';
import { schemaOf } from './schemaOf';
import { shellPage } from './shellPage';

/** The pages that are made from the code. `npm run docs` writes them; without it, this says which of them are stale. */
const root = resolve(import.meta.dirname, '../..');
const schema = schemaOf(resolve(root, 'src-shared/contract/study.ts'), 'StudyResult');
const unused = { workerUrl: new URL('file:///'), workers: 0, version: '', signal: new AbortController().signal };

it.each([
  ['result.schema.json', `${JSON.stringify(schema, null, 2)}\n`],
  ['result-file.md', resultFilePage(schema)],
  ['shell.md', shellPage(await programOf(unused, () => undefined))],
])('docs/%s is what `npm run docs` makes', async (name, text) => {
  await expect(text).toMatchFileSnapshot(resolve(root, 'docs', name));
});
