import { guardFamilyFile } from '../../src-shared/contract/guards';
import type { Meaning } from '../../src-shared/terms/meaning';
import type { OwnFamily } from '../../src-shared/terms/ownFamily';
import { parseJson } from '../engine/parseJson';
import { readSmallFile } from './readSmallFile';
import type { ReadingOptions } from './settingsOptions';

/**
 * What the options say of labels and columns; nothing where they say nothing.
 * @throws FILE_NOT_READABLE, BAD_REQUEST for a family that is none
 */
export async function meaningOf({ benign, family }: Pick<ReadingOptions, 'benign' | 'family'>, signal: AbortSignal): Promise<Meaning | undefined> {
  const said: Meaning = {
    ...(family !== undefined && { family: await readFamilyFile(family, signal) }), ...(benign.length > 0 && { benign }),
  };
  return Object.keys(said).length === 0 ? undefined : said;
}

async function readFamilyFile(path: string, signal: AbortSignal): Promise<OwnFamily> {
  const called = `the family file “${path}”`;
  return guardFamilyFile(parseJson(Buffer.from(await readSmallFile(path, 'the family file', signal)), called), called);
}
