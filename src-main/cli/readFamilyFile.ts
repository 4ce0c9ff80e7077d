import { guardFamilyFile } from '../../src-shared/contract/guards';
import type { OwnFamily } from '../../src-shared/terms/ownFamily';
import { parseJson } from '../engine/parseJson';
import { readSmallFile } from './readSmallFile';

/** The family of a person's own that `--family` names. @throws FILE_NOT_READABLE, BAD_REQUEST */
export async function readFamilyFile(path: string | undefined, signal: AbortSignal): Promise<OwnFamily | undefined> {
  if (path === undefined) return undefined;
  const called = `the family file “${path}”`;
  return guardFamilyFile(parseJson(Buffer.from(await readSmallFile(path, 'the family file', signal)), called), called);
}
