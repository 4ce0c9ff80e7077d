import type { ChunkPlace, Held } from './chunkPlace';
import type { MessagePort } from 'node:worker_threads';
import type { TaskContext } from '../pool/taskContext';
import type { EncodedColumn } from './columnStore';
import { HeaderLine } from './headerLine';
import type { LineDialect } from './lineDialect';
import { plainLines } from './plainFields';
import { LineEncoder, type EncodedLines } from './lineEncoder';

/** Main → worker: a slot of shared memory that holds whole lines; `null` says that it was the last one. */
export type ChunkMessage = {
  chunk: number;
  slot: Uint8Array | null;
  /** Where its first line stands in the dataset, in a table whose lines hardly repeat: then each line is a pattern of its own. */
  place?: ChunkPlace;
};
/** Worker → main, for every message: the slot is free again, and what its lines became. */
export type ChunkReply = { chunk: number; held: Held } & EncodedLines;
/**
 * The distinct lines that one reader met, column by column, in the order of the dataset's plan; `null` for a column that its
 * file lacks, which is missing in every row.
 */
export type EncodedPart = {
  patterns: number;
  columns: (EncodedColumn | null)[];
  /** Fields that the beginning of the file did not have, and in how many rows: they are not read. */
  unread?: [name: string, rows: number][];
};

export type EncodeInput = {
  port: MessagePort;
  delimiter: number;
  /** One for each field: whether its values may outgrow the dictionary and be kept as plain numbers. */
  plainNumbers: boolean[];
  dialect: LineDialect;
};

export type ChunkEncoder = {
  encode: (slot: Uint8Array, place?: ChunkPlace) => EncodedLines;
  /** What remained of the chunks before, if anything. */
  end: () => EncodedLines;
  finish: () => EncodedPart;
  held: () => Held;
};

/** A reading worker: encodes the chunks that arrive on its port, then hands over its columns. */
export const encodeLines = (input: EncodeInput, context: TaskContext): Promise<EncodedPart> =>
  encodeChunks(input.port, context, lineEncoder(input));

/** The encoder of a table's lines; those of an odd dialect are written anew before it sees them. */
export function lineEncoder({ delimiter, plainNumbers, dialect }: Omit<EncodeInput, 'port'>): ChunkEncoder {
  const mark = String.fromCharCode(delimiter);
  const encoder = new LineEncoder(delimiter, plainNumbers, new HeaderLine(dialect.header, mark));
  const odd = dialect.trailing || dialect.escapes === true || dialect.notations !== null;
  return {
    encode: (slot, place) => encoder.encode(odd ? plainLines(slot, dialect, mark) : slot, place),
    end: () => encoder.encode(new Uint8Array(0)),
    finish: () => encoder.finish(),
    held: () => encoder.held(),
  };
}

/** Answers every chunk until the last; rejects when its port is closed before that, as it is when reading is stopped. */
export function encodeChunks(port: MessagePort, context: TaskContext, encoder: ChunkEncoder): Promise<EncodedPart> {
  return new Promise((resolve, reject) => {
    port.on('close', () => reject(new Error('the reader went away')));
    port.on('message', ({ chunk, slot, place }: ChunkMessage) => {
      if (context.isCancelled()) return;
      try {
        const encoded = slot === null ? encoder.end() : encoder.encode(slot, place);
        port.postMessage({ chunk, held: encoder.held(), ...encoded } satisfies ChunkReply, [encoded.rows.buffer as ArrayBuffer]);
        if (slot === null) resolve(encoder.finish());
      } catch (error) {
        reject(error as Error);
        port.close();
      }
    });
  });
}
