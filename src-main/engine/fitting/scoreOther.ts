import { standardised } from '../../../src-shared/statistics/logisticStandardise';
import { scaleValues, type Scale } from '../../../src-shared/statistics/scaleValues';
import type { CodedColumn } from '../columns/dataset';
import type { FeatureFit } from './featureCounts';

/**
 * Scores (log-odds) of another file's values under a model fitted on the training file. A number is scaled as there and
 * standardised with the training mean and sd, whether or not training had that very value; a level that training never saw is
 * all zeros in the one-hot columns, or stands with the rarer levels where these share a column, as scikit-learn's
 * `handle_unknown="infrequent_if_exist"`. A missing number stands at the training mean.
 */
export function scoreOther(test: CodedColumn, toTrain: Int32Array | null, fit: FeatureFit, scale: Scale | undefined): Float64Array {
  if (test.kind === 'numeric') {
    const [mean, sd, coefficient] = [fit.means[0], fit.sds[0], fit.coefficients[0]];
    return scaleValues(test.values, scale).map((value, code) => {
      const term = (coefficient * (value - mean)) / sd;
      return fit.intercept + (code === test.missingCode ? 0 : Number.isFinite(term) ? term : coefficient * standardised(value, mean, sd));
    });
  }
  const none = fit.coefficients.reduce((sum, coefficient, level) =>
    sum - (coefficient * fit.means[level]) / fit.sds[level], fit.intercept);
  const others = fit.coefficients.length - 1;
  const unseen = fit.joined === undefined ? none : none + fit.coefficients[others] / fit.sds[others];
  return Float64Array.from(toTrain ?? [], (level) => (level < 0 ? unseen : fit.scores[level]));
}
