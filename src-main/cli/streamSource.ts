import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { addAbortSignal, type Readable } from 'node:stream';
import type { ByteSource } from '../engine/files';
import { pipeStream } from './readSmallFile';

/** How the standard input is named on the command line. */
export const standardInput = '-';

/** The standard input, or a pipe (`<(…)`, mkfifo), as a source of unknown length that is read once; `null` for a path that is neither. */
export async function streamSource(path: string): Promise<ByteSource | null> {
  if (path === standardInput) return sourceOf('standard input', () => process.stdin);
  const isPipe = await stat(path).then((found) => found.isFIFO(), () => false);
  return isPipe ? sourceOf(basename(path), () => pipeStream(path)) : null;
}

const sourceOf = (name: string, open: () => Readable): ByteSource => ({
  name, bytes: null,
  async *chunks(signal) {
    yield* addAbortSignal(signal, open()) as AsyncIterable<Uint8Array>;
  },
  verify: async () => {},
});
