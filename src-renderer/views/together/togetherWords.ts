import { misclassificationCost } from '../../../src-shared/statistics/misclassificationCost';
import { rowWeightsOf } from '../../../src-shared/schemas/rowWeights';
import { kdd99Costs } from '../../../src-shared/schemas/kddCosts';
import type { CombinedResult, JudgedPart } from '../../../src-shared/contract/combinedResults';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import type { Maybe } from '../../../src-shared/statistics/maybe';
import type { Format } from '../../composables/useFormat';

/** How a part is called on its tab and in sentences. */
export const partTitles: { [part in JudgedPart['part']]: string } = { train: 'Training rows', test: 'Own test part', file: 'Second file' };
export const partName = ({ part, name }: Pick<JudgedPart, 'part' | 'name'>): string => (part === 'file' ? name : partTitles[part].toLowerCase());

/** The part that figures are usually quoted from: rows the model did not see, of its own file where there are such. */
export const quotedPart = ({ judged }: CombinedResult): JudgedPart | null =>
  judged.find(({ part }) => part === 'test') ?? judged.find(({ part }) => part === 'train') ?? judged.at(0) ?? null;

/** The mean recall over the classes that have rows; `null` without labels. */
export function macroRecall({ decided }: Pick<JudgedPart, 'decided'>): Maybe {
  const shares = decided?.recall.map(({ share }) => share).filter((share) => share !== null) ?? [];
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** What the contest would have made a row of the file pay on average; `null` where a class is none of the contest's. */
export function contestCost(
  model: Pick<CombinedResult, 'classes' | 'settings' | 'fileRows'>, { part, decided }: Pick<JudgedPart, 'part' | 'decided'>,
): Maybe {
  const places = model.classes.map((name) => kdd99Costs.classes.indexOf(name));
  if (decided === null || places.some((place) => place < 0)) return null;
  const costs = places.map((row) => places.map((column) => kdd99Costs.matrix[row][column]));
  return misclassificationCost(decided.confusion, costs, rowWeightsOf(part, decided.recall.map(({ rows }) => rows), model)).average;
}

/** What was found, in a line. */
export function findingWords(result: CombinedResult, format: Format): string {
  const part = quotedPart(result);
  if (part === null || part.decided === null) return `${format.many(result.features.length, 'feature')} in one model`;
  const where = partName(part);
  if (part.binary !== null && result.settings.target !== null) {
    const { falseNegativeRate: missed, falsePositiveRate: called } = part.binary.metrics;
    return `Together they miss ${format.share(missed)} of ${result.settings.target}, and predict ${format.share(called)} of the rest as ${result.settings.target} (${where})`;
  }
  const worst = part.decided.recall.filter(({ share }) => share !== null).sort((a, b) => (a.share ?? 0) - (b.share ?? 0)).at(0);
  const least = worst === undefined || worst.share === 1 ? '' : `; least of ${worst.class}: ${format.share(worst.share)} of ${format.many(worst.rows, 'row')}`;
  return `Together they are right for ${format.share(part.decided.accuracy)} of the ${where}${least}`;
}

/** Whether the fit can be believed, in a sentence. */
export function convergenceWords({ fit }: CombinedResult, format: Format): string {
  const steps = format.many(fit.iterations, 'iteration');
  return fit.converged ? `Converged after ${steps}: the conditions of the optimum are met to ${format.number(fit.optimality)} per row.`
    : `Stopped after ${steps} before the optimum (its conditions are missed by ${format.number(fit.optimality)} per row): read these figures with care.`;
}

/** The share of the target among the rows of the open file; `null` without a target. */
export function baseRateOf({ labels }: Pick<DatasetSummary, 'labels'>, target: string | null): Maybe {
  const rows = labels.reduce((sum, entry) => sum + entry.rows, 0);
  if (target === null || rows === 0) return null;
  const isCategory = labels.some(({ category }) => category === target);
  const isTarget = ({ label, category }: { label: string; category: string }): boolean => {
    if (target === 'attack') return category !== 'normal';
    return isCategory ? category === target : label === target;
  };
  return labels.filter(isTarget).reduce((sum, entry) => sum + entry.rows, 0) / rows;
}
