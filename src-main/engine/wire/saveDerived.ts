import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { CallContext } from '../../../src-shared/terms/progress';
import type { DeriveSettings, SavedDerived } from '../../../src-shared/terms/deriving';
import { EngineError } from '../../../src-shared/terms/errors';
import type { ByteSink, ByteSource } from '../files';
import type { WorkerPool } from '../pool/workerPool';
import { currentLimits } from '../limits';
import { openFile } from '../sources/containers';
import { deriveStream, type WireFile } from './deriveStream';

/**
 * Captures or connection logs → the derived table in a file, as they are read: nothing but the open connections stands in
 * memory. Nothing is written unless all of it succeeds.
 */
export async function saveDerived(
  sources: ByteSource[], settings: DeriveSettings, sink: ByteSink, gzip: boolean, pool: WorkerPool, context: CallContext,
): Promise<SavedDerived> {
  const files: SavedDerived['files'] = [];
  const total = sources.every(({ bytes }) => bytes !== null) ? sources.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0) : null;
  let before = 0;
  let read = (): number => 0;
  async function* wireFiles(): AsyncGenerator<WireFile> {
    for (const source of sources) {
      // Packets are let go as they are read: however many there are, they fill no memory.
      const { members, tape } = await openFile(source, context.signal, { ...currentLimits(), textBytes: Infinity });
      read = () => before + tape.bytesRead;
      try {
        for (const { path, buffers } of members) yield { name: path === null ? source.name : `${source.name}/${path}`, buffers: buffers() };
        const stored = await tape.finish();
        before += stored.bytes;
        files.push({ name: source.name, ...stored });
      } finally {
        tape.close();
      }
    }
  }
  const { rows, derived } = deriveStream(wireFiles(), settings, pool, context, (packets, connections) =>
    context.progress({ step: 'Deriving', done: read(), total, unit: 'bytes', rows: connections, ...(packets > 0 && { packets }) }));
  let bytes = 0;
  async function* counted(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const part of parts) {
      bytes += part.length;
      yield part;
    }
  }
  // What goes wrong ends the packing, and so the writing.
  const table = gzip ? pipeline(Readable.from(kept(rows)), createGzip(), () => {}) : rows;
  if (context.signal.aborted) throw new EngineError('CANCELLED', `“${sink.name}” was not written.`);
  await sink.write(counted(table), context.signal);
  return { name: sink.name, bytes, files, derived: await derived };
}

/** Parts that may be read ahead: each in memory of its own. */
async function* kept(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const part of parts) yield part.slice();
}
