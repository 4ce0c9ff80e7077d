import type { CallContext, SectionEstimate, StudyRequest, TestsRequest } from '../../src-shared/contract/contract';
import type { CombinedResult, CombinedSettings } from '../../src-shared/contract/combinedResults';
import type { ReportSectionId } from '../../src-shared/contract/reportSections';
import type { CorrelationResult } from '../../src-shared/contract/results';
import type { FurtherSettings, SelectionSettings, StudyResult, StudySettings } from '../../src-shared/contract/study';
import { modelSettingsOf } from '../../src-shared/terms/modelSettings';
import { usualAttackTypes } from '../../src-shared/questions/tests/usualComparisons';
import { priceRequest } from '../../src-shared/questions/price/priceRequest';
import { dropReason } from '../../src-shared/questions/correlation/dropReason';
import { EngineError } from '../../src-shared/terms/errors';
import type { CombinedModels } from './combinedModels';
import type { FileGate } from './files';
import type { OpenDataset } from './openDataset';
import type { WorkerPool } from './pool/workerPool';
import { askWith, type About, type Ask } from './questions';
import { NotThere, type Results, type Share } from './results';
import { runForwardSelection } from './questions/selection/runSelection';
import { sectionProgress } from './sectionProgress';

/** What a study is made with. `share`: for the costs of a model, which are asked by its name. */
export type StudyTools = { ask: Ask; models: CombinedModels; share: Share };
type Asked = Pick<StudyRequest, 'settings' | 'secondOpinions'>;
type Answers = Omit<StudyResult, 'wiretell' | 'data' | 'format' | 'rejected' | 'missingMarks' | 'defects' | 'settings'>;
/** One part of a study: the sections of a report that rest on it, and how it is answered. */
type StudyPart = { sections: ReportSectionId[]; answer: (tools: StudyTools, context: CallContext) => Promise<Partial<Answers>> };

/** The threshold whose drops are shown when none is asked for. */
export const usualThreshold = 0.6;

/**
 * The whole study of one dataset: overview, correlation, tests and single-feature models, and what else is asked, side by
 * side on the pool's workers. The result depends on file, settings and seed alone, never on the number of workers or on
 * time. What was answered already is not computed again.
 */
export async function runStudy(about: About, request: Asked, { version, ...tools }: StudyTools & { version: string }, context: CallContext): Promise<StudyResult> {
  const { summary } = about.open;
  const parts = partsOf(about, request);
  const progressOf = sectionProgress(parts, context);
  const answers = await Promise.all(parts.map(async ({ answer }, i) => {
    const own = progressOf(i);
    const found = await answer(tools, { ...context, progress: own.progress });
    own.done();
    return found;
  }));
  return {
    wiretell: { version, schema: 2 },
    data: summary.data, format: summary.format, rejected: summary.rejected, missingMarks: summary.missingMarks, defects: summary.defects,
    settings: request.settings, ...Object.assign({}, ...answers) as Answers,
  };
}

/** Which sections of a report are answered already, and how long the others took when they were last asked otherwise. Computes nothing. */
export async function estimateStudy(
  about: About, request: Asked, { results, models, pool, files }: { results: Results; models: CombinedModels; pool: WorkerPool; files: FileGate }, context: CallContext,
): Promise<SectionEstimate[]> {
  const peeking = { models, share: results.peek, ask: askWith({ pool, models, share: results.peek, files }) };
  const estimates = await Promise.all(partsOf(about, request).map(async ({ sections, answer }) => {
    const estimate = await answer(peeking, context).then(() => ({ there: true, seconds: null }), (error: unknown) =>
      ({ there: false, seconds: error instanceof NotThere && !oneOfMany.includes(error.question) ? results.secondsOf(error.question, about.open) : null }));
    return sections.map((section) => ({ section, ...estimate }));
  }));
  return estimates.flat();
}

/** Questions of which a section asks several: what one took says little about all. */
const oneOfMany = ['tests.run', 'selection.step'];

