import type { MessagePort } from 'node:worker_threads';
import type { RejectedLine } from '../../../src-shared/contract/results';
import type { TaskContext } from '../pool/taskContext';
import type { EncodedColumn } from './columnStore';
import { LineEncoder } from './lineEncoder';

/** Main → worker: a slot of shared memory that holds whole lines. */
export type ChunkMessage = { chunk: number; slot: Uint8Array } | 'end';
/** Worker → main: the slot is free again, and what its lines became. */
export type ChunkReply = {
  chunk: number;
  rows: Uint32Array;
  lines: number;
  rejected: { count: number; blank: number; examples: RejectedLine[] };
};
/** The distinct lines that one worker met, column by column. */
export type EncodedPart = { patterns: number; columns: EncodedColumn[] };

export type EncodeInput = { port: MessagePort; fields: number; delimiter: number };

/** A reading worker: encodes the chunks that arrive on its port until `end`, then hands over its columns. */
export function encodeLines(input: EncodeInput, context: TaskContext): Promise<EncodedPart> {
  const { port } = input;
  const encoder = new LineEncoder(input.fields, input.delimiter);
  return new Promise((resolve, reject) => {
    port.on('close', () => reject(new Error('the reader went away')));
    port.on('message', (message: ChunkMessage) => {
      try {
        if (message === 'end') {
          resolve(encoder.finish());
        } else if (!context.isCancelled()) {
          const encoded = encoder.encode(message.slot);
          const reply: ChunkReply = { chunk: message.chunk, ...encoded };
          port.postMessage(reply, [encoded.rows.buffer as ArrayBuffer]);
        }
      } catch (error) {
        reject(error as Error);
        port.close();
      }
    });
  });
}
