import { createGunzip, type Gunzip, type InflateRaw } from 'node:zlib';
import { EngineError } from '../../../src-shared/terms/errors';
import { beginsWith, type Container } from './container';

export const inflatedBlock = 1 << 20;

/** gzip: any number of members one after the other, and padding behind them. */
export const gzip: Container = {
  id: 'gzip',
  recognises: (first) => beginsWith(first, [0x1f, 0x8b]),
  async* unpack(stored, name, bytesRead) {
    try {
      yield* inflate(createGunzip({ chunkSize: inflatedBlock }), stored);
    } catch (error) {
      throw describe(error as NodeJS.ErrnoException, name, bytesRead());
    }
  },
};

/** The buffers through one of zlib's streams, which work on a thread of their own. */
export async function* inflate(inflater: Gunzip | InflateRaw, stored: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const closed = new Promise<void>((resolve) => { inflater.once('close', resolve); });
  let failure: Error | null = null;
  let wanted = true;
  const feeding = (async () => {
    for await (const chunk of stored) {
      if (!wanted) return;
      // What lies behind the end of the data (the padding of a tape) is still read: the hash is of the whole file.
      if (inflater.readableEnded || inflater.destroyed) continue;
      await Promise.race([new Promise<void>((resolve) => { inflater.write(chunk, () => resolve()); }), closed]);
    }
    inflater.end();
  })().catch((error: Error) => { failure = error; inflater.destroy(error); });
  try {
    for await (const buffer of inflater) yield buffer as Uint8Array;
    await feeding;
    if (failure !== null) throw failure;
  } catch (error) {
    throw failure ?? error;
  } finally {
    wanted = false;
    inflater.destroy();
    await feeding;
  }
}

function describe(error: NodeJS.ErrnoException, name: string, at: number): Error {
  if (error.code === 'Z_BUF_ERROR') {
    return new EngineError('GZIP_BROKEN', `“${name}” ends in the middle of its gzip data, after ${at} bytes: it was cut short.`);
  }
  if (error.code?.startsWith('Z_')) {
    return new EngineError('GZIP_BROKEN', `“${name}” is damaged before byte ${at} of its gzip data (${error.message}).`);
  }
  return error;
}
