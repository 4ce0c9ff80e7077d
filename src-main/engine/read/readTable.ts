import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { CallContext } from '../../../src-shared/contract/contract';
import { EngineError } from '../../../src-shared/contract/errors';
import type { DatasetSummary, FileFormat } from '../../../src-shared/contract/results';
import type { ByteSource } from '../files';
import type { WorkerPool } from '../pool/workerPool';
import type { ChunkMessage, ChunkReply, EncodedPart } from './encodeLines';
import { LineSlots, slotBytes } from './lineSlots';
import { RejectedLines } from './rejectedLines';
import { sniffTable, type TableLayout } from './sniffTable';
import { openTextStream } from './textStream';

/** A file as its workers have coded it: each worker's distinct lines, and which of them every row is. */
export type EncodedTable = {
  layout: TableLayout;
  file: { name: string; bytes: number; sha256: string };
  format: FileFormat;
  parts: EncodedPart[];
  /** Rows in file order, chunk by chunk: `rows` are pattern numbers of `parts[part]`. */
  chunks: { part: number; rows: Uint32Array }[];
  rejected: DatasetSummary['rejected'];
};

const headBytes = 256 << 10;
const slotsPerWorker = 3;

/**
 * Reads a source to its end: inflates and cuts it into chunks of whole lines here, has the pool's workers code them
 * side by side, and gathers what they found. Progress counts stored bytes. Throws before any worker starts if the
 * beginning is not a table; and at the end if the file changed meanwhile or too many lines did not fit.
 */
export async function readTable(
  source: ByteSource, pool: WorkerPool, labelColumn: string | null, context: CallContext,
): Promise<EncodedTable> {
  const abort = new AbortController();
  const signal = AbortSignal.any([context.signal, abort.signal]);
  const stream = await openTextStream(source, signal);
  const buffers = stream.buffers[Symbol.asyncIterator]();
  let readers: ReturnType<typeof startReaders> | null = null;
  try {
    const head = await readHead(buffers);
    if (head.bytes.length === 0) throw new EngineError('FILE_EMPTY', `rows were expected, “${source.name}” holds no text.`);
    const layout = sniffTable(head.bytes, head.complete, source.name, labelColumn);
    readers = startReaders(layout, pool, context, stream.bytesRead, source.bytes, signal);
    const feeding = readers;
    const feed = async (): Promise<void> => {
      await feeding.write(head.bytes.subarray(layout.skip));
      for (let next = await buffers.next(); !next.done; next = await buffers.next()) {
        if (signal.aborted) throw new EngineError('CANCELLED', 'reading was stopped.');
        await feeding.write(next.value);
      }
      await source.verify(stream.bytesRead());
      feeding.end();
    };
    // A reader that dies while the stream is fed must end the feeding, which may wait for its slots for ever.
    const [parts] = await Promise.all([readers.parts, Promise.race([feed(), readers.parts])]);
    await readers.drained;
    const rows = readers.chunks.reduce((sum, chunk) => sum + chunk.rows.length, 0);
    return {
      layout, parts, chunks: readers.chunks,
      rejected: readers.rejected.summary(rows, source.name),
      file: { name: source.name, bytes: stream.bytesRead(), sha256: stream.sha256() },
      format: { ...layout.format, compression: stream.compression },
    };
  } finally {
    abort.abort();
    readers?.close();
    await buffers.return?.();
  }
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

function startReaders(
  layout: TableLayout, pool: WorkerPool, context: CallContext, bytesRead: () => number, total: number | null,
  signal: AbortSignal,
) {
  const count = layout.format.quoted ? 1 : pool.size;
  const chunks: { part: number; rows: Uint32Array }[] = [];
  const rejected = new RejectedLines(layout.headerLines);
  const inFlight = new Map<number, Uint8Array>();
  const loads = new Array<number>(count).fill(0);
  const ports: MessagePort[] = [];
  let nextChunk = 0;
  let rows = 0;
  let received = 0;
  let expected = Infinity;
  let onDrained = (): void => {};
  const drained = new Promise<void>((resolve) => { onDrained = resolve; });

  const parts = Promise.all(Array.from({ length: count }, (_, part) => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1);
    port1.on('message', (reply: ChunkReply) => {
      chunks[reply.chunk] = { part, rows: reply.rows };
      rejected.add(reply);
      rows += reply.rows.length;
      loads[part]--;
      const slot = inFlight.get(reply.chunk);
      inFlight.delete(reply.chunk);
      if (slot !== undefined) slots.release(slot);
      if (++received === expected) onDrained();
      context.progress({ step: 'Reading', done: bytesRead(), total, unit: 'bytes', rows });
    });
    const input = { port: port2, fields: layout.columns.length, delimiter: layout.delimiter };
    return pool.run(layout.format.quoted ? 'encodeQuoted' : 'encodeLines', input, { signal, transfer: [port2] });
  }));

  const slots = new LineSlots(count * slotsPerWorker, (slot, length) => {
    const part = loads.indexOf(Math.min(...loads));
    loads[part]++;
    inFlight.set(nextChunk, slot);
    ports[part].postMessage({ chunk: nextChunk++, slot: slot.subarray(0, length) } satisfies ChunkMessage);
  });
  return {
    parts, chunks, rejected,
    write: (buffer: Uint8Array) => slots.write(buffer),
    /** A worker's result and its last chunk come on two ports, in either order. */
    drained,
    close: () => ports.forEach((port) => port.close()),
    end: () => {
      slots.end();
      // papaparse gives out its last row only when told that there is no more.
      expected = nextChunk + (layout.format.quoted ? 1 : 0);
      if (received === expected) onDrained();
      for (const port of ports) port.postMessage('end' satisfies ChunkMessage);
    },
  };
}
