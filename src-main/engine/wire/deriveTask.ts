import type { MessagePort } from 'node:worker_threads';
import type { Derived, DeriveSettings } from '../../../src-shared/terms/deriving';
import type { TaskContext } from '../pool/taskContext';
import { isCapture } from './captureBlocks';
import { defaultLimits } from './connections';
import { DeriveCapture } from './deriveCapture';
import { captureColumns, contentFeatures, derivedColumns, derivedFeatures, type SourceColumns } from './derivedColumns';
import { DeriveLog } from './deriveLog';
import type { LabelOf } from './deriveRows';
import { LabelConnections } from './labels/labelConnections';
import { readLabelRules } from './labels/labelRules';

/**
 * Main → worker: the name of the next file, its bytes in order; after the last, `null` until the last rows have come. With them
 * the memory of rows that were looked at, to be used again.
 */
export type WireMessage = { file: string } | { bytes: Uint8Array | null; spare: ArrayBuffer | null };
/**
 * Worker → main, for every message: rows that became ready, how far it is, the memory of the bytes, to be used again, and whether
 * it is over.
 */
export type WireReply = { rows: Uint8Array[]; packets: number; connections: number; spare: ArrayBuffer | null; last: boolean };

/** `live`: a log is answered as it comes; see `DeriveLog`. */
export type DeriveInput = { port: MessagePort; settings: DeriveSettings; live?: boolean };

/** A worker's task: derives what arrives on its port, and answers with the rows of the derived table. */
export function deriveWire({ port, settings, live = false }: DeriveInput, context: TaskContext): Promise<Derived> {
  return new Promise((resolve, reject) => {
    let name = '';
    let deriver: Deriver | null = null;
    let ended: ReturnType<Deriver['end']> | null = null;
    port.on('close', () => reject(new Error('whoever asked for the rows went away')));
    port.on('message', (message: WireMessage) => {
      if (context.isCancelled()) return;
      try {
        if ('file' in message) {
          name = message.file;
          deriver?.nextFile(name);
          return;
        }
        const { bytes, spare } = message;
        deriver ??= startDeriving(bytes ?? nothing, name, settings, live);
        if (spare !== null) deriver.reuse(spare);
        if (bytes !== null) {
          const rows = deriver.write(bytes);
          reply(port, rows.length === 0 ? [] : [rows], deriver, bytes.buffer as ArrayBuffer);
          return;
        }
        ended ??= deriver.end();
        const { value, done } = ended.rows.next();
        if (done === true) resolve(ended.derived());
        reply(port, done === true ? [] : [value], deriver, null, done);
      } catch (error) {
        reject(error as Error);
        port.close();
      }
    });
  });
}

function reply(port: MessagePort, rows: Uint8Array[], { packets, connections }: Deriver, spare: ArrayBuffer | null, last = false): void {
  const transfer = rows.map(({ buffer }) => buffer as ArrayBuffer);
  port.postMessage({ rows, packets: packets(), connections: connections(), spare, last } satisfies WireReply, spare === null
    ? transfer : [...transfer, spare]);
}

type Deriver = {
  nextFile: (name: string) => void;
  write: (bytes: Uint8Array) => Uint8Array;
  reuse: (memory: ArrayBuffer) => void;
  /** After the last bytes: the rows that are left, and what was found, once they have all been asked for. */
  end: () => { rows: Iterator<Uint8Array, unknown>; derived: () => Derived };
  packets: () => number;
  connections: () => number;
};

const nothing = new Uint8Array(0);

/** A capture by its first bytes; anything else is read as a connection log, and refused by its header if it is none. */
function startDeriving(first: Uint8Array, name: string, settings: DeriveSettings, live: boolean): Deriver {
  const { windows, timeouts, labels: rules } = settings;
  let origin = (): number => 0;
  const labels = rules === null
    ? null : new LabelConnections(readLabelRules(rules.text, rules.name, rules.zone, rules.otherwise), () => origin());
  const labelOf: LabelOf | null = labels === null ? null : (block, i) => labels.labelOf(block, i);
  const describe = (source: Derived['source'], connections: number, has: SourceColumns, withLabel: boolean, forgottenHosts: number): Derived => {
    const columns = derivedColumns(has, withLabel);
    const lacking = [...derivedFeatures, ...contentFeatures].filter((feature) => !columns.includes(feature));
    return {
      source, connections, windows, timeouts, columns, lacking, forgottenHosts,
      labels: labels && { ...labels.summary(), zone: rules!.zone },
    };
  };
  if (isCapture(first)) {
    const capture = new DeriveCapture(name, { windows, timeouts, limits: defaultLimits, labelOf });
    origin = () => capture.origin;
    return {
      nextFile: (next) => capture.nextFile(next),
      write: (bytes) => capture.write(bytes),
      reuse: (memory) => capture.reuse(memory),
      end() {
        const { rows, notes } = capture.end();
        const derived = (): Derived => describe(notes, capture.rows, captureColumns, labels !== null, capture.forgottenHosts);
        return { rows: rows[Symbol.iterator](), derived };
      },
      packets: () => capture.packets, connections: () => capture.rows,
    };
  }
  const log = new DeriveLog(name, { windows, labelOf, live });
  origin = () => log.origin;
  return {
    nextFile: (next) => log.nextFile(next),
    write: (bytes) => log.write(bytes),
    reuse: (memory) => log.reuse(memory),
    end() {
      const { rows, notes, has, withLabel } = log.end();
      return { rows: rows[Symbol.iterator](), derived: () => describe(notes, log.connections, has, withLabel, log.forgottenHosts) };
    },
    packets: () => 0, connections: () => log.connections,
  };
}
