import type { FeatureModel, ModelsResult } from '../../../src-shared/questions/models/result';
import type { Split } from '../../../src-shared/terms/modelSettings';
import { isByFiles, isGrouped, withGroups } from '../../../src-shared/terms/splitRule';
import type { Format } from '../../composables/useFormat';

/** Less than this, 0.1 points, and two shares are as good as the same. */
const hardly = 0.001;

/** The models on the same split the other way: copies kept together, or drawn row by row. */
export type OtherSplit = { split: Split; models: ModelsResult };

/** The same split the other way; `null` without a split, and by files, which has one way. */
export const otherWay = (split: Split): Split | null => (split === 'none' || isByFiles(split) ? null : withGroups(split, !isGrouped(split)));
export const wayWords = (split: Split): string => (isGrouped(split) ? 'copies kept together' : 'rows drawn one by one');

const accuracyOf = ({ features }: ModelsResult, name: string): number | null =>
  features.find((feature) => feature.name === name)?.metrics.accuracy ?? null;
const differs = (a: number | null, b: number | null): boolean => a !== null && b !== null && Math.abs(a - b) >= hardly;

/** Whether any feature looks better or worse by the other way. */
export const splitsDiffer = (models: ModelsResult, other: OtherSplit | null): other is OtherSplit =>
  other !== null && models.features.some(({ name, metrics }) => differs(metrics.accuracy, accuracyOf(other.models, name)));
export const otherAccuracy = (other: OtherSplit, { name }: FeatureModel): number | null => accuracyOf(other.models, name);

/** What a feature's figures are the other way, in a sentence; `null` where they are hardly others. */
export function otherSplitWords(model: FeatureModel, split: Split, other: OtherSplit | null, format: Format): string | null {
  const there = other?.models.features.find(({ name }) => name === model.name);
  if (other === null || there === undefined) return null;
  const { accuracy, falseNegativeRate } = model.metrics;
  if (!differs(accuracy, there.metrics.accuracy) && !differs(falseNegativeRate, there.metrics.falseNegativeRate)) return null;
  return `These figures: ${wayWords(split)}. With ${wayWords(other.split)}: accuracy ${format.share(there.metrics.accuracy)} beside ${format.share(accuracy)}, `
    + `${format.share(there.metrics.falseNegativeRate)} of ${other.models.target} missed beside ${format.share(falseNegativeRate)}.`;
}
