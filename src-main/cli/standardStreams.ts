import { addAbortSignal } from 'node:stream';
import type { ByteSink, ByteSource } from '../engine/files';
import { partsOf } from '../engine/files';
import { writeOut } from './output';

/** How a command line names standard input and output. */
export const standardStream = '-';

/** What comes in: read once, at the pace of whoever sends it. */
export const standardInput = (): ByteSource => ({
  name: 'standard input', bytes: null,
  async* chunks(signal) {
    // A pipe that stands still keeps nobody waiting who has stopped.
    for await (const chunk of addAbortSignal(signal, process.stdin).iterator({ destroyOnReturn: true })) yield chunk as Uint8Array;
  },
  verify: () => Promise.resolve(),
});

/** Where results go when no file is named; each part is out before the next is asked for. */
export const standardOutput = (): ByteSink => ({
  name: 'standard output',
  check: () => Promise.resolve(),
  async write(content, signal) {
    for await (const part of partsOf(content)) {
      signal.throwIfAborted();
      await writeOut(part);
    }
  },
});
