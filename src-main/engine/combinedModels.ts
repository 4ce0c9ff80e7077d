import { createHash } from 'node:crypto';
import type { CallContext, PredictionsRequest } from '../../src-shared/contract/contract';
import type { CombinedResult, CombinedSettings, CostsResult, CostTable } from '../../src-shared/contract/combinedResults';
import { EngineError } from '../../src-shared/contract/errors';
import type { FittedTogether, OtherFile } from './analyses/combined/fitTogether';
import type { Predictions } from './analyses/combined/predictRows';
import { matchGapFeatures } from './columns/gapFeatures';
import { hasLabels } from './columns/dataset';
import type { OpenDataset } from './openDataset';
import type { WorkerPool } from './pool/workerPool';

/** A second file to judge on, with or without the rows that also stand in the training file. */
export type JudgedFile = { open: OpenDataset; leaveOutOverlap: boolean };
type Kept = FittedTogether & { open: OpenDataset; test: OpenDataset | null };

/** A model keeps its probabilities, some 10 MB a file like KDD's 10 %: a session remembers so many, the oldest go. */
const mostKept = 6;

/**
 * Models of several features that a session fitted, by name: costs are weighed and rows predicted without fitting again. The
 * same question of the same data has the same name, and is answered from here.
 */
export class CombinedModels {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly pool: WorkerPool) {}

  async fit(open: OpenDataset, test: JudgedFile | null, settings: CombinedSettings, context: CallContext): Promise<CombinedResult> {
    const model = nameOf(open, test, settings);
    const before = this.kept.get(model);
    if (before?.open === open && before.test === (test?.open ?? null)) return before.result;
    const fitted = await this.pool.run('fitTogether', {
      dataset: open.dataset, name: open.summary.data.name, settings, model,
      test: test === null ? null : describe(test, open),
    }, context);
    this.kept.set(model, { ...fitted, open, test: test?.open ?? null });
    for (const oldest of this.kept.keys()) if (this.kept.size > mostKept) this.kept.delete(oldest);
    return fitted.result;
  }

  cost(model: string, costs: CostTable, context: CallContext): Promise<CostsResult> {
    const { parts, priorShift, result } = this.find(model);
    const { classes, settings, fileRows } = result;
    return this.pool.run('costParts', { parts, priorShift, classes, settings, fileRows, costs }, context);
  }

  /** Every row of the model's own file, or of the second one, as CSV. */
  predict({ model, of, costs, markFormulas = true }: Omit<PredictionsRequest, 'file'>, context: CallContext): Promise<Predictions> {
    const { open, test, result, priorShift, model: fitted } = this.find(model);
    const file = of === 'data' ? open : test;
    if (file === null) throw new EngineError('BAD_REQUEST', 'a model that was judged on a second file was expected; this one was fitted without.');
    return this.pool.run('predictRows', {
      dataset: matchGapFeatures(open.dataset, file.dataset), labelled: hasLabels(file.dataset), model: fitted, classes: result.classes, priorShift, costs, markFormulas,
    }, context);
  }

  /** A dataset that is closed, or whose categories changed, takes its models with it. */
  forget(dataset: string): void {
    for (const [name, { open, test }] of this.kept) {
      if (open.summary.dataset === dataset || test?.summary.dataset === dataset) this.kept.delete(name);
    }
  }

  private find(model: string): Kept {
    const kept = this.kept.get(model);
    if (kept === undefined) throw new EngineError('MODEL_NOT_FITTED', 'fit the features together again.');
    return kept;
  }
}

const describe = ({ open: { dataset, summary }, leaveOutOverlap }: JudgedFile, train: OpenDataset): OtherFile =>
  ({ dataset: matchGapFeatures(train.dataset, dataset), name: summary.data.name, labelled: hasLabels(dataset), leaveOutOverlap });

/** From all that makes the result: so that every host, and every run, gives a model the same name. */
function nameOf(open: OpenDataset, test: JudgedFile | null, settings: CombinedSettings): string {
  const identity = ({ summary, dataset }: OpenDataset): unknown => [
    summary.data.sha256, summary.sample, summary.format.labelColumn, summary.labels.map(({ label, category }) => [label, category]),
    ...(dataset.columns.some(({ gapsOf }) => gapsOf !== undefined) ? ['gap features'] : []),
  ];
  const all = JSON.stringify([identity(open), test === null ? null : [identity(test.open), test.leaveOutOverlap], settings]);
  return createHash('sha256').update(all).digest('hex').slice(0, 16);
}
