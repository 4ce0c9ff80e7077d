import type { MessagePort } from 'node:worker_threads';
import { EngineError } from '../../../src-shared/terms/errors';
import type { TaskContext } from '../pool/taskContext';
import type { EncodedPart } from '../read/encodeLines';
import { slotBytes } from '../read/lineSlots';
import type { LabelWish } from '../read/planColumns';
import { arff } from './arff';
import { delimited } from './delimited';
import type { Format, Head, Layout } from './format';
import { jsonLines } from './jsonLines';
import { zeek } from './zeek';

/**
 * Every way of writing tables that is read; the first that recognises a table reads it. To add one: a file beside this one, and its
 * name here.
 */
const formats: Format[] = [arff, zeek, jsonLines, delimited];

export const formatOf = (kind: Layout['kind']): Format => formats.find((format) => format.kind === kind)!;

/** Finds out from the beginning of a table how it is written and what its columns are. */
export function layOut({ head, name, labels }: { head: Head; name: string; labels: LabelWish }): Layout {
  const format = formats.find((one) => one.recognises(head))!;
  return { ...format.layOut(head, name, labels), kind: format.kind };
}

/** A reading worker of whichever format the table has. */
export const readLines = ({ port, layout }: { port: MessagePort; layout: Layout }, context: TaskContext): Promise<EncodedPart> =>
  formatOf(layout.kind).read(port, layout, context);

const headBytes = 256 << 10;

/** The first bytes of a table, enough to recognise it by. @throws LINE_TOO_LONG */
export async function readHead(buffers: AsyncIterator<Uint8Array>): Promise<Head> {
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
