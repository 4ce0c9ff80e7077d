import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { EngineError } from '../../../src-shared/contract/errors';
import type { ByteSource } from '../files';

const blockBytes = 1 << 20;

/**
 * A file on disk as a source. Checks first that it is there, is a file, may be read, and is not empty; and at the end
 * that its size and time of change are still those of the beginning.
 */
export async function fileSource(path: string): Promise<ByteSource> {
  const name = basename(path);
  const before = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw describe(error, path);
  });
  if (before.isDirectory()) throw new EngineError('FILE_IS_FOLDER', `a data file was expected, “${path}” is a folder.`);
  if (!before.isFile()) throw new EngineError('FILE_NOT_READABLE', `“${path}” is neither a file nor a folder.`);
  await access(path, constants.R_OK).catch(() => {
    throw new EngineError('FILE_NOT_READABLE', `you have no permission to read “${path}”.`);
  });
  if (before.size === 0) throw new EngineError('FILE_EMPTY', `rows were expected, “${path}” has 0 bytes.`);

  return {
    name,
    bytes: before.size,
    async *chunks(signal) {
      const stream = createReadStream(path, { highWaterMark: blockBytes, signal });
      try {
        for await (const chunk of stream) yield chunk as Uint8Array;
      } catch (error) {
        throw describe(error as NodeJS.ErrnoException, path);
      } finally {
        stream.destroy();
      }
    },
    async verify(bytesRead) {
      const after = await stat(path).catch(() => {
        throw new EngineError('FILE_CHANGED', `“${path}” was removed while it was being read.`);
      });
      if (after.size !== before.size || bytesRead !== before.size || after.mtimeMs !== before.mtimeMs) {
        throw new EngineError('FILE_CHANGED',
          `“${path}” had ${before.size} bytes at the start and ${after.size} at the end; ${bytesRead} were read.`);
      }
    },
  };
}

function describe(error: NodeJS.ErrnoException, path: string): Error {
  switch (error.code) {
    case 'ENOENT': return new EngineError('FILE_NOT_FOUND', `nothing was found at “${path}”.`);
    case 'ENOTDIR': return new EngineError('FILE_NOT_FOUND', `a part of “${path}” is not a folder.`);
    case 'EACCES': case 'EPERM': return new EngineError('FILE_NOT_READABLE', `you have no permission to read “${path}”.`);
    case 'EISDIR': return new EngineError('FILE_IS_FOLDER', `a data file was expected, “${path}” is a folder.`);
    default:
      if (error.name === 'AbortError') return error;
      return new EngineError('FILE_NOT_READABLE', `reading “${path}” failed (${error.message}).`, { cause: error });
  }
}
