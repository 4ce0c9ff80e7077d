import { rowsOfName } from '../../src-shared/terms/byName';
import type { CallContext, CategoriesRequest, ModelSettings, TestSetRequest } from '../../src-shared/contract/contract';
import { EngineError } from '../../src-shared/terms/errors';
import type { CategoriesResult, CategoryModels, GiveawaysResult, TestSetResult } from '../../src-shared/contract/furtherResults';
import { formatCount } from '../../src-shared/format/formatCount';
import { unknownCategory } from '../../src-shared/schemas/labelMaps';
import { joinShares } from './questions/categories/fitOneVsRest';
import { attackTarget, classifyPatterns } from './fitting/targetClasses';
import { largestPlaces, tableCeilings } from './fitting/tableCeilings';
import { categoryCounts } from './questions/testSet/compareLabels';
import { featuresOf } from './columns/sameRows';
import { hasLabels, type Dataset } from './columns/dataset';
import { countRows } from './columns/describeColumns';
import type { OpenDataset } from './openDataset';
import type { WorkerPool } from './pool/workerPool';
import { sumProgress } from './pool/sumProgress';
import type { Share } from './results';

/**
 * One-vs-rest models of every category, a share of the features on each worker. A target that cannot be fitted (too few rows for the split) is
 * named with the reason; the others go on.
 */
export async function runCategories(
  { dataset }: OpenDataset, request: Omit<CategoriesRequest, 'dataset'>, pool: WorkerPool, context: CallContext,
): Promise<CategoriesResult> {
  const { targets, features, draws, ...settings } = request;
  const asked = targets ?? [...dataset.categories.filter((name) => name !== unknownCategory), attackTarget];
  const { wanted, skipped } = withinCeiling(dataset, asked, features);
  const of = pool.size;
  const progressOf = sumProgress('Fitting every category', wanted.length * of, context);
  const fitted = await Promise.all(wanted.map(async (target): Promise<CategoryModels | null> => {
    try {
      return joinShares(await Promise.all(Array.from({ length: of }, (_, index) => pool.run('fitOneVsRest',
        { dataset, settings: { ...settings, target }, features, draws, share: { index, of } }, { ...context, progress: progressOf() }))));
    } catch (error) {
      if (!(error instanceof EngineError) || !['TOO_FEW_ROWS', 'ONE_CLASS'].includes(error.code)) throw error;
      skipped.push({ target, reason: error.message });
      return null;
    }
  }));
  return { draws, targets: fitted.filter((models) => models !== null), skipped: skipped.sort((a, b) => asked.indexOf(a.target) - asked.indexOf(b.target)) };
}

/** Of more targets than may be fitted to every feature, those with most rows; each other one is named with the reason. */
function withinCeiling(dataset: Dataset, asked: string[], features: string[] | null): { wanted: string[]; skipped: CategoriesResult['skipped'] } {
  const each = features?.length ?? featuresOf(dataset).length;
  const most = Math.max(1, Math.floor(tableCeilings.targetFits / Math.max(1, each)));
  if (asked.length <= most) return { wanted: asked, skipped: [] };
  const rows = categoryCounts(dataset);
  const kept = new Set(largestPlaces(asked.map((target) => (target === attackTarget ? dataset.rows : rowsOfName(rows, target))), most));
  const reason = `Only the ${formatCount(most)} targets with most rows are fitted: with ${formatCount(each)} features each, more would be over ${formatCount(tableCeilings.targetFits)} fits.`;
  return {
    wanted: asked.filter((_, i) => kept.has(i)),
    skipped: asked.filter((_, i) => !kept.has(i)).map((target) => ({ target, reason })),
  };
}

/** What makes a dataset too easy, a share of the features on each worker. */
export async function runGiveaways(dataset: Dataset, seed: number, pool: WorkerPool, context: CallContext): Promise<GiveawaysResult> {
  const of = pool.size;
  const progressOf = sumProgress('Looking for giveaways', of, context);
  const shares = await Promise.all(Array.from({ length: of }, (_, index) =>
    pool.run('judgeGiveaways', { dataset, share: { index, of } }, { ...context, progress: progressOf() })));
  return pool.run('findGiveaways', { dataset, seed, features: shares.flat() }, context);
}

/**
 * Judges models of one open file on another. They are fitted once, whatever they are judged on.
 * @throws TARGET_NOT_FOUND for a target that training does not have
 */
export async function runTestSet(
  train: OpenDataset, test: OpenDataset, { features, leaveOutOverlap, ...settings }: ModelSettings & Pick<TestSetRequest, 'features' | 'leaveOutOverlap'>,
  pool: WorkerPool, share: Share, context: CallContext,
): Promise<TestSetResult> {
  const { target } = settings;
  const models = !hasLabels(test.dataset) ? []
    : await share({ question: 'models for a test set', about: [train], request: { settings, features } }, context, (own) =>
      pool.run('fitForOther', { train: train.dataset, settings, features }, own)).catch((error: unknown) => {
      if (error instanceof EngineError && error.code !== 'CANCELLED') refuseUntrained(train.dataset, test.dataset, target);
      throw error;
    });
  const judged = await pool.run('judgeOnTestSet', { train: train.dataset, test: test.dataset, target, models, leaveOutOverlap }, context);
  const { rejected } = test.summary;
  const messages = rejected.count === 0 ? judged.schema.messages : [describeRejected(rejected), ...judged.schema.messages];
  return { data: test.summary.data, rejected, ...judged, schema: { ...judged.schema, messages } };
}

/** A target that only the second file has is worth a sentence of its own: nothing was misspelt. */
function refuseUntrained(train: Dataset, test: Dataset, target: string): void {
  const here = classifyPatterns(test, target).reduce((sum, is, i) => sum + is * test.weights[i], 0);
  if (here === 0 || classifyPatterns(train, target).includes(1)) return;
  throw new EngineError('TARGET_NOT_FOUND',
    `“${target}” has no row in the training file, so that no model can be fitted to it; the test file has ${countRows(here)} of it.`);
}

function describeRejected({ count, examples: [first] }: OpenDataset['summary']['rejected']): string {
  const lines = count === 1 ? '1 line' : `${formatCount(count)} lines`;
  return `${lines} of this file did not fit and ${count === 1 ? 'was' : 'were'} left out (line ${formatCount(first.line)}: ${first.reason}); its rows are numbered without ${count === 1 ? 'it' : 'them'}.`;
}
