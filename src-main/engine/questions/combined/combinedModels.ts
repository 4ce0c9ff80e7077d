import { createHash } from 'node:crypto';
import type { CallContext } from '../../../../src-shared/terms/progress';
import type { PredictionsRequest } from '../../../../src-shared/contract/contract';
import type { CombinedResult, CombinedSettings } from '../../../../src-shared/questions/combined/result';
import { EngineError } from '../../../../src-shared/terms/errors';
import { inOrder } from '../../../../src-shared/schemas/labelMap';
import type { DecidingModel } from '../../fitting/multinomial/decidingModel';
import type { FittedTogether } from './fitTogether';
import type { judgeOther } from './judgeOther';
import type { Predictions } from './predictRows';
import { bridgedCategories } from '../../columns/bridgeCategories';
import { matchGapFeatures } from '../../columns/gapFeatures';
import { hasLabels } from '../../columns/dataset';
import type { OpenDataset } from '../../openDataset';
import type { WorkerPool } from '../../pool/workerPool';
import type { Share } from '../../results';
import { combinedTasks } from './combinedTasks';

/** A second file to judge on, with or without the rows that also stand in the training file. */
export type JudgedFile = { open: OpenDataset; leaveOutOverlap: boolean };
type Known = { open: OpenDataset; test: JudgedFile | null; settings: CombinedSettings };
type Fitted = FittedTogether & { result: CombinedResult };

/** So many names of models a session remembers, the oldest go. What is behind a name can be computed again. */
const mostKnown = 100;

/**
 * Models of several features that a session fitted, by name: costs are weighed and rows predicted without fitting again,
 * as long as the session's results are kept. The same question of the same data has the same name.
 */
export class CombinedModels {
  private readonly known = new Map<string, Known>();

  constructor(private readonly pool: WorkerPool) {}

  /** Fitted once for all second files that have no category of their own, and judged on each. */
  async fit(
    open: OpenDataset, test: JudgedFile | null, asked: CombinedSettings, share: Share, context: CallContext,
  ): Promise<CombinedResult> {
    // In one order, whoever asks: they stand in the result, and the model's name is made of them.
    const { target, balance, split, penalty, C, intercept, features, seed, scale } = asked;
    const settings = { target, balance, split, penalty, C, intercept, features, seed, ...(scale === 'asinh' && { scale }) };
    const { result } = await this.fitted({ open, test, settings }, share, context);
    this.known.delete(result.model);
    this.known.set(result.model, { open, test, settings });
    for (const oldest of this.known.keys()) if (this.known.size > mostKnown) this.known.delete(oldest);
    return result;
  }

  /** The data that a model was fitted to and judged on. @throws MODEL_NOT_FITTED */
  about(model: string): { open: OpenDataset; test: OpenDataset | null } {
    const { open, test } = this.find(model);
    return { open, test: test?.open ?? null };
  }

  /** Every row of the model's own file, or of the second one, as CSV. */
  async predict({ model, of, costs, markFormulas = true, decimalMark = 'point' }: Omit<PredictionsRequest, 'file'>, share: Share, context: CallContext): Promise<Predictions> {
    const known = this.find(model);
    const { open, test } = known;
    const file = of === 'data' ? open : test?.open;
    if (file === undefined) throw new EngineError('BAD_REQUEST', 'a model that was judged on a second file was expected; this one was fitted without.');
    const { result, priorShift, model: fitted } = await this.fitted(known, share, context);
    return this.pool.run(combinedTasks, 'predictRows', {
      dataset: matchGapFeatures(open.dataset, file.dataset), labelled: hasLabels(file.dataset), model: fitted, classes: result.classes,
      priorShift, costs, markFormulas,
      decimalMark,
    }, context);
  }

