import type { LogisticFit } from '../../../../src-shared/statistics/logisticFit';
import { standardised } from '../../../../src-shared/statistics/logisticStandardise';
import { scaleValues } from '../../../../src-shared/statistics/scaleValues';
import type { Scale } from '../../../../src-shared/contract/results';
import type { AlignedColumn } from '../../columns/alignColumns';

/**
 * Scores (log-odds) of another file's values under a model fitted on the training file. A number is scaled as there and
 * standardised with the training mean and sd, whether or not training had that very value; a level that training never saw is all zeros in the
 * one-hot columns, as scikit-learn's `handle_unknown="ignore"`. A missing number stands at the training mean.
 */
export function scoreOther({ train, test, toTrain }: AlignedColumn, fit: LogisticFit, scale: Scale | undefined): Float64Array {
  if (test.kind === 'numeric') {
    const [mean, sd, coefficient] = [fit.means[0], fit.sds[0], fit.coefficients[0]];
    return scaleValues(test.values, scale).map((value, code) => {
      const term = (coefficient * (value - mean)) / sd;
      return fit.intercept + (code === test.missingCode ? 0 : Number.isFinite(term) ? term : coefficient * standardised(value, mean, sd));
    });
  }
  const unseen = fit.coefficients.reduce((sum, coefficient, level) => sum - (coefficient * fit.means[level]) / fit.sds[level], fit.intercept);
  const scores = new Float64Array(toTrain.length);
  for (let code = 0; code < scores.length; code++) scores[code] = toTrain[code] < 0 ? unseen : fit.scores[toTrain[code]];
  return train.kind === 'text' ? scores : scores.fill(Number.NaN);
}
