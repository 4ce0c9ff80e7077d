import type { CallContext } from '../../../../src-shared/terms/progress';
import type { ModelsResult } from '../../../../src-shared/questions/models/result';
import type { SingleFeaturesInput } from './fitEachFeature';
import { sumProgress } from '../../pool/sumProgress';
import type { Run } from '../answer';

/**
 * Fits every feature alone on all workers side by side. Each deals the rows for itself, from the same seed and so the
 * same way, and fits every n-th feature; the shares come together in the order of the columns.
 */
export async function fitFeatures(
  input: Omit<SingleFeaturesInput, 'share'>, run: Run<typeof import('./work')>, workers: number, context: CallContext,
): Promise<ModelsResult> {
  const progressOf = sumProgress('Fitting features', workers, context);
  const shares = await Promise.all(Array.from({ length: workers }, (_, index) =>
    run('fitEachFeature', { ...input, share: { index, of: workers } }, { ...context, progress: progressOf() })));
  const count = shares.reduce((sum, { features }) => sum + features.length, 0);
  return { ...shares[0], features: Array.from({ length: count }, (_, i) => shares[i % workers].features[Math.floor(i / workers)]) };
}
