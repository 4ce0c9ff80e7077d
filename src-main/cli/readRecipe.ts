import { guardRecipe } from '../../src-shared/contract/guards';
import type { RecipeAsked } from '../../src-shared/mending/mending';
import { parseJson } from '../engine/parseJson';
import { readSmallFile } from './readSmallFile';

/** The recipe in a file. @throws FILE_NOT_READABLE, BAD_REQUEST */
export async function readRecipe(path: string, signal: AbortSignal): Promise<RecipeAsked> {
  const called = `the recipe “${path}”`;
  return guardRecipe(parseJson(Buffer.from(await readSmallFile(path, 'the recipe', signal)), called), called);
}
