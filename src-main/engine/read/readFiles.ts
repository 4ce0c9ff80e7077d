import type { CallContext } from '../../../src-shared/terms/progress';
import type { PassedOver } from '../../../src-shared/terms/datasetSummary';
import { byFileName } from '../../../src-shared/format/fileOrder';
import type { ChosenFiles } from '../files';
import type { WorkerPool } from '../pool/workerPool';
import { nothingRead } from './readers';
import { NoTable } from './readMember';
import { nothingReadable, readTables, type EncodedTable, type ReadingWish } from './readTable';

/**
 * Reads the files of a dataset, one after the other, each by all workers. Progress counts the bytes and rows of all of them,
 * and the ceilings of one dataset hold for what they have together. Tells what was passed over, in the folder and in archives.
 * @throws NOT_A_TABLE where no file of a folder is a table, and what `readTables` throws of any of them
 */
export async function readFiles(
  { name: all, sources, passedOver: inFolder }: ChosenFiles, pool: WorkerPool, wish: ReadingWish, context: CallContext,
): Promise<{ tables: EncodedTable[]; passedOver: PassedOver[] }> {
  const total = sources.reduce<number | null>((sum, { bytes }) => (sum === null || bytes === null ? null : sum + bytes), 0);
  const tables: EncodedTable[] = [];
  const passedOver: PassedOver[] = [...inFolder];
  let before = nothingRead;
  let bytesBefore = 0;
  for (const source of sources) {
    const from = bytesBefore;
    const progress: CallContext['progress'] = (one) => context.progress({ ...one, done: from + one.done, total });
    const file = await readTables(source, pool, wish, { ...context, progress }, before).catch((error: unknown) => {
      if (error instanceof NoTable) return error;
      throw error;
    });
    bytesBefore += source.bytes ?? (file instanceof NoTable ? 0 : file.tables[0].file.bytes);
    if (file instanceof NoTable) {
      passedOver.push({ name: source.name, reason: file.reason });
      continue;
    }
    for (const table of file.tables) tables.push(table);
    for (const { name, reason } of file.passedOver) passedOver.push({ name: sources.length > 1 ? `${source.name}/${name}` : name, reason });
    before = file.sofar;
  }
  if (tables.length === 0) throw nothingReadable(all, passedOver);
  return { tables, passedOver: passedOver.sort((a, b) => byFileName(a.name, b.name)) };
}
