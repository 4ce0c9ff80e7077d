import type { CallContext, SelectionRequest } from '../../src-shared/contract/contract';
import type { FeaturePair, PairsResult, SelectionStep } from '../../src-shared/contract/combinedResults';
import { metricWords } from '../../src-shared/charts/metricWords';
import { standardErrorOfMean } from '../../src-shared/statistics/standardErrorOfMean';
import { candidateOrder } from './analyses/selection/candidateOrder';
import type { OpenDataset } from './openDataset';
import { sumProgress } from './pool/sumProgress';
import type { WorkerPool } from './pool/workerPool';

export type StepRequest = Omit<SelectionRequest, 'dataset'> & { chosen: string[] };

/** One step of forward selection: the candidates are shared out over all workers, the best of the shares' best wins. */
export async function runSelectionStep(
  { dataset }: OpenDataset, request: StepRequest, pool: WorkerPool, context: CallContext,
): Promise<SelectionStep> {
  const { metric, features, chosen, ...settings } = request;
  const shares = await shareOut('Trying features', pool, context, (share, own) =>
    pool.run('tryFeatures', { dataset, settings, metric, features, chosen, share }, own));
  const order = candidateOrder(metric);
  const candidates = shares.flatMap((share) => share.candidates).sort(order);
  const [{ feature, group }] = candidates;
  const best = shares.find((share) => share.candidates.some((candidate) => candidate.feature === feature))!.best!;
  return {
    added: feature, group, features: [...chosen, feature], ...best, ...standardErrorOfMean(best.foldValues),
    candidates: candidates.map(({ feature: name, group: its, value }) => ({ feature: name, group: its, value })),
  };
}

/** Every pair of features, shared out over all workers. */
export async function runPairs(
  { dataset }: OpenDataset, request: Omit<SelectionRequest, 'dataset'>, pool: WorkerPool, context: CallContext,
): Promise<PairsResult> {
  const { metric, features, ...settings } = request;
  const shares = await shareOut('Fitting pairs', pool, context, (share, own) =>
    pool.run('fitPairs', { dataset, settings, metric, features, share }, own));
  const { singles } = shares[0];
  const alone = new Map(singles.map(({ feature, value }) => [feature, value]));
  const better = metricWords[metric].better === 'high' ? 1 : -1;
  const gainOf = ({ a, b, value }: Pick<FeaturePair, 'a' | 'b' | 'value'>): number | null => {
    const [x, y] = [alone.get(a) ?? null, alone.get(b) ?? null];
    return value === null || x === null || y === null ? null : better * value - Math.max(better * x, better * y);
  };
  const pairs = shares.flatMap((share) => share.pairs).sort(candidateOrder(metric));
  return {
    target: request.target, metric, singles,
    pairs: pairs.map(({ a, b, value, matrix, metrics }) => ({ a, b, value, gain: gainOf({ a, b, value }), matrix, metrics })),
  };
}

/** The same work on every worker, each with its share of it, and their progress as one. */
function shareOut<T>(
  step: string, pool: WorkerPool, context: CallContext, run: (share: { index: number; of: number }, own: CallContext) => Promise<T>,
): Promise<T[]> {
  const of = pool.size;
  const progressOf = sumProgress(step, of, context);
  return Promise.all(Array.from({ length: of }, (_, index) => run({ index, of }, { ...context, progress: progressOf() })));
}
