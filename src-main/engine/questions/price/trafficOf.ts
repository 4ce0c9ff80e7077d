import type { CallContext } from '../../../../src-shared/terms/progress';
import type { FileGate } from '../../files';
import type { OpenDataset } from '../../openDataset';
import { gatherFiles } from '../../read/gatherFiles';
import { openFile } from '../../sources/containers';
import type { Traffic } from './measuredTraffic';

/** So much of stored traffic is measured: a few hundred thousand packets. */
const mostBytes = 48 << 20;

/** The traffic that a dataset was derived from, its beginning, read once more; of any other dataset the simulated sample's. */
export async function trafficOf({ summary, from }: OpenDataset, seed: number, files: FileGate, { signal }: CallContext): Promise<Traffic> {
  if (from?.kind !== 'files' || summary.format.kind !== 'derived') return { seed };
  const [source] = (await gatherFiles(from.files, files)).sources;
  const { members: [member], tape } = await openFile(source, signal);
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const buffer of member.buffers()) {
      parts.push(Uint8Array.from(buffer));
      length += buffer.length;
      if (length >= mostBytes) break;
    }
  } finally {
    tape.close();
  }
  return { name: source.name, bytes: Buffer.concat(parts) };
}
