import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { addAbortSignal } from 'node:stream';
import type { ByteSource } from '../engine/files';
import { pipeStream } from './readSmallFile';

/** A pipe with a name of its own (`<(…)`, mkfifo) as a source of unknown length that is read once; `null` for a path that is none. */
export async function pipeSource(path: string): Promise<ByteSource | null> {
  if (!await stat(path).then((found) => found.isFIFO(), () => false)) return null;
  return {
    name: basename(path), bytes: null,
    async *chunks(signal) {
      yield* addAbortSignal(signal, pipeStream(path)) as AsyncIterable<Uint8Array>;
    },
    verify: () => Promise.resolve(),
  };
}