/** In the order of the result. */
function partsOf({ open, test = null }: About, { settings, secondOpinions }: Asked): StudyPart[] {
  const { features, further } = settings;
  const model = modelSettingsOf(settings);
  const about = { open };
  const correlate = ({ ask }: StudyTools, context: CallContext): Promise<CorrelationResult> => ask('correlation.compute', about, dropRule(settings), context);
  return [
    { sections: ['labels', 'overview', 'columns', 'distributions'],
      answer: async ({ ask }, context) => ({ overview: await ask('overview.compute', about, {}, context) }) },
    { sections: ['correlation'], answer: async (tools, context) => ({ correlation: await correlate(tools, context) }) },
    { sections: ['tests'],
      answer: async ({ ask }, context) => ({ tests: await ask('tests.run', about, { alpha: settings.alpha, tests: testsOf(settings) }, context) }) },
    { sections: ['models', 'confusion', 'coefficients'], async answer(tools, context) {
      const leftOut = settings.dropCorrelated === 'off' ? [] : reasonsOf(await correlate(tools, context));
      return { models: await tools.ask('models.fitEach', about, { ...model, features, leftOut }, context) };
    } },
    { sections: ['second-opinion'], answer: async ({ ask }, context) => ({
      secondOpinions: await Promise.all(secondOpinions.map((feature) => ask('models.secondOpinion', about, { ...model, feature }, context))),
    }) },
    ...(further === undefined ? [] : furtherParts({ open, test }, settings, further)),
  ];
}

/** The questions beyond the original study that the settings ask. */
function furtherParts({ open, test = null }: About, settings: StudySettings, further: FurtherSettings): StudyPart[] {
  const { seed, features } = settings;
  const { target: _, ...model } = modelSettingsOf(settings);
  const about = { open };
  const judged = test !== null && further.testSet !== null ? test : null;
  if (further.testSet !== null && test === null) {
    throw new EngineError('BAD_REQUEST', 'the study judges on a second file, which was not named (in the shell by --test FILE).');
  }
  const combined = (what: string): Omit<CombinedSettings, 'seed'> => {
    if (further.combined) return further.combined;
    throw new EngineError('BAD_REQUEST', `${what} of a model of several features ${what === 'costs' ? 'were' : 'was'} asked for, but no such model.`);
  };
  const fit = ({ ask }: StudyTools, context: CallContext): Promise<CombinedResult> => ask('combined.fit', { open, test },
    { ...combined('costs'), seed, leaveOutOverlap: further.testSet?.leaveOutOverlap ?? false }, context);
  const { categories, testSet, path, selection, costs } = further;
  return [
    ...(categories === null ? [] : [part('categories', async ({ ask }, context) => ({
      categories: await ask('categories.fit', about, { ...model, targets: null, features, draws: categories.draws }, context),
    }))]),
    ...(testSet === null || judged === null ? [] : [part('test-set', async ({ ask }, context) => ({
      testSet: await ask('testSet.judge', { open, test: judged }, { ...modelSettingsOf(settings), features, ...testSet }, context),
    }))]),
    ...(further.price ? [part('price', async ({ ask }, context) => ({ price: await ask('price.measure', about, priceRequest(open.summary, seed), context) }))] : []),
    ...(further.frontier ? [part('frontier', async ({ ask }, context) => ({
      frontier: await ask('frontier.find', about, { ...modelSettingsOf(settings), ...priceRequest(open.summary, seed), features, metric: further.frontier!.metric, most: further.frontier!.features }, context),
    }))] : []),
    ...(further.giveaways ? [part('giveaways', async ({ ask }, context) => ({ giveaways: await ask('giveaways.find', about, { seed }, context) }))] : []),
    ...(further.combined ? [part('combined', async (tools, context) => ({ combined: await fit(tools, context) }))] : []),
    ...(path ? [part('combined', async ({ ask }, context) => {
      // The path is that of the combined model, whatever its penalty.
      const { penalty: __, ...others } = combined('the path');
      return { path: await ask('combined.path', about, { ...others, seed, points: path.points }, context) };
    })] : []),
    ...(selection ? [part('selection', async ({ ask }, context) => ({ selection: await select(open, settings, selection, ask, context) }))] : []),
    ...(costs ? [part('costs', async (tools, context) => ({
      costs: await tools.models.cost((await fit(tools, context)).model, costs, tools.share, context),
    }))] : []),
  ];
}

const part = (section: ReportSectionId, answer: StudyPart['answer']): StudyPart => ({ sections: [section], answer });

/** How few features do: forward selection over folds, and all pairs on the study's own split. */
async function select(
  open: OpenDataset, settings: StudySettings, { metric, folds, forward, pairs }: SelectionSettings, ask: Ask, context: CallContext,
): Promise<NonNullable<StudyResult['selection']>> {
  const { features } = settings;
  const model = modelSettingsOf(settings);
  const [selected, paired] = await Promise.all([
    forward === null ? null : runForwardSelection(open, model, { metric, folds, features, choice: forward },
      (request, own) => ask('selection.step', { open }, request, own), context),
    pairs ? ask('selection.pairs', { open }, { ...model, metric, features }, context) : null,
  ]);
  return { forward: selected, pairs: paired };
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

const reasonsOf = ({ dropped }: CorrelationResult) => dropped.map((drop) => ({ name: drop.column, reason: dropReason(drop) }));
