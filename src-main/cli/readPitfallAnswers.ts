import { guardPitfallAnswers } from '../../src-shared/contract/guards';
import type { PitfallAnswers } from '../../src-shared/questions/pitfalls/result';
import { parseJson } from '../engine/parseJson';
import { readSmallFile } from './readSmallFile';

/**
 * What a person answers of the pitfalls that no table shows, from a JSON file.
 * @throws FILE_NOT_READABLE, BAD_REQUEST
 */
export async function readPitfallAnswers(path: string | undefined, signal: AbortSignal): Promise<PitfallAnswers | undefined> {
  if (path === undefined) return undefined;
  const called = `the answers “${path}”`;
  return guardPitfallAnswers(parseJson(Buffer.from(await readSmallFile(path, 'the file of answers', signal)), called), called);
}
