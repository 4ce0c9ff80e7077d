import type { CallContext } from '../../../src-shared/contract/contract';
import type { PassedOver } from '../../../src-shared/contract/datasetSummary';
import type { ByteSource } from '../files';
import type { WorkerPool } from '../pool/workerPool';
import { nothingRead } from './readers';
import { readTables, type EncodedTable, type ReadingWish } from './readTable';

/**
 * Reads the files of a dataset, one after the other, each by all workers. Progress counts the bytes and rows of all of them,
 * and the ceilings of one dataset hold for what they have together.
 */
export async function readFiles(
  sources: ByteSource[], pool: WorkerPool, wish: ReadingWish, context: CallContext,
): Promise<{ tables: EncodedTable[]; passedOver: PassedOver[] }> {
  const total = sources.reduce<number | null>((sum, { bytes }) => (sum === null || bytes === null ? null : sum + bytes), 0);
  const tables: EncodedTable[] = [];
  const passedOver: PassedOver[] = [];
  let before = nothingRead;
  let bytesBefore = 0;
  for (const source of sources) {
    const from = bytesBefore;
    const progress: CallContext['progress'] = (one) => context.progress({ ...one, done: from + one.done, total });
    const file = await readTables(source, pool, wish, { ...context, progress }, before);
    for (const table of file.tables) tables.push(table);
    for (const { name, reason } of file.passedOver) passedOver.push({ name: sources.length > 1 ? `${source.name}/${name}` : name, reason });
    before = file.sofar;
    bytesBefore += file.tables[0].file.bytes;
  }
  return { tables, passedOver };
}
