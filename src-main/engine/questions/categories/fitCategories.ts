import { EngineError } from '../../../../src-shared/terms/errors';
import { rowsOfName } from '../../../../src-shared/terms/byName';
import type { CallContext } from '../../../../src-shared/terms/progress';
import type { CategoriesResult, CategoryModels } from '../../../../src-shared/questions/categories/result';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { attackTarget } from '../../../../src-shared/schemas/classFinder';
import { unknownCategory } from '../../../../src-shared/schemas/labelMap';
import type { Asked, Run } from '../answer';
import type { Dataset } from '../../columns/dataset';
import { featuresOf } from '../../columns/sameRows';
import { categoryCounts } from '../../fitting/categoryCounts';
import { largestPlaces, tableCeilings } from '../../fitting/tableCeilings';
import type { OpenDataset } from '../../openDataset';
import { sumProgress } from '../../pool/sumProgress';
import { joinShares } from './fitOneVsRest';

/**
 * One-vs-rest models of every category, a share of the features on each worker. A target that cannot be fitted (too few rows for
 * the split) is named with the reason; the others go on.
 */
export async function fitCategories(
  { dataset }: OpenDataset, request: Asked<'categories.fit'>, run: Run<typeof import('./work')>, workers: number, context: CallContext,
): Promise<CategoriesResult> {
  const { targets, features, draws, ...settings } = request;
  // The attacks of a file that has a category of this name are that category.
  const any = dataset.roles.includes('benign') && !dataset.categories.includes(attackTarget) ? [attackTarget] : [];
  const asked = targets ?? [...dataset.categories.filter((name) => name !== unknownCategory), ...any];
  const { wanted, skipped } = withinCeiling(dataset, asked, features);
  const progressOf = sumProgress('Fitting every category', wanted.length * workers, context);
  const fitted = await Promise.all(wanted.map(async (target): Promise<CategoryModels | null> => {
    try {
      return joinShares(await Promise.all(Array.from({ length: workers }, (_, index) => run('fitOneVsRest',
        { dataset, settings: { ...settings, target }, features, draws, share: { index, of: workers } },
        { ...context, progress: progressOf() }))));
    } catch (error) {
      if (!(error instanceof EngineError) || !['TOO_FEW_ROWS', 'ONE_CLASS'].includes(error.code)) throw error;
      skipped.push({ target, reason: error.message });
      return null;
    }
  }));
  return {
    draws, targets: fitted.filter((models) => models !== null),
    skipped: skipped.sort((a, b) => asked.indexOf(a.target) - asked.indexOf(b.target)),
  };
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
