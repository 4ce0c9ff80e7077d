import { constants, openSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import { addAbortSignal } from 'node:stream';
import { EngineError } from '../../src-shared/terms/errors';
import { currentLimits } from '../engine/limits';
import { markedText } from '../engine/markedText';
import { patiently } from '../engine/patiently';

/** Neither opening nor reading waits inside the system, where no signal would reach it. */
const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY;

/**
 * The text of a small file that settings are read from, or of a pipe (`<(…)`), without a byte order mark.
 * @param what how the file is called in what goes wrong, such as `the label map`
 * @throws FILE_NOT_READABLE for what is missing, neither file nor pipe, or larger than such files are; AbortError
 */
export async function readSmallFile(path: string, what: string, signal: AbortSignal): Promise<string> {
  const mostBytes = currentLimits().settingsBytes;
  const another = 'WIRETELL_LIMITS=settingsBytes=N sets another limit';
  const refuse = (reason: string): EngineError => new EngineError('FILE_NOT_READABLE', `${what} “${path}” ${reason}.`);
  try {
    const found = await stat(path);
    if (!found.isFile() && !found.isFIFO()) throw refuse(found.isDirectory() ? 'is a folder' : 'is neither a file nor a pipe');
    if (found.size > mostBytes) throw refuse(`has ${found.size} bytes; at most ${mostBytes} were expected (${another})`);
    const parts: Uint8Array[] = [];
    let bytes = 0;
    for await (const part of found.isFIFO() ? pipeBytes(path, signal) : fileBytes(path, signal)) {
      bytes += part.length;
      if (bytes > mostBytes) throw refuse(`goes on after ${mostBytes} bytes, the most that were expected (${another})`);
      parts.push(part);
    }
    return markedText(Buffer.concat(parts));
  } catch (thrown) {
    const error = thrown as NodeJS.ErrnoException;
    if (error instanceof EngineError || error.name === 'AbortError') throw error;
    throw refuse(error.code === 'ENOENT' ? 'does not exist' : `was not read (${error.code})`);
  }
}

/** What comes through a pipe of a name of its own. */
export const pipeStream = (path: string): Socket => new Socket({ fd: openSync(path, flags), readable: true, writable: false });
const pipeBytes = (path: string, signal: AbortSignal): AsyncIterable<Uint8Array> => addAbortSignal(signal, pipeStream(path));

/** Some files of the system are as patient as a pipe (`/proc/kmsg`), and say so only when they are read. */
async function* fileBytes(path: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const file = await open(path, flags);
  try {
    for (;;) {
      const { bytesRead, buffer } = await patiently(() => file.read(), 'EAGAIN', signal);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
