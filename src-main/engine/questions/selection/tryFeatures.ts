import type { ModelSettings } from '../../../../src-shared/terms/modelSettings';
import type { SelectionMetric } from '../../../../src-shared/terms/selectionMetrics';
import type { SelectionStep } from '../../../../src-shared/questions/selection/result';
import type { FeatureGroup } from '../../../../src-shared/terms/columns';
import type { Maybe } from '../../../../src-shared/statistics/maybe';
import type { Column, Dataset } from '../../columns/dataset';
import { throwIfCancelled, type TaskContext } from '../../pool/taskContext';
import { jointRows, refineRows } from '../../fitting/multinomial/jointRows';
import { poolScores } from '../../fitting/fitFolds';
import { confusionAt, judgeScores } from '../../fitting/judgeScores';
import { candidateOrder, type Ranked } from './candidateOrder';
import { judgeFeatures, type JudgedFeatures } from './judgeFeatures';
import { metricOf } from './metricOf';
import { selectionRows, type SelectionRows } from './selectionRows';

export type TryFeaturesInput = {
  dataset: Dataset;
  settings: ModelSettings;
  metric: SelectionMetric;
  features: string[] | null;
  chosen: string[];
  /** Which share of the candidates this task tries: every `of`-th from `index` on. */
  share: { index: number; of: number };
};
export type TriedFeature = Ranked & { feature: string; group: FeatureGroup };
/** What a model on the chosen features and one more comes to. */
export type JudgedStep = Pick<SelectionStep, 'value' | 'foldValues' | 'matrix' | 'metrics' | 'intervals' | 'converged'>;
export type TriedFeatures = {
  candidates: TriedFeature[];
  /** The best of this share, judged in full; `null` for a share without candidates. */
  best: JudgedStep | null;
};

/** Tries each candidate beside the features chosen so far, all on the same dealt rows. */
export function tryFeatures(input: TryFeaturesInput, context: TaskContext): TriedFeatures {
  const { settings, metric } = input;
  const rows = selectionRows(input.dataset, settings, input.features, input.chosen);
  const chosen = input.chosen.map((name) => rows.features.get(name)!);
  const joint = jointRows(chosen, rows.patterns);
  const before = chosen.length === 0 ? null : fitChosen(chosen, rows, settings);
  const order = candidateOrder(metric);
  const mine = rows.candidates.map((column, place) => ({ column, place })).filter(({ place }) =>
    place % input.share.of === input.share.index);
  const total = Math.ceil(rows.candidates.length / input.share.of);
  const progress = (done: number): void =>
    context.progress({ step: 'Trying features', done, total, unit: 'features', rows: null });
  const candidates: TriedFeature[] = [];
  let best: { tried: TriedFeature; judged: JudgedFeatures } | null = null;
  for (const { column, place } of mine) {
    throwIfCancelled(context);
    progress(candidates.length);
    const judged = judgeFeatures([...chosen, column], refineRows(joint, column), rows, settings, before);
    const value = metricOf(metric, poolScores(judged.judged));
    const tried = { feature: column.name, group: column.group, value, columns: judged.columns, place };
    if (best === null || order(tried, best.tried) < 0) best = { tried, judged };
    candidates.push(tried);
  }
  progress(mine.length);
  return { candidates, best: best === null ? null : describe(best, rows, metric) };
}

/** The model that all candidates start from. */
function fitChosen(chosen: Column[], rows: SelectionRows, settings: ModelSettings): Float64Array[] {
  return judgeFeatures(chosen, jointRows(chosen, rows.patterns), rows, settings, null).parameters;
}

function describe(
  { tried, judged }: { tried: { value: Maybe }; judged: JudgedFeatures }, { baseRate }: SelectionRows, metric: SelectionMetric,
): JudgedStep {
  const pooled = poolScores(judged.judged);
  return {
    value: tried.value, foldValues: judged.judged.map((fold) => metricOf(metric, fold)),
    matrix: confusionAt(pooled), ...judgeScores(pooled, baseRate), converged: judged.converged,
  };
}
