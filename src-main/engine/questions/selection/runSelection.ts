import type { CallContext, Progress } from '../../../../src-shared/terms/progress';
import type { ModelSettings } from '../../../../src-shared/terms/modelSettings';
import type { SelectionRequest, SelectionSettings } from '../../../../src-shared/questions/selection/selection';
import type { FeaturePair, ForwardSelection, PairsResult, SelectionStep } from '../../../../src-shared/questions/selection/result';
import type { SelectionMetric } from '../../../../src-shared/terms/selectionMetrics';
import { metricWords } from '../../../../src-shared/charts/metricWords';
import { elbowOf } from '../../../../src-shared/questions/selection/elbowOf';
import { foldsOf, isGrouped, withGroups } from '../../../../src-shared/terms/splitRule';
import { standardErrorOfMean } from '../../../../src-shared/statistics/standardErrorOfMean';
import { chooseFeatures } from '../../fitting/chooseFeatures';
import { candidateOrder } from './candidateOrder';
import { tableCeilings } from '../../fitting/tableCeilings';
import type { OpenDataset } from '../../openDataset';
import { sumProgress } from '../../pool/sumProgress';
import type { Run } from '../answer';

type Work = typeof import('./work');
/** How forward selection goes: by which metric, over how many folds, among which features, up to how many. */
export type ForwardRequest = {
  metric: SelectionMetric; folds: number; features: string[] | null; choice: NonNullable<SelectionSettings['forward']>;
};
export type StepRequest = Omit<SelectionRequest, 'dataset'> & { chosen: string[] };

/** One step of forward selection: the candidates are shared out over all workers, the best of the shares' best wins. */
export async function runSelectionStep(
  { dataset }: OpenDataset, request: StepRequest, run: Run<Work>, workers: number, context: CallContext,
): Promise<SelectionStep> {
  const { metric, features, chosen, ...settings } = request;
  const shares = await shareOut('Trying features', workers, context, (share, own) =>
    run('tryFeatures', { dataset, settings, metric, features, chosen, share }, own));
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
  { dataset }: OpenDataset, request: Omit<SelectionRequest, 'dataset'>, run: Run<Work>, workers: number, context: CallContext,
): Promise<PairsResult> {
  const { metric, features, ...settings } = request;
  const shares = await shareOut('Fitting pairs', workers, context, (share, own) =>
    run('fitPairs', { dataset, settings, metric, features, share }, own));
  const { singles } = shares[0];
  const alone = new Map(singles.map(({ feature, value }) => [feature, value]));
  const better = metricWords[metric].better === 'high' ? 1 : -1;
  const gainOf = ({ a, b, value }: Pick<FeaturePair, 'a' | 'b' | 'value'>): number | null => {
    const [x, y] = [alone.get(a) ?? null, alone.get(b) ?? null];
    return value === null || x === null || y === null ? null : better * value - Math.max(better * x, better * y);
  };
  const pairs = shares.flatMap((share) => share.pairs).sort(candidateOrder(metric));
  return {
    target: request.target, metric, singles, ...(singles.length > tableCeilings.pairedFeatures && { inAll: { features: singles.length } }),
    pairs: pairs.map(({ a, b, value, matrix, metrics }) => ({ a, b, value, gain: gainOf({ a, b, value }), matrix, metrics })),
  };
}

/** Parts that the progress of one step is told in. */
const stepParts = 100;

/**
 * Forward selection up to a number of features, or until none is left. What an earlier selection has found is judged
 * again in its order, so that the curve is whole.
 * @param step makes one step, or knows it already
 */
export async function runForwardSelection(
  open: OpenDataset, settings: ModelSettings, { metric, folds, features, choice }: ForwardRequest,
  step: (request: StepRequest, context: CallContext) => Promise<SelectionStep>, context: CallContext,
): Promise<ForwardSelection> {
  const available = chooseFeatures(open.dataset, features, []).chosen.map(({ name }) => name);
  const wanted = Math.min(Math.max(choice.features, choice.start.length), new Set([...available, ...choice.start]).size);
  const split = withGroups(`kfold:${folds}`, isGrouped(settings.split));
  const steps: SelectionStep[] = [];
  const progress = ({ done, total, rows }: Progress): void => context.progress({
    step: 'Selecting features', done: stepParts * steps.length + Math.floor((stepParts * done) / (total ?? 1)), total: stepParts * wanted, unit: 'steps', rows,
  });
  while (steps.length < wanted) {
    const chosen = steps.at(-1)?.features ?? [];
    const given = choice.start[steps.length];
    const request = { ...settings, split, metric, features: given === undefined ? features : [given], chosen };
    steps.push(await step(request, { ...context, progress }));
  }
  const copies = isGrouped(split) ? 0 : (open.summary.rows - open.summary.distinctRows) / open.summary.rows;
  return { target: settings.target, metric, ...foldsOf(split), steps, elbow: elbowOf(steps, metric, copies) };
}

/** The same work on every worker, each with its share of it, and their progress as one. */
function shareOut<T>(
  step: string, of: number, context: CallContext, task: (share: { index: number; of: number }, own: CallContext) => Promise<T>,
): Promise<T[]> {
  const progressOf = sumProgress(step, of, context);
  return Promise.all(Array.from({ length: of }, (_, index) => task({ index, of }, { ...context, progress: progressOf() })));
}
