import type { CallContext } from '../../../src-shared/contract/contract';
import { EngineError } from '../../../src-shared/contract/errors';
import type { DatasetSummary, FileFormat } from '../../../src-shared/contract/datasetSummary';
import type { ByteSource } from '../files';
import type { WorkerPool } from '../pool/workerPool';
import { slotBytes } from './lineSlots';
import type { LabelWish } from './planColumns';
import type { RejectedLines } from './rejectedLines';
import { nothingRead, startReaders, type ReadersOutcome, type ReadSoFar } from './readers';
import type { TableLayout } from './sniffTable';
import { openTextStream, type TextStream } from './textStream';

/** A file as its workers have coded it: each worker's distinct lines, and which of them every row is. */
export type EncodedTable = ReadersOutcome & {
  layout: TableLayout;
  file: { name: string; bytes: number; sha256: string };
  format: FileFormat;
  rejected: DatasetSummary['rejected'];
  /** What the dataset holds with this file and those before it. */
  sofar: ReadSoFar;
};

const headBytes = 256 << 10;

/**
 * Reads a source to its end: inflates and cuts it into chunks of whole lines here, has the pool's workers code them
 * side by side, and gathers what they found. Progress counts stored bytes. Throws before any worker starts if the
 * beginning is not a table; and at the end if the file changed meanwhile or too many lines did not fit. A source that
 * stands still keeps nobody waiting: cancelling rejects at once.
 * @param before what the files of the same dataset hold that were read before it: its ceilings are theirs together
 */
export async function readTable(
  source: ByteSource, pool: WorkerPool, labels: LabelWish, context: CallContext, before = nothingRead,
): Promise<EncodedTable> {
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const stopped = new Promise<never>((_, reject) => {
    const fail = (): void => reject(new EngineError('CANCELLED', 'reading was stopped.'));
    if (signal.aborted) fail();
    signal.addEventListener('abort', fail, { once: true });
  });
  try {
    return await Promise.race([readAll(source, pool, labels, { ...context, signal }, before), stopped]);
  } finally {
    // Whatever still runs for this file (workers, the file itself) hears that nobody waits for it any more.
    stop.abort();
  }
}

async function readAll(
  source: ByteSource, pool: WorkerPool, labels: LabelWish, context: CallContext, before: ReadSoFar,
): Promise<EncodedTable> {
  const stream = await openTextStream(source, context.signal);
  const buffers = stream.buffers[Symbol.asyncIterator]();
  try {
    const head = await readHead(buffers);
    if (head.bytes.length === 0) throw new EngineError('FILE_EMPTY', `rows were expected, “${source.name}” holds no text.`);
    // A worker looks at it: whatever stands there, this thread goes on answering.
    const layout = await pool.run('sniffTable', { head: head.bytes, complete: head.complete, name: source.name, labels }, { signal: context.signal });
    const readers = startReaders(layout, { name: source.name, bytesRead: stream.bytesRead, total: source.bytes, before }, pool, context);
    const feed = async (): Promise<void> => {
      await readers.write(head.bytes.subarray(layout.skip));
      for (let next = await buffers.next(); !next.done; next = await buffers.next()) {
        context.signal.throwIfAborted();
        await readers.write(next.value);
      }
      await source.verify(stream.bytesRead());
      readers.end();
    };
    // A reader that dies while the stream is fed must end the feeding, which may wait for its slots for ever.
    const [outcome] = await Promise.all([readers.finished, Promise.race([feed(), readers.finished])]);
    return { layout, ...outcome, sofar: readers.sofar(), ...describeFile(source, stream, layout, outcome, readers.rejected) };
  } finally {
    // Not waited for: a source that stands still would never answer.
    buffers.return?.().catch(() => {});
  }
}

function describeFile(
  source: ByteSource, stream: TextStream, layout: TableLayout, { chunks }: ReadersOutcome, rejected: RejectedLines,
): Pick<EncodedTable, 'file' | 'format' | 'rejected'> {
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rows.length, 0);
  return {
    rejected: rejected.summary(rows, source.name),
    file: { name: source.name, bytes: stream.bytesRead(), sha256: stream.sha256() },
    format: { ...layout.format, compression: stream.compression },
  };
}

/** The first bytes, enough to recognise the table by: at least one line, unless the file is over before. */
async function readHead(buffers: AsyncIterator<Uint8Array>): Promise<{ bytes: Uint8Array; complete: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const next = await buffers.next();
    if (next.done) return { bytes: Buffer.concat(parts), complete: true };
    parts.push(Uint8Array.from(next.value));
    length += next.value.length;
    if (length < headBytes) continue;
    const bytes = Buffer.concat(parts);
    if (bytes.includes(10)) return { bytes, complete: false };
    if (length >= slotBytes) {
      throw new EngineError('LINE_TOO_LONG', `lines of at most ${slotBytes >> 20} MiB were expected; line 1 is longer.`);
    }
  }
}
