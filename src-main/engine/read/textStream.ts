import { createHash } from 'node:crypto';
import { createGunzip } from 'node:zlib';
import { EngineError } from '../../../src-shared/contract/errors';
import type { ByteSource } from '../files';
import { refuseOver } from '../limits';

export type TextStream = {
  compression: 'none' | 'gzip';
  /** The decompressed bytes. The buffers are valid until the next one is asked for. */
  buffers: AsyncIterable<Uint8Array>;
  /** Stored bytes taken from the source so far, for progress. */
  bytesRead: () => number;
  /** SHA-256 of the stored bytes, hex; complete once `buffers` has ended. */
  sha256: () => string;
};

const inflatedBlock = 1 << 20;

/**
 * Opens a source, looks at its first two bytes, and inflates gzip on the way (zlib runs on its own thread).
 * Throws `GZIP_BROKEN` for data cut short or damaged, and for a `.gz` name over bytes that are not gzip; `TOO_LARGE` for
 * more text than its ceiling.
 */
export async function openTextStream(source: ByteSource, signal: AbortSignal): Promise<TextStream> {
  const hash = createHash('sha256');
  let bytesRead = 0;
  const stored = source.chunks(signal)[Symbol.asyncIterator]();
  const first = await firstBytes(stored);
  const isGzip = first[0] === 0x1f && first[1] === 0x8b;
  if (first.length === 0 || (!isGzip && /\.gz$/i.test(source.name))) {
    await stored.return?.();
    if (first.length === 0) throw new EngineError('FILE_EMPTY', `rows were expected, “${source.name}” has 0 bytes.`);
    throw new EngineError('GZIP_BROKEN',
      `“${source.name}” is named .gz, but does not begin with the gzip signature 1f 8b (found ${hex(first)}). `
      + 'If it is plain text, rename it.');
  }

  async function* counted(): AsyncGenerator<Uint8Array> {
    try {
      let next: IteratorResult<Uint8Array> = { done: false, value: first };
      for (; !next.done; next = await stored.next()) {
        bytesRead += next.value.length;
        hash.update(next.value);
        yield next.value;
      }
    } finally {
      await stored.return?.();
    }
  }

  return {
    compression: isGzip ? 'gzip' : 'none',
    buffers: limited(isGzip ? inflate(counted(), source.name, () => bytesRead) : counted(), source.name),
    bytesRead: () => bytesRead,
    sha256: () => hash.digest('hex'),
  };
}

/** The first block, joined from as many as it takes to hold the two bytes of a signature. */
async function firstBytes(stored: AsyncIterator<Uint8Array>): Promise<Uint8Array> {
  let bytes: Uint8Array = new Uint8Array(0);
  while (bytes.length < 2) {
    const next = await stored.next();
    if (next.done) break;
    bytes = bytes.length === 0 ? next.value : Buffer.concat([bytes, next.value]);
  }
  return bytes;
}

/** Ends where the text passes its ceiling: a small file may inflate to a thousand times its size. */
async function* limited(buffers: AsyncGenerator<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const buffer of buffers) {
    bytes += buffer.length;
    refuseOver('textBytes', bytes, (most) => `at most ${most} bytes of text were expected, “${name}” holds more`);
    yield buffer;
  }
}

async function* inflate(stored: AsyncGenerator<Uint8Array>, name: string, bytesRead: () => number): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: inflatedBlock });
  const closed = new Promise<void>((resolve) => { gunzip.once('close', resolve); });
  let failure: Error | null = null;
  let wanted = true;
  const feeding = (async () => {
    for await (const chunk of stored) {
      if (!wanted) return;
      // What lies behind the end of the data (the padding of a tape) is still read: the hash is of the whole file.
      if (gunzip.readableEnded || gunzip.destroyed) continue;
      await Promise.race([new Promise<void>((resolve) => { gunzip.write(chunk, () => resolve()); }), closed]);
    }
    gunzip.end();
  })().catch((error: Error) => { failure = error; gunzip.destroy(error); });
  try {
    for await (const buffer of gunzip) yield buffer as Uint8Array;
    await feeding;
    if (failure !== null) throw failure;
  } catch (error) {
    throw gzipError(failure ?? error as NodeJS.ErrnoException, name, bytesRead());
  } finally {
    wanted = false;
    gunzip.destroy();
    await feeding;
  }
}

function gzipError(error: NodeJS.ErrnoException, name: string, at: number): Error {
  if (error.code === 'Z_BUF_ERROR') {
    return new EngineError('GZIP_BROKEN', `“${name}” ends in the middle of its gzip data, after ${at} bytes: it was cut short.`);
  }
  if (error.code?.startsWith('Z_')) {
    return new EngineError('GZIP_BROKEN', `“${name}” is damaged before byte ${at} of its gzip data (${error.message}).`);
  }
  return error;
}

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes.subarray(0, 2), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
