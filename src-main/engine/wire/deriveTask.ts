import type { MessagePort } from 'node:worker_threads';
import type { TaskContext } from '../pool/taskContext';
import { isCapture } from './captureBlocks';
import { defaultLimits } from './connections';
import { DeriveCapture, type DeriveNotes } from './deriveCapture';
import { DeriveLog } from './deriveLog';
import type { LabelOf } from './deriveRows';
import type { DeriveSettings } from './deriveSettings';
import { LabelConnections, type RuleCounts } from './labels/labelConnections';
import { readLabelRules } from './labels/labelRules';
import type { LogNotes } from './logs/readLog';

/** Main → worker: the name of the next file, its bytes in order; `null` after the last. */
export type WireMessage = { file: string } | Uint8Array | null;
/** Worker → main, for every message: rows that became ready, and how far it is. */
export type WireReply = { rows: Uint8Array[]; packets: number; connections: number };

export type Derived = {
  source: ({ kind: 'capture' } & DeriveNotes) | ({ kind: 'log' } & Omit<LogNotes, 'kind'> & { log: LogNotes['kind']; connections: number; forgottenHosts: number });
  labels: RuleCounts | null;
};

export type DeriveInput = { port: MessagePort; settings: DeriveSettings };

/** A worker's task: derives what arrives on its port, and answers with the rows of the derived table. */
export function deriveWire({ port, settings }: DeriveInput, context: TaskContext): Promise<Derived> {
  return new Promise((resolve, reject) => {
    let name = '';
    let deriver: Deriver | null = null;
    port.on('close', () => reject(new Error('whoever asked for the rows went away')));
    port.on('message', (message: WireMessage) => {
      if (context.isCancelled()) return;
      try {
        if (message !== null && 'file' in message) {
          name = message.file;
          deriver?.nextFile(name);
          return;
        }
        deriver ??= startDeriving(message ?? nothing, name, settings);
        if (message !== null) {
          const rows = deriver.write(message);
          reply(port, rows.length === 0 ? [] : [rows], deriver);
          return;
        }
        const { rows, derived } = deriver.end();
        reply(port, rows, deriver);
        resolve(derived);
      } catch (error) {
        reject(error as Error);
        port.close();
      }
    });
  });
}

function reply(port: MessagePort, rows: Uint8Array[], { packets, connections }: Deriver): void {
  port.postMessage({ rows, packets: packets(), connections: connections() } satisfies WireReply, rows.map(({ buffer }) => buffer as ArrayBuffer));
}

type Deriver = {
  nextFile: (name: string) => void;
  write: (bytes: Uint8Array) => Uint8Array;
  end: () => { rows: Uint8Array[]; derived: Derived };
  packets: () => number;
  connections: () => number;
};

const nothing = new Uint8Array(0);

/** A capture by its first bytes; anything else is read as a connection log, and refused by its header if it is none. */
function startDeriving(first: Uint8Array, name: string, { windows, timeouts, labels }: DeriveSettings): Deriver {
  let origin = (): number => 0;
  const rules = labels === null ? null : readLabelRules(labels.text, labels.name, labels.zone, labels.otherwise);
  const labelling = rules === null ? null : new LabelConnections(rules, () => origin());
  const labelOf: LabelOf | null = labelling === null ? null : (block, i) => labelling.labelOf(block, i);
  if (isCapture(first)) {
    const capture = new DeriveCapture(name, { windows, timeouts, limits: defaultLimits, labelOf });
    origin = () => capture.origin;
    return {
      nextFile: (next) => capture.nextFile(next),
      write: (bytes) => capture.write(bytes),
      end() {
        const { rows, notes } = capture.end();
        return { rows, derived: { source: { kind: 'capture', ...notes }, labels: labelling?.summary() ?? null } };
      },
      packets: () => capture.packets, connections: () => capture.rows,
    };
  }
  const log = new DeriveLog(name, { windows, labelOf });
  origin = () => log.origin;
  return {
    nextFile: (next) => log.nextFile(next),
    write(bytes) {
      log.write(bytes);
      return nothing;
    },
    end() {
      const { rows, notes: { kind, ...notes } } = log.end();
      return { rows, derived: { source: { kind: 'log', log: kind, ...notes }, labels: labelling?.summary() ?? null } };
    },
    packets: () => 0, connections: () => log.connections,
  };
}
