import type { FeatureModel } from '../../../src-shared/questions/models/result';
import { missedByFit } from '../../../src-shared/format/atBestWords';
import { foldAucWords } from '../../../src-shared/format/foldWords';
import type { Format } from '../../composables/useFormat';

/** How the feature went into its model: “66 levels, one-hot”, “101 distinct values, standardised”. */
export function encodingWords({ kind, distinct, levels, joined, scale }: FeatureModel, format: Format): string {
  if (joined !== undefined) return `${format.count(levels.length - 1)} levels one-hot, ${format.count(joined)} others as one`;
  return kind === 'text' ? `${format.count(distinct)} levels, one-hot` : `${format.count(distinct)} distinct values, ${scale === 'asinh' ? 'on a log scale (asinh), ' : ''}standardised`;
}

/** The fitted model of a number in a sentence; a text feature has a coefficient for each level and none. */
export function coefficientWords({ kind, coefficients, intercept, means, sds, scale }: FeatureModel, format: Format): string | null {
  if (kind === 'text' || coefficients.length !== 1) return null;
  return `Log-odds: ${format.fixed(intercept)} ${coefficients[0] < 0 ? '−' : '+'} ${format.fixed(Math.abs(coefficients[0]))} `
    + `per standard deviation ${scale === 'asinh' ? 'of asinh ' : ''}(mean ${format.number(means[0])}, sd ${format.number(sds[0])}).`;
}

const missWords = {
  'not straight': 'The straight fit misses what one cut finds: outliers bend it.',
  'not monotone': 'Not monotone: the fit, which only rises or falls, misses what the values tell one by one.',
};

/** What to know about the fit before believing it. */
export const fitRemarks = ({ converged, iterations, warnings, metrics, atBest }: FeatureModel, format: Format): string[] =>
  [...optional(missedByFit({ metrics, atBest })), ...(converged ? [] : [`The fit stopped after ${format.count(iterations)} steps without reaching the optimum.`]), ...warnings];

const optional = (missed: keyof typeof missWords | null): string[] => (missed === null ? [] : [missWords[missed]]);

/** How far the folds of a cross-validation lie apart; `null` without folds. */
export function foldWords({ foldAccuracies: folds, foldAuc, metrics }: FeatureModel, format: Format): string | null {
  if (folds.length === 0) return null;
  return `Accuracy of the ${folds.length} folds: ${format.rate(Math.min(...folds))} to ${format.rate(Math.max(...folds))}. `
    + `AUC: ${format.rate(metrics.auc)} of all rows together, ${foldAucWords(foldAuc, (value) => format.rate(value))}.`;
}
