import type { CombinedResult, JudgedPart } from '../../../src-shared/questions/combined/result';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import { classFinder, type LabelClass } from '../../../src-shared/schemas/classFinder';
import type { Maybe } from '../../../src-shared/statistics/maybe';
import { modelTitle, partName, quotedPart } from '../../../src-shared/format/combinedWords';
import type { Format } from '../../composables/useFormat';

/** The mean recall over the classes that have rows; `null` without labels. */
export function macroRecall({ decided }: Pick<JudgedPart, 'decided'>): Maybe {
  const shares = decided?.recall.map(({ share }) => share).filter((share) => share !== null) ?? [];
  return shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** What was found, in a line. */
export function findingWords(result: CombinedResult, format: Format): string {
  const part = quotedPart(result);
  if (part === null || part.decided === null) return modelTitle(result.features);
  const where = partName(part);
  if (part.binary !== null && result.settings.target !== null) {
    const { falseNegativeRate: missed, falsePositiveRate: called } = part.binary.metrics;
    return `Together they miss ${format.share(missed)} of ${result.settings.target}, and predict ${format.share(called)} of the rest as ${result.settings.target} (${where})`;
  }
  const worst = part.decided.recall.filter(({ share }) => share !== null).sort((a, b) => (a.share ?? 0) - (b.share ?? 0)).at(0);
  const least = worst === undefined || worst.share === 1 ? '' : `; least of ${worst.class}: ${format.share(worst.share)} of ${format.many(worst.rows, 'row')}`;
  return `Together they are right for ${format.share(part.decided.accuracy)} of the ${where}${least}`;
}

/** The share of the target among the rows of the open file that are in a class; `null` without a target. */
export function baseRateOf({ labels, categories }: Pick<DatasetSummary, 'labels' | 'categories'>, target: string | null): Maybe {
  if (target === null) return null;
  const classOf = classFinder(target, categories);
  const rowsOf = (wanted: LabelClass): number =>
    labels.filter((entry) => classOf(entry) === wanted).reduce((sum, entry) => sum + entry.rows, 0);
  const [negatives, positives] = [rowsOf(0), rowsOf(1)];
  return negatives + positives === 0 ? null : positives / (negatives + positives);
}
