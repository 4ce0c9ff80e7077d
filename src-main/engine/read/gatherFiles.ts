import { byFileName } from '../../../src-shared/format/fileOrder';
import { togetherName } from '../../../src-shared/format/togetherName';
import type { ChosenFiles, FileGate } from '../files';

/**
 * All files behind the tokens of one dataset, in the order of their names. That each is there and may be read is known
 * before the first one is read.
 */
export async function gatherFiles(tokens: string[], gate: Pick<FileGate, 'chosen'>): Promise<ChosenFiles> {
  const chosen: ChosenFiles[] = [];
  for (const token of tokens) chosen.push(await gate.chosen(token));
  const sources = chosen.flatMap((one) => one.sources).sort((a, b) => byFileName(a.name, b.name));
  const passedOver = chosen.flatMap((one) => one.passedOver);
  if (chosen.length === 1) return { ...chosen[0], sources };
  return { name: togetherName(sources.map(({ name }) => name)), sources, passedOver };
}
