import { randomUUID } from 'node:crypto';
import { access, constants, open, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { EngineError } from '../../src-shared/contract/errors';
import type { ByteSink } from './files';

/**
 * A file on disk to write to. Bytes go to a temporary file beside it, reach the disk, and then take its name: whoever
 * looks finds the old file or the new one, never half of it. A link is followed. What is no ordinary file (`/dev/null`, a
 * pipe) is written to as it stands, never replaced.
 */
export function fileSink(path: string): ByteSink {
  const folder = dirname(path);
  return {
    name: basename(path),
    async check() {
      const there = await stat(folder).catch(() => null);
      if (there === null || !there.isDirectory()) throw new EngineError('CANNOT_WRITE', `the folder “${folder}” does not exist.`);
      const old = await stat(path).catch(() => null);
      if (old?.isDirectory()) throw new EngineError('CANNOT_WRITE', `“${path}” is a folder.`);
      if (old !== null) await mayWrite(path, `you have no permission to overwrite “${path}”.`);
      if (old === null || old.isFile()) {
        await mayWrite(folder, `you have no permission to write into “${folder}”.`);
      }
    },
    async write(bytes) {
      try {
        const old = await stat(path).catch(() => null);
        if (old !== null && !old.isFile()) await writeFile(path, bytes);
        else await replace(old === null ? path : await realpath(path), bytes);
      } catch (error) {
        throw writeError(error as NodeJS.ErrnoException, path);
      }
    },
  };
}

async function mayWrite(path: string, otherwise: string): Promise<void> {
  await access(path, constants.W_OK).catch(() => {
    throw new EngineError('CANNOT_WRITE', otherwise);
  });
}

async function replace(path: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(path), `.wiretell-${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw error;
  }
}

function writeError(error: NodeJS.ErrnoException, path: string): EngineError {
  const reasons: { [code: string]: string } = {
    ENOSPC: 'the disk is full', EDQUOT: 'the disk quota is used up', EACCES: 'there is no permission to write there',
    EPERM: 'there is no permission to write there', EROFS: 'the disk is read-only', ENOENT: 'its folder does not exist',
    EISDIR: 'it is a folder', EFBIG: 'it would be larger than allowed',
  };
  const reason = reasons[error.code ?? ''] ?? error.message;
  return new EngineError('CANNOT_WRITE', `“${path}” was not written, ${reason}; an older file there is unchanged.`, { cause: error });
}
