import type { AuditContext } from '../../../../src-shared/questions/audit/result';
import type { CallContext } from '../../../../src-shared/terms/progress';
import type { DatasetSummary } from '../../../../src-shared/terms/datasetSummary';
import { fewestRows } from '../../../../src-shared/questions/audit/thresholds';
import { precisionOfRates } from '../../../../src-shared/statistics/confusionRates';
import { columnsTold } from './columns/columnsTold';
import type { FeatureTold } from './columns/tellColumns';
import type { AuditTools } from './measureList';
import { rowsByRole } from './measures/rowsByRole';

/** What stands beside the checks, but for what is known of the release. */
export async function countContext(tools: AuditTools, context: CallContext): Promise<Omit<AuditContext, 'defects'>> {
  const { open: { summary } } = tools;
  if (!summary.labelled) return { floors: null, benignShare: null, precision: null, smallLabels: [] };
  const { features } = await columnsTold(tools, context);
  const { attacks, benign } = rowsByRole(summary);
  return {
    floors: floorsOf(summary, features),
    benignShare: benign === 0 ? null : benign / summary.rows,
    precision: precisionOf(features, attacks / (attacks + benign)),
    smallLabels: summary.labels.filter(({ rows }) => rows > 0 && rows < fewestRows).map(({ label, rows }) => ({ label, rows })),
  };
}

/** What a model must beat: who always says the commonest category, and the best table of one column. */
export function floorsOf({ categories, labels, rows }: Pick<DatasetSummary, 'categories' | 'labels' | 'rows'>, features: FeatureTold[]): AuditContext['floors'] {
  const counted = categories.map(({ name }) =>
    ({ name, rows: labels.reduce((sum, { category, rows: own }) => sum + (category === name ? own : 0), 0) }));
  const { name: category, rows: most } = counted.reduce((first, next) => (next.rows > first.rows ? next : first));
  const best = features.reduce<FeatureTold | null>((first, next) =>
    (next.oneRule !== null && next.oneRule > (first?.oneRule ?? -1) ? next : first), null);
  return { majority: most / rows, category, oneRule: best === null ? null : best.oneRule! / rows, column: best?.column ?? null };
}

/** Of the number whose cut tells attacks best, the first of equal ones. @param here share of attacks among these rows */
function precisionOf(features: FeatureTold[], here: number): AuditContext['precision'] {
  const best = features.reduce<FeatureTold | null>((first, next) =>
    ((next.cut?.balancedAccuracy ?? 0) > (first?.cut?.balancedAccuracy ?? 0.5) ? next : first), null);
  if (best === null) return null;
  const { recall, falsePositiveRate } = best.cut!;
  const at = (share: number): number | null => precisionOfRates(recall, falsePositiveRate, share);
  return { column: best.column, here: at(here), atOnePercent: at(0.01), atOnePerMille: at(0.001) };
}
