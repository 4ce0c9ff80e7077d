import { readFile, stat } from 'node:fs/promises';
import { EngineError } from '../../src-shared/contract/errors';
import { currentLimits } from '../engine/limits';

/**
 * The text of a small file that settings are read from.
 * @param what how the file is called in what goes wrong, such as `the label map`
 * @throws FILE_NOT_READABLE for a file that is missing, no plain file, or larger than such files are
 */
export async function readSmallFile(path: string, what: string): Promise<string> {
  const mostBytes = currentLimits().settingsBytes;
  const refuse = (reason: string): EngineError => new EngineError('FILE_NOT_READABLE', `${what} “${path}” ${reason}.`);
  const reasonOf = ({ code }: NodeJS.ErrnoException): EngineError => refuse(code === 'ENOENT' ? 'does not exist' : `was not read (${code})`);
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => { throw reasonOf(error); });
  if (!found.isFile()) throw refuse(found.isDirectory() ? 'is a folder' : 'is neither a file nor a folder');
  if (found.size > mostBytes) throw refuse(`has ${found.size} bytes; at most ${mostBytes} were expected (WIRETELL_LIMITS=settingsBytes=N sets another limit)`);
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => { throw reasonOf(error); });
}
