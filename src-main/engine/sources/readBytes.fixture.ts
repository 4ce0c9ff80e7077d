import type { OpenRequest } from '../../../src-shared/contract/contract';
import type { ByteSource, FileGate } from '../files';
import { openDataset, type OpenDataset } from '../openDataset';
import type { WorkerPool } from '../pool/workerPool';
import { memorySource } from '../read/memorySource';

const context = { signal: new AbortController().signal, progress: () => {} };

/** For tests: bytes of any format and packing as one opens a file, to the dataset and what is told of it. */
export function readBytes(
  content: Uint8Array | string, pool: WorkerPool, { name = 'test', label = null as string | null, mayLack = false } = {},
): Promise<OpenDataset> {
  const source = async (): Promise<ByteSource> => memorySource(name, Buffer.from(content));
  const files: FileGate = { source, chosen: async () => ({ name, sources: [await source()], passedOver: [] }), sink: () => { throw new Error('nothing is written'); } };
  const request: OpenRequest = {
    source: { kind: 'files', files: ['token'] }, sample: null, seed: 1, labelColumn: label, labelCategories: {}, mayLackLabels: mayLack,
  };
  return openDataset(request, 'test', pool, files, context);
}
