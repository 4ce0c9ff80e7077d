import type { ModelSettings } from '../../../../src-shared/terms/modelSettings';
import type { FeaturePair, PairsResult } from '../../../../src-shared/questions/selection/result';
import type { SelectionMetric } from '../../../../src-shared/terms/selectionMetrics';
import { EngineError } from '../../../../src-shared/terms/errors';
import type { Column, Dataset } from '../../columns/dataset';
import { throwIfCancelled, type TaskContext } from '../../pool/taskContext';
import { refineRows, singleRow, type JointRows } from '../../fitting/multinomial/jointRows';
import { poolScores } from '../../fitting/fitFolds';
import { confusionAt, judgeScores } from '../../fitting/judgeScores';
import { tableCeilings } from '../../fitting/tableCeilings';
import { candidateOrder } from './candidateOrder';
import { judgeFeatures } from './judgeFeatures';
import { metricOf } from './metricOf';
import { selectionRows } from './selectionRows';

export type FitPairsInput = {
  dataset: Dataset;
  settings: ModelSettings;
  metric: SelectionMetric;
  features: string[] | null;
  /** Which share of the pairs this task fits: every `of`-th from `index` on. */
  share: { index: number; of: number };
};
export type FittedPair = Omit<FeaturePair, 'gain'> & { columns: number; place: number };
export type FittedPairs = { singles: PairsResult['singles']; pairs: FittedPair[] };

/**
 * Fits this share of all pairs, on the same dealt rows. Every share fits each feature alone: that is what its pairs start
 * from and are compared with, and a fraction of the work. Of very many features those that tell most alone are paired.
 */
export function fitPairs(input: FitPairsInput, context: TaskContext): FittedPairs {
  const { settings, metric, share } = input;
  const rows = selectionRows(input.dataset, settings, input.features, []);
  const { candidates } = rows;
  if (candidates.length < 2) throw new EngineError('BAD_REQUEST', `two features or more that vary were expected for pairs; found ${candidates.map(({ name }) => name).join()}.`);
  const most = Math.min(candidates.length, tableCeilings.pairedFeatures);
  const total = Math.ceil((most * (most - 1)) / 2 / share.of);
  const progress = (done: number): void => {
    throwIfCancelled(context);
    context.progress({ step: 'Fitting pairs', done, total, unit: 'steps', rows: null });
  };
  progress(0);
  const alone = candidates.map((column) => {
    throwIfCancelled(context);
    const joint = refineRows(singleRow(rows.patterns), column);
    return { joint, ...judgeFeatures([column], joint, rows, settings, null) };
  });
  const values = alone.map(({ judged }) => metricOf(metric, poolScores(judged)));
  const order = candidateOrder(metric);
  const paired = Array.from(candidates.keys()).sort((i, j) =>
    order({ value: values[i], columns: 0, place: i }, { value: values[j], columns: 0, place: j }))
    .slice(0, most).sort((i, j) => i - j);
  const pairs: FittedPair[] = [];
  let place = 0;
  for (const [at, i] of paired.entries()) {
    const a = candidates[i];
    for (const j of paired.slice(at + 1)) {
      const b = candidates[j];
      if (place++ % share.of !== share.index) continue;
      progress(pairs.length);
      pairs.push(fitPair(a, b, alone[i], place - 1));
    }
  }
  progress(total);
  const singles = candidates.map(({ name, group }, i) =>
    ({ feature: name, group, value: values[i] }));
  return { singles, pairs };

  function fitPair(a: Column, b: Column, first: { joint: JointRows; parameters: Float64Array[] }, at: number): FittedPair {
    const { judged, columns } = judgeFeatures([a, b], refineRows(first.joint, b), rows, settings, first.parameters);
    const pooled = poolScores(judged);
    const { metrics } = judgeScores(pooled, rows.baseRate);
    return { a: a.name, b: b.name, value: metrics[metric], matrix: confusionAt(pooled), metrics, columns, place: at };
  }
}
