import type { CallContext } from '../../../../src-shared/contract/contract';
import type { ModelsResult } from '../../../../src-shared/contract/results';
import type { SingleFeaturesInput } from './fitEachFeature';
import { sumProgress } from '../../pool/sumProgress';
import type { WorkerPool } from '../../pool/workerPool';

/**
 * Fits every feature alone on all workers side by side. Each deals the rows for itself, from the same seed and so the
 * same way, and fits every n-th feature; the shares come together in the order of the columns.
 */
export async function fitFeatures(
  input: Omit<SingleFeaturesInput, 'share'>, pool: WorkerPool, context: CallContext,
): Promise<ModelsResult> {
  const of = pool.size;
  const progressOf = sumProgress('Fitting features', of, context);
  const shares = await Promise.all(Array.from({ length: of }, (_, index) =>
    pool.run('fitEachFeature', { ...input, share: { index, of } }, { ...context, progress: progressOf() })));
  const count = shares.reduce((sum, { features }) => sum + features.length, 0);
  return { ...shares[0], features: Array.from({ length: count }, (_, i) => shares[i % of].features[Math.floor(i / of)]) };
}
