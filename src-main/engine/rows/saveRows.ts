import type { CallContext } from '../../../src-shared/terms/progress';
import type { SavedPredictions } from '../../../src-shared/contract/contract';
import { EngineError } from '../../../src-shared/terms/errors';
import type { Dataset } from '../columns/dataset';
import type { ByteSink } from '../files';
import type { WorkerPool } from '../pool/workerPool';
import { rowTasks } from './rowTasks';

/** Rows that stand in memory as text at a time. */
const rowsAtOnce = 1 << 16;

/** Rows → CSV in a file, a part at a time: however many there are, a part of them is in memory as text. All is written, or nothing. */
export async function saveRows(
  { dataset, rows }: { dataset: Dataset; rows: Uint32Array }, markFormulas: boolean, sink: ByteSink, pool: WorkerPool, context: CallContext,
): Promise<SavedPredictions> {
  const marked = new Set<string>();
  let bytes = 0;
  async function* parts(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from === 0 || from < rows.length; from += rowsAtOnce) {
      const part = await pool.run(rowTasks, 'writeRows', { dataset, rows, from, count: rowsAtOnce, markFormulas }, context);
      for (const text of part.marked) marked.add(text);
      bytes += part.csv.length;
      yield part.csv;
    }
  }
  if (context.signal.aborted) throw new EngineError('CANCELLED', `“${sink.name}” was not written.`);
  await sink.write(parts(), context.signal);
  return { name: sink.name, bytes, marked: marked.size };
}
