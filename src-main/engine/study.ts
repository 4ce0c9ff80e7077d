import type { CallContext, ModelSettings, StudyRequest, TestsRequest } from '../../src-shared/contract/contract';
import type { CombinedResult, CostsResult, CostTable, PathResult } from '../../src-shared/contract/combinedResults';
import type { CorrelationResult } from '../../src-shared/contract/results';
import type { FurtherSettings, SelectionSettings, StudyResult, StudySettings } from '../../src-shared/contract/study';
import { usualAttackTypes } from '../../src-shared/contract/usualComparisons';
import { dropReason } from '../../src-shared/format/dropReason';
import { EngineError } from '../../src-shared/contract/errors';
import type { CombinedModels } from './combinedModels';
import { fitFeatures } from './fitFeatures';
import { runCategories, runTestSet } from './furtherQuestions';
import type { OpenDataset } from './openDataset';
import type { WorkerPool } from './pool/workerPool';
import { runForwardSelection, runPairs } from './runSelection';

/** What a study is made with: the workers, and the models of several features that the engine remembers. */
export type StudyTools = { pool: WorkerPool; models: CombinedModels; version: string };

/** The threshold whose drops are shown when none is asked for. */
export const usualThreshold = 0.6;

/**
 * The whole study of one dataset: overview, correlation, tests and single-feature models, side by side on the pool's
 * workers. The result depends on file, settings and seed alone, never on the number of workers or on time.
 */
export async function runStudy(
  open: OpenDataset, test: OpenDataset | null, request: Omit<StudyRequest, 'test'>, { pool, models: combined, version }: StudyTools, context: CallContext,
): Promise<StudyResult> {
  const { dataset, summary } = open;
  const { settings } = request;
  const correlating = pool.run('analyseCorrelation', { dataset, ...dropRule(settings) }, context);
  const comparing = pool.run('compareLevels', { dataset, request: { alpha: settings.alpha, tests: testsOf(settings) } }, context);
  const describing = pool.run('describeDataset', { dataset, rejected: summary.rejected.count }, context);
  const fitting = (async () => {
    const leftOut = settings.dropCorrelated === 'off' ? [] : reasonsOf(await correlating);
    return fitFeatures({ dataset, settings: modelSettings(settings), features: settings.features, leftOut }, pool, context);
  })();
  const asking = Promise.all(request.secondOpinions.map((feature) =>
    pool.run('refitWithMl', { dataset, settings: modelSettings(settings), feature }, context)));
  const going = answerFurther(open, test, settings, { pool, models: combined }, context);
  const [correlation, tests, overview, models, secondOpinions, further] =
    await Promise.all([correlating, comparing, describing, fitting, asking, going]);
  return {
    wiretell: { version, schema: 2 },
    data: summary.data, format: summary.format, rejected: summary.rejected, missingMarks: summary.missingMarks, defects: summary.defects,
    settings, overview, correlation, tests, models, secondOpinions, ...further,
  };
}

type Further = Pick<StudyResult, 'categories' | 'giveaways' | 'testSet' | 'combined' | 'path' | 'selection' | 'costs'>;

/** The questions beyond the original study that the settings ask. */
async function answerFurther(
  open: OpenDataset, test: OpenDataset | null, settings: StudySettings, { pool, models }: Omit<StudyTools, 'version'>, context: CallContext,
): Promise<Further> {
  const { further, features } = settings;
  if (further === undefined) return {};
  if (further.testSet !== null && test === null) {
    throw new EngineError('BAD_REQUEST', 'the study judges on a second file, which was not named (in the shell by --test FILE).');
  }
  const other = test === null ? null : { open: test, leaveOutOverlap: further.testSet?.leaveOutOverlap ?? false };
  const fitting = further.combined ? models.fit(open, other, { ...further.combined, seed: settings.seed }, context) : undefined;
  const [categories, giveaways, testSet, combined, path, selection, costs] = await Promise.all([
    further.categories === null ? undefined
      : runCategories(open, { ...modelSettings(settings), targets: null, features, draws: further.categories.draws }, pool, context),
    further.giveaways ? pool.run('findGiveaways', { dataset: open.dataset, seed: settings.seed }, context) : undefined,
    further.testSet === null || test === null ? undefined
      : runTestSet(open, test, { ...modelSettings(settings), features, ...further.testSet }, pool, context),
    fitting,
    further.path ? tracePath(open, settings, further, pool, context) : undefined,
    further.selection ? select(open, settings, further.selection, pool, context) : undefined,
    further.costs ? costsOf(fitting, further.costs, models, context) : undefined,
  ]);
  return Object.fromEntries(Object.entries({ categories, testSet, giveaways, combined, path, selection, costs }).filter(([, answer]) => answer !== undefined));
}

/** The path is that of the combined model, whatever its penalty. */
function tracePath(open: OpenDataset, { seed }: StudySettings, { combined, path }: FurtherSettings, pool: WorkerPool, context: CallContext): Promise<PathResult> {
  if (!combined || !path) throw new EngineError('BAD_REQUEST', 'the path of a model of several features was asked for, but no such model.');
  return pool.run('tracePath', { dataset: open.dataset, name: open.summary.data.name, settings: { ...combined, seed }, points: path.points }, context);
}

/** How few features do: forward selection over folds, and all pairs on the study's own split. */
async function select(
  open: OpenDataset, settings: StudySettings, { metric, folds, forward, pairs }: SelectionSettings, pool: WorkerPool, context: CallContext,
): Promise<NonNullable<StudyResult['selection']>> {
  const { features } = settings;
  const model = modelSettings(settings);
  const [selected, paired] = await Promise.all([
    forward === null ? null : runForwardSelection(open, model, { metric, folds, features, choice: forward }, pool, context),
    pairs ? runPairs(open, { ...model, metric, features }, pool, context) : null,
  ]);
  return { forward: selected, pairs: paired };
}

/** Costs are those of the combined model's answers. */
async function costsOf(fitting: Promise<CombinedResult> | undefined, costs: CostTable, models: CombinedModels, context: CallContext): Promise<CostsResult> {
  if (fitting === undefined) throw new EngineError('BAD_REQUEST', 'costs of a model of several features were asked for, but no such model.');
  return models.cost((await fitting).model, costs, context);
}

/** The tests of every study (protocols together and in pairs, the most frequent services), then the user's own. */
const testsOf = ({ topServices, comparisons }: StudySettings): TestsRequest['tests'] => [
  { family: 'protocol' },
  { family: 'protocol-pairs' },
  { family: 'services-attack', top: topServices },
  { family: 'services-category', top: topServices },
  { family: 'services-labels', top: topServices, topOutcomes: usualAttackTypes },
  ...comparisons.map((comparison) => ({ family: 'custom' as const, ...comparison })),
];

/** What the correlation section shows: the chosen rule, or the usual one if the models leave nothing out. */
function dropRule({ dropCorrelated }: StudySettings) {
  if (dropCorrelated === 'seed' || dropCorrelated === 'seed-signed') return { rule: dropCorrelated, threshold: usualThreshold };
  return { rule: 'partners' as const, threshold: dropCorrelated === 'off' ? usualThreshold : dropCorrelated };
}

export const modelSettings = ({ target, balance, split, penalty, C, intercept, seed }: StudySettings): ModelSettings =>
  ({ target, balance, split, penalty, C, intercept, seed });

const reasonsOf = ({ dropped }: CorrelationResult) => dropped.map((drop) => ({ name: drop.column, reason: dropReason(drop) }));
