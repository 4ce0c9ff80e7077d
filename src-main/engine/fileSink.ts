import { randomUUID } from 'node:crypto';
import { close, fchmod, fchown, fstat, fsync, writeFile, type Stats } from 'node:fs';
import { access, constants, lstat, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { promisify } from 'node:util';
import { EngineError } from '../../src-shared/terms/errors';
import { partsOf, withoutPath, type ByteSink, type FileContent } from './files';
import { patiently } from './patiently';
import { createTemporary, settleTemporary } from './temporaryFiles';

/**
 * A file on disk to write to. Bytes go to a temporary file beside it, reach the disk, and then take its name: whoever
 * looks finds the old file or the new one, never half of it. A link is followed to the file that it leads to; one that
 * leads nowhere is refused, for what it was meant to lead to (a disk that is not mounted) is not known. What is no ordinary
 * file (`/dev/null`, a pipe) is written to as it stands, never replaced.
 * @param shown how sentences name the file
 */
export function fileSink(path: string, shown = path): ByteSink {
  return {
    name: basename(path),
    check: () => check(path, shown),
    async write(content, signal) {
      try {
        const old = await stat(path).catch(() => null);
        if (old !== null && !old.isFile()) await writeInPlace(path, old, content, signal);
        else await replace(path, old, content, signal);
      } catch (error) {
        // What goes wrong where the parts come from says so itself.
        if ((error as Error).name === 'AbortError' || error instanceof EngineError) throw error;
        throw new EngineError('CANNOT_WRITE',
          `“${shown}” was not written, ${writeReason(error as NodeJS.ErrnoException)}; an older file there is unchanged.`, { cause: error });
      }
    },
  };
}

async function check(path: string, shown: string): Promise<void> {
  const refuse = (reason: string): EngineError => new EngineError('CANNOT_WRITE', reason);
  if (path === '') throw refuse('the name of a file was expected, nothing was found.');
  const folder = dirname(path);
  const place = shown === basename(shown) ? `the folder of “${shown}”` : `the folder “${dirname(shown)}”`;
  const there = await stat(folder).catch(() => null);
  if (there === null || !there.isDirectory()) throw refuse(`${place} does not exist.`);
  const old = await stat(path).catch(() => null);
  if (old?.isDirectory()) throw refuse(`“${shown}” is a folder.`);
  if (path.endsWith('/') || path.endsWith(sep)) throw refuse(`a file was expected, “${shown}” is the name of a folder.`);
  if (old === null && await lstat(path).then((link) => link.isSymbolicLink(), () => false)) throw refuse(`“${shown}” is a link that leads nowhere.`);
  if (old?.isSocket() || old?.isBlockDevice()) throw refuse(`“${shown}” is a ${old.isSocket() ? 'socket' : 'disk'}, neither a file nor a pipe.`);
  if (old !== null) await mayWrite(path, `you have no permission to overwrite “${shown}”.`);
  if (old === null || old.isFile()) await mayWrite(folder, `you have no permission to write into ${place}.`);
}

async function mayWrite(path: string, otherwise: string): Promise<void> {
  await access(path, constants.W_OK).catch(() => {
    throw new EngineError('CANNOT_WRITE', otherwise);
  });
}

async function replace(path: string, old: Stats | null, content: FileContent, signal: AbortSignal): Promise<void> {
  const target = old === null ? join(await realpath(dirname(path)), basename(path)) : await realpath(path);
  const temporary = join(dirname(target), `.wiretell-${randomUUID()}.tmp`);
  try {
    const file = createTemporary(temporary, old === null ? 0o666 : 0o600);
    try {
      for await (const bytes of partsOf(content)) await promisify(writeFile)(file, bytes, { signal });
      if (old !== null) await keepAccess(file, old);
      await promisify(fsync)(file);
    } finally {
      await promisify(close)(file);
    }
    signal.throwIfAborted();
    await rename(temporary, target);
  } catch (error) {
    await unlink(temporary).catch(() => {});
    throw error;
  } finally {
    settleTemporary(temporary);
  }
}

/** Owner and mode of the file that is replaced. A group that cannot be kept leaves the new one no more than everyone has. */
async function keepAccess(file: number, { uid, gid, mode }: Stats): Promise<void> {
  const own = await promisify(fstat)(file);
  const kept = (own.uid === uid && own.gid === gid) || await promisify(fchown)(file, uid, gid).then(() => true, () => false);
  const everyone = mode & 0o007;
  // A file system without modes has none to keep.
  await promisify(fchmod)(file, kept ? mode & 0o777 : (mode & 0o707) | (everyone << 3)).catch(() => {});
}

/** Waits for the reader of a pipe and goes at its pace, until it is told to stop. */
async function writeInPlace(path: string, there: Stats, content: FileContent, signal: AbortSignal): Promise<void> {
  const flags = constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY;
  const file = there.isFIFO() ? await patiently(() => open(path, flags), 'ENXIO', signal) : await open(path, flags);
  try {
    for await (const bytes of partsOf(content)) {
      for (let at = 0; at < bytes.length;) at += (await patiently(() => file.write(bytes, at), 'EAGAIN', signal)).bytesWritten;
    }
  } finally {
    await file.close();
  }
}

/** Why something was not written, as a part of a sentence. */
export function writeReason(error: NodeJS.ErrnoException): string {
  const reasons: { [code: string]: string } = {
    ENOSPC: 'the disk is full', EDQUOT: 'the disk quota is used up', EACCES: 'there is no permission to write there',
    EPERM: 'there is no permission to write there', EROFS: 'the disk is read-only', ENOENT: 'its folder does not exist',
    EISDIR: 'it is a folder', EFBIG: 'it would be larger than allowed', EPIPE: 'its reader went away',
  };
  return reasons[error.code ?? ''] ?? withoutPath(error);
}
