import type { CallContext } from '../../../src-shared/contract/contract';
import { EngineError } from '../../../src-shared/contract/errors';
import type { DatasetSummary, FileFormat } from '../../../src-shared/contract/datasetSummary';
import type { ByteSource } from '../files';
import type { WorkerPool } from '../pool/workerPool';
import { asUtf8Lines } from './asUtf8Lines';
import { slotBytes } from './lineSlots';
import type { LabelWish } from './planColumns';
import type { RejectedLines } from './rejectedLines';
import { QuotesMisread, startReaders, type QuotesWay, type ReadersOutcome } from './readers';
import type { TableLayout } from './sniffTable';
import { openTextStream, type TextStream } from './textStream';

/** A file as its workers have coded it: each worker's distinct lines, and which of them every row is. */
export type EncodedTable = ReadersOutcome & {
  layout: TableLayout;
  file: { name: string; bytes: number; sha256: string };
  format: FileFormat;
  rejected: DatasetSummary['rejected'];
};

const headBytes = 256 << 10;

/**
 * Reads a source to its end: inflates and cuts it into chunks of whole lines here, has the pool's workers code them
 * side by side, and gathers what they found. Progress counts stored bytes. Throws before any worker starts if the
 * beginning is not a table; and at the end if the file changed meanwhile or too many lines did not fit. A source that
 * stands still keeps nobody waiting: cancelling rejects at once.
 */
export async function readTable(
  source: ByteSource, pool: WorkerPool, labels: LabelWish, context: CallContext,
): Promise<EncodedTable> {
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const stopped = new Promise<never>((_, reject) => {
    const fail = (): void => reject(new EngineError('CANCELLED', 'reading was stopped.'));
    if (signal.aborted) fail();
    signal.addEventListener('abort', fail, { once: true });
  });
  try {
    return await Promise.race([readEitherWay(source, pool, labels, { ...context, signal }), stopped]);
  } finally {
    // Whatever still runs for this file (workers, the file itself) hears that nobody waits for it any more.
    stop.abort();
  }
}

/**
 * Reads as the beginning of the file says. Where a quoted field far behind it goes on in the next line, reading begins anew
 * by records; where that makes one record of lines that do not belong together, or finds no end, anew by lines.
 */
async function readEitherWay(source: ByteSource, pool: WorkerPool, labels: LabelWish, context: CallContext): Promise<EncodedTable> {
  let way: QuotesWay = null;
  for (;;) {
    const stop = new AbortController();
    try {
      return await readAll(source, pool, labels, { ...context, signal: AbortSignal.any([context.signal, stop.signal]) }, way);
    } catch (error) {
      const noEnd = way === 'records' && error instanceof EngineError && error.code === 'LINE_TOO_LONG';
      if (!(error instanceof QuotesMisread) && !noEnd) throw error;
      way = way === null ? 'records' : 'lines';
    } finally {
      stop.abort();
    }
  }
}

async function readAll(
  source: ByteSource, pool: WorkerPool, labels: LabelWish, context: CallContext, way: QuotesWay,
): Promise<EncodedTable> {
  const stream = await openTextStream(source, context.signal);
  const { buffers, encoding, lineBreak } = await asUtf8Lines(stream.buffers[Symbol.asyncIterator](), source.name);
  try {
    const head = await readHead(buffers);
    if (head.bytes.length === 0) throw new EngineError('FILE_EMPTY', `rows were expected, “${source.name}” holds no text.`);
    // A worker looks at it: whatever stands there, this thread goes on answering.
    const input = { head: head.bytes, complete: head.complete, name: source.name, labels, form: { encoding, lineBreak } };
    const layout = await pool.run('sniffTable', input, { signal: context.signal });
    const readers = startReaders(layout, source.name, pool, context, stream.bytesRead, source.bytes, way);
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
    return { layout, ...outcome, ...describeFile(source, stream, layout, outcome, readers.rejected, way) };
  } finally {
    // Not waited for: a source that stands still would never answer.
    buffers.return(undefined).catch(() => {});
  }
}

function describeFile(
  source: ByteSource, stream: TextStream, layout: TableLayout, { chunks }: ReadersOutcome, rejected: RejectedLines, way: QuotesWay,
): Pick<EncodedTable, 'file' | 'format' | 'rejected'> {
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rows.length, 0);
  return {
    rejected: rejected.summary(rows, source.name),
    file: { name: source.name, bytes: stream.bytesRead(), sha256: stream.sha256() },
    format: { ...layout.format, compression: stream.compression, ...(way !== null && { quoted: way === 'records' }) },
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
