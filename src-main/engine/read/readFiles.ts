import type { CallContext } from '../../../src-shared/contract/contract';
import type { ByteSource } from '../files';
import type { WorkerPool } from '../pool/workerPool';
import type { LabelWish } from './planColumns';
import { nothingRead } from './readers';
import { readTable, type EncodedTable } from './readTable';

/**
 * Reads the files of a dataset, one after the other, each by all workers. Progress counts the bytes of all of them, and the
 * ceilings of one dataset hold for what they have together.
 */
export async function readFiles(
  sources: ByteSource[], pool: WorkerPool, labels: LabelWish, context: CallContext,
): Promise<EncodedTable[]> {
  const sizes = sources.map(({ bytes }) => bytes);
  const total = sizes.reduce((sum, bytes) => (sum === null || bytes === null ? null : sum + bytes), 0 as number | null);
  const tables: EncodedTable[] = [];
  let before = nothingRead;
  let bytesBefore = 0;
  for (const source of sources) {
    const from = bytesBefore;
    const { rows } = before;
    const table = await readTable(source, pool, labels, {
      ...context, progress: (one) => context.progress({ ...one, done: from + one.done, total, rows: rows + (one.rows ?? 0) }),
    }, before);
    tables.push(table);
    before = table.sofar;
    bytesBefore += table.file.bytes;
  }
  return tables;
}