  /** A model by its name, with what its rows were drawn by: for who asks which rows it decides. */
  async deciding(model: string, share: Share, context: CallContext): Promise<DecidingModel> {
    const known = this.find(model);
    const { model: fitted, foldModels, priorShift, result: { classes, settings } } = await this.fitted(known, share, context);
    return {
      model: fitted, foldModels, priorShift, settings, classes, trained: known.open.dataset,
      leaveOutOverlap: known.test?.leaveOutOverlap ?? false,
    };
  }

  /** A model by its name, with the data that it learnt from: for who saves it. */
  async trained(model: string, share: Share, context: CallContext): Promise<{ open: OpenDataset } & Fitted> {
    const known = this.find(model);
    return { open: known.open, ...await this.fitted(known, share, context) };
  }

  /** A dataset that is closed, or whose categories changed, takes its models with it. */
  forget(about: OpenDataset): void {
    for (const [name, { open, test }] of this.known) if (open === about || test?.open === about) this.known.delete(name);
  }

  private async fitted({ open, test, settings }: Known, share: Share, context: CallContext): Promise<Fitted> {
    const { dataset, summary: { data: { name } } } = open;
    const categories = test === null || settings.target !== null || !test.open.summary.labelled ? null
      : inOrder([...occupied(open), ...occupiedAs(open, test.open)], open.dataset.categories);
    const asked = { question: 'several features', about: [open], request: { settings, categories: categories ?? occupied(open) } };
    const trained = await share(asked, context, (own) => this.pool.run(combinedTasks, 'fitTogether', { dataset, name, settings, categories }, own));
    const model = nameOf(open, test, settings);
    if (test === null) return { ...trained, result: { model, ...trained.result } };
    const other = await this.judgeOther({ open, test, settings }, test, trained, share, context);
    return {
      ...trained, parts: [...trained.parts, other.part],
      result: { model, ...trained.result, judged: [...trained.result.judged, other.judged] },
    };
  }

  private judgeOther(
    { open, settings }: Known, { open: test, leaveOutOverlap }: JudgedFile, { model, result: { classes } }: FittedTogether,
    share: Share, context: CallContext,
  ): Promise<ReturnType<typeof judgeOther>> {
    const asked = { question: 'several features on a second file', about: [open, test], request: { settings, leaveOutOverlap } };
    return share(asked, context, (own) => this.pool.run(combinedTasks, 'judgeOther', {
      train: open.dataset, test: test.dataset, name: test.summary.data.name, leaveOutOverlap, model, classes, target: settings.target,
    }, own));
  }

  private find(model: string): Known {
    const known = this.known.get(model);
    if (known === undefined) throw new EngineError('MODEL_NOT_FITTED', 'fit the features together again.');
    return known;
  }
}

/** The categories that rows of a dataset have, in their usual order. */
const occupied = ({ summary, dataset }: OpenDataset): string[] =>
  inOrder(summary.labels.filter(({ rows }) => rows > 0).map(({ category }) => category), dataset.categories);

/** Those of a second file, called as those of the training file that they count as. */
function occupiedAs(open: OpenDataset, test: OpenDataset): string[] {
  const names = new Map(bridgedCategories(open.dataset, test.dataset, null).map(({ from, to }) => [from, to]));
  return occupied(test).map((name) => names.get(name) ?? name);
}

/** From all that makes the result: so that every host, and every run, gives a model the same name. */
function nameOf(open: OpenDataset, test: JudgedFile | null, settings: CombinedSettings): string {
  const identity = ({ summary, dataset }: OpenDataset): unknown => [
    summary.data.sha256, summary.sample, summary.format.labelColumn, summary.labels.map(({ label, category }) => [label, category]),
    ...(dataset.columns.some(({ gapsOf }) => gapsOf !== undefined) ? ['gap features'] : []),
  ];
  const all = JSON.stringify([identity(open), test === null ? null : [identity(test.open), test.leaveOutOverlap], settings]);
  return createHash('sha256').update(all).digest('hex').slice(0, 16);
}
