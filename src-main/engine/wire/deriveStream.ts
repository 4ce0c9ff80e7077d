import { MessageChannel } from 'node:worker_threads';
import type { CallContext } from '../../../src-shared/terms/progress';
import type { Derived, DeriveSettings } from '../../../src-shared/terms/deriving';
import type { WorkerPool } from '../pool/workerPool';
import type { WireMessage, WireReply } from './deriveTask';
import { wireTasks } from './wireTasks';

/** Pieces that may be on their way to the worker at once: enough that neither waits for the other. */
const mostUnderway = 4;

/** Bytes of one file, unpacked; each buffer is valid until the next is asked for. */
export type WireFile = { name: string; buffers: AsyncIterable<Uint8Array> };

/**
 * Derives captures or connection logs in a worker while their bytes are read here. Several files are one stream of traffic:
 * connections and windows run through them in their order.
 * @param told of packets and connections so far
 * @param live whether each piece is answered before the next is taken, and a log as it comes
 * @returns the derived table's bytes as they become ready, each piece valid until the next is asked for, and what was found once
 * they have all been taken
 */
export function deriveStream(
  files: AsyncIterable<WireFile>, settings: DeriveSettings, pool: WorkerPool, context: CallContext,
  told: (packets: number, connections: number) => void, live = false,
): { rows: AsyncGenerator<Uint8Array>; derived: Promise<Derived> } {
  const { port1, port2 } = new MessageChannel();
  const replies: WireReply[] = [];
  let wake: () => void = () => {};
  port1.on('message', (reply: WireReply) => {
    replies.push(reply);
    wake();
  });
  // Under an owner of its own: whoever reads the rows needs workers, too, and one of two on a pool of one must be a guest.
  const derived = pool.run(wireTasks, 'deriveWire', { port: port2, settings, live }, { signal: context.signal, owner: Symbol('wire'), transfer: [port2] });
  let failed: unknown = null;
  derived.catch((error: unknown) => {
    failed = error;
    wake();
  });

  async function* rows(): AsyncGenerator<Uint8Array> {
    let underway = 0;
    let over = false;
    const spares: ArrayBuffer[] = [];
    const copyOf = (bytes: Uint8Array): Uint8Array => {
      const spare = spares.pop();
      const copy = new Uint8Array(spare === undefined || spare.byteLength < bytes.length
        ? new ArrayBuffer(bytes.length) : spare, 0, bytes.length);
      copy.set(bytes);
      return copy;
    };
    /** Memory of rows that were looked at. */
    let looked: ArrayBuffer | null = null;
    const ask = (bytes: Uint8Array | null): void => {
      underway++;
      const memory = [...(bytes === null ? [] : [bytes.buffer as ArrayBuffer]), ...(looked === null ? [] : [looked])];
      port1.postMessage({ bytes, spare: looked } satisfies WireMessage, memory);
      looked = null;
    };
    async function* received(most: number): AsyncGenerator<Uint8Array> {
      while (underway > most) {
        if (replies.length === 0 && failed === null) await new Promise<void>((resolve) => { wake = resolve; });
        if (failed !== null) throw failed;
        const reply = replies.shift();
        if (reply === undefined) continue;
        underway--;
        over = reply.last;
        if (reply.spare !== null) spares.push(reply.spare);
        told(reply.packets, reply.connections);
        for (const part of reply.rows) {
          yield part;
          looked = part.buffer as ArrayBuffer;
        }
      }
    }
    try {
      for await (const { name, buffers } of files) {
        port1.postMessage({ file: name } satisfies WireMessage);
        for await (const bytes of buffers) {
          context.signal.throwIfAborted();
          ask(copyOf(bytes));
          yield* received(live ? 0 : mostUnderway);
        }
      }
      while (!over) {
        ask(null);
        yield* received(live ? 0 : mostUnderway);
      }
      await derived;
    } finally {
      port1.close();
    }
  }
  return { rows: rows(), derived };
}
