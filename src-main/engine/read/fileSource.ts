import type { BigIntStats } from 'node:fs';
import { access, constants, open, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { EngineError } from '../../../src-shared/terms/errors';
import { withoutPath, type ByteRange, type ByteSource } from '../files';

const blockBytes = 1 << 20;

/** Neither a pipe that took the file's place keeps whoever opens it waiting, nor does a terminal take over the process. */
const flags = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY;

/**
 * A file on disk as a source. Checks first that it is there, is a file, may be read, and is not empty; and at the end that
 * what was opened and read is, to its size and times of change, still what was found in the beginning.
 * @param shown how sentences name the file
 */
export async function fileSource(path: string, shown = path): Promise<ByteSource> {
  const name = basename(path);
  const before = await stat(path, { bigint: true }).catch((error: NodeJS.ErrnoException) => {
    throw describe(error, shown);
  });
  if (before.isDirectory()) throw new EngineError('FILE_IS_FOLDER', `a data file was expected, “${shown}” is a folder.`);
  if (!before.isFile()) throw new EngineError('FILE_NOT_READABLE', `“${shown}” is neither a file nor a folder.`);
  await access(path, constants.R_OK).catch(() => {
    throw new EngineError('FILE_NOT_READABLE', `you have no permission to read “${shown}”.`);
  });
  if (before.size === 0n) throw new EngineError('FILE_EMPTY', `rows were expected, “${shown}” has 0 bytes.`);
  const bytes = Number(before.size);
  let after = before;

  return {
    name,
    bytes,
    async *chunks(signal, range) {
      const file = await open(path, flags).catch((error: NodeJS.ErrnoException) => {
        throw describe(error, shown);
      });
      try {
        if (!isUnchanged(before, await file.stat({ bigint: true }))) {
          throw new EngineError('FILE_CHANGED', `“${shown}” was replaced before it was read.`);
        }
        signal.throwIfAborted();
        yield* blocksOf(file, signal, range ?? { from: 0, to: Infinity });
        after = await file.stat({ bigint: true });
      } catch (error) {
        throw describe(error as NodeJS.ErrnoException, shown);
      } finally {
        await file.close();
      }
    },
    async verify(bytesRead) {
      await access(path).catch(() => {
        throw new EngineError('FILE_CHANGED', `“${shown}” was removed while it was being read.`);
      });
      if (isUnchanged(before, after) && bytesRead === bytes) return;
      throw new EngineError('FILE_CHANGED', after.size === before.size && bytesRead === bytes
        ? `“${shown}” was written to, moved, or given another owner or mode.`
        : `“${shown}” had ${bytes} bytes at the start and ${after.size} at the end; ${bytesRead} were read.`);
    },
  };
}

/** The file block by block, each in memory of its own, which whoever takes it may keep; the next one is read while one is looked at. */
async function* blocksOf(file: FileHandle, signal: AbortSignal, { from, to }: ByteRange): AsyncGenerator<Uint8Array> {
  const read = (at: number): Promise<{ bytesRead: number; buffer: Buffer }> => {
    const length = Math.max(0, Math.min(blockBytes, to - at));
    return file.read(Buffer.allocUnsafeSlow(length), 0, length, at);
  };
  let next = read(from);
  for (let at = from; ;) {
    const { bytesRead, buffer } = await next;
    signal.throwIfAborted();
    if (bytesRead === 0) return;
    at += bytesRead;
    next = read(at);
    // Whoever stops listening does not hear of it either.
    next.catch(() => {});
    yield buffer.subarray(0, bytesRead);
  }
}

/** The time of change (`ctime`) is kept by the system alone: whoever rewrites a file and sets its time back still moves it. */
const isUnchanged = (before: BigIntStats, now: BigIntStats): boolean =>
  now.isFile() && now.size === before.size && now.mtimeNs === before.mtimeNs && now.ctimeNs === before.ctimeNs;

function describe(error: NodeJS.ErrnoException, shown: string): Error {
  if (error instanceof EngineError) return error;
  switch (error.code) {
    case 'ENOENT': return new EngineError('FILE_NOT_FOUND', `nothing was found at “${shown}”.`);
    case 'ENOTDIR': return new EngineError('FILE_NOT_FOUND', `a part of “${shown}” is not a folder.`);
    case 'EACCES': case 'EPERM': return new EngineError('FILE_NOT_READABLE', `you have no permission to read “${shown}”.`);
    case 'EISDIR': return new EngineError('FILE_IS_FOLDER', `a data file was expected, “${shown}” is a folder.`);
    default:
      if (error.name === 'AbortError') return error;
      return new EngineError('FILE_NOT_READABLE', `reading “${shown}” failed (${withoutPath(error)}).`, { cause: error });
  }
}
