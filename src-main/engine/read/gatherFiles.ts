import { EngineError } from '../../../src-shared/contract/errors';
import type { ByteSource, ChosenFiles, FileGate } from '../files';
import { byFileName } from './fileOrder';

/**
 * All files behind the tokens of one dataset, in the order of their names. That each is there and may be read is known
 * before the first one is read.
 */
export async function gatherFiles(tokens: string[], gate: FileGate): Promise<ChosenFiles> {
  const chosen: ChosenFiles[] = [];
  for (const token of tokens) chosen.push(await gate.chosen(token));
  const sources = chosen.flatMap((one) => one.sources).sort((a, b) => byFileName(a.name, b.name));
  const passedOver = chosen.flatMap((one) => one.passedOver);
  if (chosen.length === 1) return { ...chosen[0], sources };
  return { name: nameOf(sources), sources, passedOver };
}

function nameOf([first, ...more]: ByteSource[]): string {
  if (first === undefined) throw new EngineError('BAD_REQUEST', 'at least one file was expected.');
  return more.length === 0 ? first.name : `${first.name} and ${more.length} more`;
}
