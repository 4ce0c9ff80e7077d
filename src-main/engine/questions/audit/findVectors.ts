import { sharedUint32, type Dataset } from '../../columns/dataset';
import { sameFeatures } from '../../columns/sameRows';

/** See `sameFeatures`: in memory that all workers share. */
export function findVectors({ dataset }: { dataset: Dataset }): Uint32Array {
  const same = sharedUint32(dataset.patterns);
  same.set(sameFeatures(dataset));
  return same;
}
