import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { PickedFile } from '../../src-shared/contract/contract';
import { readSettings } from '../engine/readSettings';
import type { FileTokens } from './fileTokens';

/**
 * The files that a study file names and that lie in its folder. The page does not say which: it could ask for any. Of a study
 * file that was uploaded nothing lies beside it.
 */
export async function filesBeside(files: FileTokens, study: string, signal: AbortSignal): Promise<PickedFile[]> {
  const [path] = files.readPaths(study);
  if (path === undefined) return [];
  const { data, test } = await readSettings(await files.source(study), signal);
  const names = new Set([...data, ...test ?? []].map(({ name }) => name).filter((name) => basename(name) === name));
  const found: PickedFile[] = [];
  for (const name of names) {
    const beside = join(dirname(path), name);
    if (await stat(beside).then((there) => there.isFile(), () => false)) found.push(await files.pickToRead(beside));
  }
  return found;
}
