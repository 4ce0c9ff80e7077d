import type { RowGroup } from 'hyparquet';
import type { MendSaveRequest } from '../../../src-shared/mending/mending';
import type { CallContext } from '../../../src-shared/terms/progress';
import type { Dataset } from '../columns/dataset';
import type { WorkerPool } from '../pool/workerPool';
import { mendTasks } from './mendTasks';
import type { MendPlan } from './planMend';

/** Rows that stand in memory as text at a time. Whoever makes them, the parts are the same, and so is what is packed. */
const rowsAtOnce = 1 << 16;
/** Cells of a group of rows in a Parquet file: of a wide table fewer rows. */
const cellsAtOnce = 1 << 23;

/** A file's rows in the format that is asked for, part after part. `formulas` collects texts that got a mark. */
export function tableParts(
  dataset: Dataset, plan: MendPlan, part: number, { format, markFormulas }: Pick<MendSaveRequest, 'format' | 'markFormulas'>,
  formulas: Set<string>, pool: WorkerPool, context: CallContext,
): AsyncGenerator<Uint8Array> {
  return format === 'parquet' ? parquetOf(dataset, plan, part, pool, context) : csvOf(dataset, plan, part, markFormulas, formulas, pool, context);
}

async function* csvOf(
  dataset: Dataset, { rows: parts, columns, marked }: MendPlan, part: number, markFormulas: boolean, formulas: Set<string>,
  pool: WorkerPool, context: CallContext,
): AsyncGenerator<Uint8Array> {
  const rows = parts[part];
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = await pool.run(mendTasks, 'writeCsv', { dataset, rows, from, count: rowsAtOnce, columns, marked, markFormulas }, context);
    for (const text of some.formulas) formulas.add(text);
    yield some.csv;
  }
}

/** Groups of rows one after another, as each has to know where it stands, and the end of the file, which says where they do. */
async function* parquetOf(
  dataset: Dataset, { rows: parts, columns, marked }: MendPlan, part: number, pool: WorkerPool, context: CallContext,
): AsyncGenerator<Uint8Array> {
  const rows = parts[part];
  const count = Math.max(1, Math.min(rowsAtOnce, Math.floor(cellsAtOnce / columns.length)));
  const schema = await pool.run(mendTasks, 'parquetSchema', { dataset, columns }, context);
  const groups: RowGroup[] = [];
  let at = 0;
  for (let from = 0; from < rows.length; from += count) {
    const piece = await pool.run(mendTasks, 'writeRowGroup', { dataset, rows, from, count, columns, marked, schema, at }, context);
    groups.push(...piece.groups);
    at += piece.bytes.length;
    yield piece.bytes;
  }
  yield await pool.run(mendTasks, 'writeFooter', { schema, groups, at }, context);
}
