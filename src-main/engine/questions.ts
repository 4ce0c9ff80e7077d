import type { CallContext, EngineContract } from '../../src-shared/contract/contract';
import type { ContingencyTest } from '../../src-shared/contract/results';
import { EngineError } from '../../src-shared/terms/errors';
import type { CombinedModels } from './combinedModels';
import { correlate } from './questions/correlation/correlate';
import { describe } from './questions/overview/describe';
import { fitFeatures } from './questions/models/fitFeatures';
import type { FileGate } from './files';
import { findFrontier } from './questions/frontier/findFrontier';
import { runCategories, runGiveaways, runTestSet } from './furtherQuestions';
import type { OpenDataset } from './openDataset';
import { trafficOf } from './questions/price/trafficOf';
import { sumProgress } from './pool/sumProgress';
import type { WorkerPool } from './pool/workerPool';
import type { Share } from './results';
import { runPairs, runSelectionStep } from './questions/selection/runSelection';

/** What a question is about: a dataset, and where it is judged on another one, that too. */
export type About = { open: OpenDataset; test?: OpenDataset | null };
export type QuestionTools = { pool: WorkerPool; models: CombinedModels; share: Share; files: FileGate };
type Names = 'dataset' | 'test';
type Request<Q extends keyof EngineContract> = Omit<EngineContract[Q]['request'], Names>;
type Compute<Q extends keyof EngineContract> =
  (about: About, request: Request<Q>, tools: QuestionTools, context: CallContext) => Promise<EngineContract[Q]['response']>;

/** Every question about a dataset, and how it is answered. */
const questions = {
  'overview.compute': ({ open: { dataset, summary } }, _, { pool }, context) =>
    describe({ dataset, rejected: summary.rejected.count }, pool, context),
  'overview.column': ({ open: { dataset } }, { column }, { pool }, context) => pool.run('describeColumn', { dataset, column }, context),
  'correlation.compute': ({ open }, rule, { pool, share }, context) => correlate(open, rule, pool, share, context),
  'correlation.pair': ({ open: { dataset } }, { a, b }, { pool }, context) => pool.run('countJointly', { dataset, a, b }, context),
  'tests.run': (about, request, tools, context) => runTests(about, request, tools, context),
  'models.fitEach': ({ open: { dataset } }, { features, leftOut, ...settings }, { pool }, context) =>
    fitFeatures({ dataset, settings, features, leftOut }, pool, context),
  'models.inspect': ({ open: { dataset } }, { feature, ...settings }, { pool }, context) =>
    pool.run('inspectFeature', { dataset, settings, feature }, context),
  'models.secondOpinion': ({ open: { dataset } }, { feature, ...settings }, { pool }, context) =>
    pool.run('refitWithMl', { dataset, settings, feature }, context),
  'categories.fit': ({ open }, request, { pool }, context) => runCategories(open, request, pool, context),
  'giveaways.find': ({ open: { dataset } }, { seed }, { pool }, context) => runGiveaways(dataset, seed, pool, context),
  'price.measure': async ({ open }, { windows, seed, rounds }, { pool, files }, context) =>
    pool.run('measurePrice', { traffic: await trafficOf(open, seed, files, context), windows, rounds }, context),
  'frontier.find': ({ open }, request, tools, context) => findFrontier(open, request, askWith(tools), context),
  'testSet.judge': ({ open, test }, request, { pool, share }, context) => runTestSet(open, test!, request, pool, share, context),
  'combined.fit': ({ open, test }, { leaveOutOverlap = false, ...settings }, { models, share }, context) =>
    models.fit(open, test ? { open: test, leaveOutOverlap } : null, settings, share, context),
  'combined.path': ({ open: { dataset, summary } }, { points, ...settings }, { pool }, context) =>
    pool.run('tracePath', { dataset, name: summary.data.name, settings, points }, context),
  'selection.step': ({ open }, request, { pool }, context) => runSelectionStep(open, request, pool, context),
  'selection.pairs': ({ open }, request, { pool }, context) => runPairs(open, request, pool, context),
} satisfies { [Q in keyof EngineContract]?: Compute<Q> };

export type Question = keyof typeof questions;
export const questionNames = Object.keys(questions) as Question[];
export type Ask = <Q extends Question>(question: Q, about: About, request: Request<Q>, context: CallContext) => Promise<EngineContract[Q]['response']>;

/** What is made of answers of its own, each of which is kept. */
const composed: readonly Question[] = ['tests.run', 'combined.fit', 'frontier.find'];

/**
 * The one way to ask a question about a dataset, for views, reports and the shell alike: what was answered before is not
 * computed again.
 */
export const askWith = (tools: QuestionTools): Ask => (question, about, request, context) => {
  const { open, test } = about;
  refuseUnlabelled(open, question, request);
  const compute = questions[question] as unknown as Compute<typeof question>;
  if (composed.includes(question)) return compute(about, request, tools, context);
  return tools.share({ question, about: test ? [open, test] : [open], request }, context, (own) => compute(about, request, tools, own));
};

/** What needs no labels; a test of other columns needs none either. */
const withoutLabels: readonly Question[] = ['overview.compute', 'overview.column', 'correlation.compute', 'correlation.pair', 'price.measure'];
const ofLabels = ['attack', 'category', 'label'];

/** @throws UNLABELLED where a question is about classes, and no row has one */
function refuseUnlabelled({ summary }: OpenDataset, question: Question, request: unknown): void {
  if (summary.labelled || withoutLabels.includes(question)) return;
  const tests = question === 'tests.run' ? (request as Request<'tests.run'>).tests : [{ family: 'models' } as const];
  if (!tests.some((test) => test.family !== 'custom' || ofLabels.includes(test.outcome))) return;
  throw new EngineError('UNLABELLED', `classes to tell apart were expected, “${summary.data.name}” has none; overview and correlation do without.`);
}

/** Each test is a question of its own, so that a view of one and a report of many share it. */
async function runTests({ open }: About, { alpha, tests }: Request<'tests.run'>, { pool, share }: QuestionTools, context: CallContext): Promise<ContingencyTest[]> {
  const progressOf = sumProgress('Testing', tests.length, context);
  const results = await Promise.all(tests.map((test) => {
    const request = { alpha, tests: [test] };
    return share({ question: 'tests.run', about: [open], request }, { ...context, progress: progressOf() }, (own) =>
      pool.run('compareLevels', { dataset: open.dataset, request }, own));
  }));
  return results.flat();
}
