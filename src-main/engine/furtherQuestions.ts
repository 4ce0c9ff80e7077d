import { rowsOfName } from '../../src-shared/contract/byName';
import type { CallContext, CategoriesRequest, ModelSettings, TestSetRequest } from '../../src-shared/contract/contract';
import { EngineError } from '../../src-shared/contract/errors';
import type { CategoriesResult, CategoryModels, TestSetResult } from '../../src-shared/contract/furtherResults';
import { formatCount } from '../../src-shared/format/formatCount';
import { unknownCategory } from '../../src-shared/schemas/labelMaps';
import { attackTarget } from './analyses/targetClasses';
import { largestPlaces, tableCeilings } from './analyses/tableCeilings';
import { categoryCounts } from './analyses/testSet/compareLabels';
import { matchGapFeatures } from './columns/gapFeatures';
import { featuresOf } from './columns/sameRows';
import type { Dataset } from './columns/dataset';
import type { OpenDataset } from './openDataset';
import type { WorkerPool } from './pool/workerPool';
import { sumProgress } from './pool/sumProgress';

/**
 * One-vs-rest models of every category, a worker each. A target that cannot be fitted (too few rows for the split) is
 * named with the reason; the others go on.
 */
export async function runCategories(
  { dataset }: OpenDataset, request: Omit<CategoriesRequest, 'dataset'>, pool: WorkerPool, context: CallContext,
): Promise<CategoriesResult> {
  const { targets, features, draws, ...settings } = request;
  const asked = targets ?? [...dataset.categories.filter((name) => name !== unknownCategory), attackTarget];
  const { wanted, skipped } = withinCeiling(dataset, asked, features);
  const progressOf = sumProgress('Fitting every category', wanted.length, context);
  const fitted = await Promise.all(wanted.map(async (target): Promise<CategoryModels | null> => {
    try {
      return await pool.run('fitOneVsRest', { dataset, settings: { ...settings, target }, features, draws }, { ...context, progress: progressOf() });
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

/** Judges models of one open file on another. */
export async function runTestSet(
  train: OpenDataset, test: OpenDataset, request: ModelSettings & Pick<TestSetRequest, 'features' | 'leaveOutOverlap'>,
  pool: WorkerPool, context: CallContext,
): Promise<TestSetResult> {
  const { features, leaveOutOverlap, target, balance, split, penalty, C, intercept, seed } = request;
  const settings = { target, balance, split, penalty, C, intercept, seed };
  const judged = await pool.run('judgeOnTestSet',
    { train: train.dataset, test: matchGapFeatures(train.dataset, test.dataset), settings, features, leaveOutOverlap }, context);
  const { rejected } = test.summary;
  const messages = rejected.count === 0 ? judged.schema.messages : [describeRejected(rejected), ...judged.schema.messages];
  return { data: test.summary.data, rejected, ...judged, schema: { ...judged.schema, messages } };
}

function describeRejected({ count, examples: [first] }: OpenDataset['summary']['rejected']): string {
  const lines = count === 1 ? '1 line' : `${formatCount(count)} lines`;
  return `${lines} of this file did not fit and ${count === 1 ? 'was' : 'were'} left out (line ${formatCount(first.line)}: ${first.reason}); its rows are numbered without ${count === 1 ? 'it' : 'them'}.`;
}
