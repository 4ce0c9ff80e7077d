import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { CallContext } from '../../../src-shared/terms/progress';
import type { WorkerPool } from '../pool/workerPool';
import { refuseOver } from '../limits';
import { formatOf } from '../sources/formats';
import type { Layout, ReadingWay } from '../sources/format';
import type { ChunkMessage, ChunkReply, EncodedPart } from './encodeLines';
import type { Held } from './chunkPlace';
import { LineSlots } from './lineSlots';
import type { Places } from '../columns/places';
import { RejectedLines } from './rejectedLines';
import { RowPlaces } from './rowPlaces';
import { opening } from './opening';

/** What came back from the reading workers. */
export type ReadersOutcome = {
  parts: EncodedPart[];
  /** Rows in file order, chunk by chunk: `rows` are pattern numbers of `parts[part]`. */
  chunks: { part: number; rows: Uint32Array }[];
  /** Where the patterns of each part stand among all. */
  places: Places;
};

export type Readers = {
  /** Waits while all slots are under way. */
  write: (buffer: Uint8Array) => Promise<void>;
  /** To be called after the last write. */
  end: () => void;
  /** Once every worker has ended *and* every chunk has been answered: the two come by different ways, in any order. */
  finished: Promise<ReadersOutcome>;
  rejected: RejectedLines;
  /** What has been read, that of the files before it included. */
  sofar: () => ReadSoFar;
};

/** What the files of a dataset hold together, as it fills the memory: rows, values of distinct rows, bytes of distinct texts. */
export type ReadSoFar = { rows: number; cells: number; textBytes: number };
export const nothingRead: ReadSoFar = { rows: 0, cells: 0, textBytes: 0 };

/** The table that is read: `bytesRead` stored bytes were taken so far of the `total` expected; `before` it, others of its dataset. */
export type TableRead = { name: string; bytesRead: () => number; total: number | null; before: ReadSoFar; way: ReadingWay };

const slotsPerWorker = 3;

/** After so much text for each worker it is clear whether a table repeats its lines (captures begin with quiet hours); */
const trialBytes = 4 << 20;
/** at once where numbers hardly repeat in so many columns. */
const manyPlain = 10;
/** It hardly does where more than this share of its lines is new. */
const hardlyRepeated = 0.95;

/** Thrown where a table turns out to be another than its beginning told: it is to be read again, in another way. */
export class TableMisread extends Error {
  constructor(readonly table: string) {
    super(`the beginning of ${table} told it wrong`);
  }
}

/**
 * Starts one reading task on each worker (on one alone where a row may cross any chunk, as it may with quotes, or depends on lines
 * before it), and deals chunks of whole lines out to the one that has least to do. A file that passes a ceiling (rows, values,
 * distinct texts) ends them with TOO_LARGE.
 */
export function startReaders(
  layout: Layout, { name, bytesRead, total, before, way }: TableRead, pool: WorkerPool, context: CallContext,
): Readers {
  const format = formatOf(layout.kind);
  const count = format.crossesLines(layout) ? 1 : pool.size;
  const chunks: ReadersOutcome['chunks'] = [];
  const rejected = new RejectedLines(layout.headerLines);
  const inFlight = new Map<number, Uint8Array | null>();
  const loads = new Array<number>(count).fill(0);
  const ports: MessagePort[] = [];
  let nextChunk = 0;
  let rows = 0;
  let bytes = 0;
  let ended = false;
  let answered: () => void;
  const allAnswered = new Promise<void>((resolve) => { answered = resolve; });

  const bytesBefore = bytesRead();
  const places = new RowPlaces(layout.columns.map(({ plainNumbers }) => plainNumbers),
    (met) => met * (total === null ? 64 : 1.5 * ((total - bytesBefore) / (bytesRead() - bytesBefore))));

  const send = (part: number, slot: Uint8Array | null): void => {
    const chunk = nextChunk++;
    loads[part]++;
    inFlight.set(chunk, slot);
    const place = places.begun && slot !== null ? places.place(chunk, slot, part) : undefined;
    ports[part].postMessage({ chunk, slot, ...(place && { place }) } satisfies ChunkMessage);
  };
  const slots = new LineSlots(count * slotsPerWorker,
    (slot, length) => send(loads.indexOf(Math.min(...loads)), slot.subarray(0, length)), { from: layout.skip });

  const held: Held[] = Array.from({ length: count }, () => ({ patterns: 0, textBytes: 0 }));
  let refuse: (error: unknown) => void;
  const refused = new Promise<never>((_, reject) => { refuse = reject; });
  const patterns = (): number => held.reduce((sum, one) => sum + one.patterns, 0);
  /** Memory is counted while it fills, over all workers. */
  const sofar = (): ReadSoFar => ({
    rows: before.rows + rows, cells: before.cells + patterns() * layout.columns.length,
    textBytes: before.textBytes + held.reduce((sum, one) => sum + one.textBytes, 0),
  });
  const keepWithin = (): void => {
    const { rows: read, cells, textBytes } = sofar();
    refuseOver('rows', read, (most) => `at most ${most} rows were expected, “${name}” has more`);
    refuseOver('cells', cells, (most) => `at most ${most} values in distinct rows were expected, “${name}” holds more`);
    refuseOver('distinctText', textBytes,
      (most) => `at most ${most} bytes of distinct texts were expected, “${name}” holds more`);
  };

  const receive = (part: number, reply: ChunkReply): void => {
    chunks[reply.chunk] = { part, rows: reply.rows };
    held[part] = reply.held;
    places.answered(reply.chunk, reply.lines);
    rejected.add(reply);
    rows += reply.rows.length;
    bytes += inFlight.get(reply.chunk)?.length ?? 0;
    const { plainColumns = -1 } = reply.held;
    const isClear = plainColumns >= manyPlain || (plainColumns >= 0 && bytes > trialBytes * count);
    if (isClear && !ended && patterns() > hardlyRepeated * rows) places.begin(nextChunk, inFlight);
    loads[part]--;
    const slot = inFlight.get(reply.chunk);
    inFlight.delete(reply.chunk);
    if (slot) slots.release(slot);
    context.progress({ step: 'Reading', done: bytesRead(), total, unit: 'bytes', rows: before.rows + rows });
    if (ended && inFlight.size === 0) answered();
    try {
      if (format.misread?.shows(reply.rejected, layout, way)) throw new TableMisread(name);
      keepWithin();
    } catch (error) {
      refuse(error);
    }
  };

  const parts = Promise.all(Array.from({ length: count }, (_, part) => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port1);
    port1.on('message', (reply: ChunkReply) => receive(part, reply));
    return pool.run(opening, 'readLines', { port: port2, layout }, { signal: context.signal, owner: context.owner, transfer: [port2] });
  }));
  const finished = Promise.race([Promise.all([parts, parts.then(() => allAnswered)]), refused])
    .then(([encoded]) => ({ parts: encoded, chunks, places: places.finish(encoded, chunks) }))
    .finally(() => ports.forEach((port) => port.close()));

  return {
    finished, rejected, sofar,
    write: (buffer) => slots.write(buffer),
    end() {
      slots.end();
      ended = true;
      ports.forEach((_, part) => send(part, null));
    },
  };
}
