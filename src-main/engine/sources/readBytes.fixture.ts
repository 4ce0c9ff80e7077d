import { assembleDataset, type Assembled } from '../columns/assembleDataset';
import type { WorkerPool } from '../pool/workerPool';
import { memorySource } from '../read/memorySource';
import { readTable, type EncodedTable } from '../read/readTable';

export type ReadBytes = Assembled & Pick<EncodedTable, 'format' | 'rejected' | 'layout'> & { rows: number };

const quietly = { signal: new AbortController().signal, progress: () => {} };

/** For tests: bytes of any format through the readers on workers, to the dataset. */
export async function readBytes(
  content: Uint8Array | string, pool: WorkerPool, { name = 'test', label = null as string | null, mayLack = false } = {},
): Promise<ReadBytes> {
  const table = await readTable(memorySource(name, Buffer.from(content)), pool, { column: label, mayLack }, quietly);
  const rows = table.chunks.reduce((sum, chunk) => sum + chunk.rows.length, 0);
  const { parts, chunks, layout, format, rejected } = table;
  const assembled = assembleDataset({
    parts: structuredClone(parts), chunks, columns: layout.columns, sample: null, seed: 1, labelCategories: {}, gapFeatures: false,
  });
  return { ...assembled, format, rejected, layout, rows };
}
