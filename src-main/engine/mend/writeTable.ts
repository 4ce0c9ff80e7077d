import { createHash } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { MendedTable, MendPart } from '../../../src-shared/mending/mending';
import type { ByteSink } from '../files';

/**
 * Writes a table as its parts come, plain or packed by gzip, and says what came of it. A packed file names no time and no system, so that
 * it is the same whenever and wherever the same zlib packs it.
 */
export async function writeTable(
  parts: AsyncIterable<Uint8Array>, gzip: boolean, sink: ByteSink, { part, rows }: Pick<MendPart, 'part' | 'rows'>, signal: AbortSignal,
): Promise<MendedTable> {
  const [content, stored] = [counting(), counting()];
  const plain = gzip ? content.through(parts) : stored.through(parts);
  // What goes wrong ends the packing, and so the writing.
  const table = gzip ? stored.through(withoutSystem(pipeline(Readable.from(plain), createGzip(), () => {}))) : plain;
  await sink.write(table, signal);
  return { name: sink.name, bytes: stored.bytes(), part, rows, sha256: stored.sha256(), ...(gzip && { content: content.sha256() }) };
}

type Counting = { through: (parts: AsyncIterable<Uint8Array>) => AsyncGenerator<Uint8Array>; bytes: () => number; sha256: () => string };

/** Counts and hashes what goes through. */
function counting(): Counting {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    async* through(parts) {
      for await (const part of parts) {
        hash.update(part);
        bytes += part.length;
        yield part;
      }
    },
    bytes: () => bytes, sha256: () => hash.digest('hex'),
  };
}

/** Where RFC 1952 has the system that packed it, and what stands there for “unknown”. */
const [systemAt, unknownSystem] = [9, 255];

/** A gzip stream whose header names no system; Node’s names no time. */
async function* withoutSystem(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let before = 0;
  for await (const part of packed) {
    if (before <= systemAt && systemAt < before + part.length) part[systemAt - before] = unknownSystem;
    before += part.length;
    yield part;
  }
}
