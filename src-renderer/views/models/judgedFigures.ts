import { intervalMethods } from '../../../src-shared/charts/metricWords';
import { precisionRecallOf } from '../../../src-shared/charts/scoreCurves';
import type { Balance } from '../../../src-shared/terms/modelSettings';
import type { FeatureInspection } from '../../../src-shared/questions/models/result';
import type { ConfusionMatrix } from '../../../src-shared/statistics/confusionMatrix';
import { confusionAtThreshold } from '../../../src-shared/statistics/confusionAtThreshold';
import { confusionIntervals } from '../../../src-shared/statistics/confusionIntervals';
import { confusionMetrics } from '../../../src-shared/statistics/confusionMetrics';
import type { Figure } from '../../components/metricFigures';

/** The threshold at which bars, table and report judge every feature. */
export const usualThreshold = 0.5;

export type Judged = { matrix: ConfusionMatrix; figures: Figure[] };

/**
 * One feature judged at any threshold: the matrix and every metric with its 95 % interval, from the scored rows alone. AUC,
 * average precision and log loss don't depend on the threshold.
 */
export function judgeAt(inspection: FeatureInspection, threshold: number, balance: Balance): Judged {
  const { target, baseRate, model } = inspection;
  const matrix = confusionAtThreshold(inspection.scored, threshold);
  const metrics = confusionMetrics(matrix, baseRate);
  const intervals = confusionIntervals(matrix, baseRate);
  const of = (id: keyof typeof metrics, name: string, note: string, first = true): Figure =>
    ({ id, name, value: metrics[id], interval: intervals[id], note: `${note}; 95 % interval: ${intervalMethods[id]}`, first });
  const ranked = (id: 'auc' | 'logLoss', name: string, note: string, first: boolean): Figure =>
    ({ id, name, value: model.metrics[id], interval: model.intervals[id], note: `${note}; 95 % interval: ${intervalMethods[id]}`, first });
  const precision = balance === 'undersample' ? 'Precision at 50 / 50' : 'Precision, judged rows';
  return {
    matrix,
    figures: [
      of('accuracy', 'Accuracy', 'share of rows put in the right class'),
      of('recall', `Recall of ${target}`, `share of the ${target} rows found`),
      of('falseNegativeRate', 'False negative rate', `share of the ${target} rows missed`),
      of('falsePositiveRate', 'False positive rate', `share of the other rows predicted ${target}`),
      of('precision', precision, `share of the rows predicted ${target} that are, among the judged rows`),
      of('precisionAtBaseRate', 'Precision in the data', `share of the rows predicted ${target} that are, at the data’s own share of ${target}`),
      of('mcc', 'MCC', 'Matthews correlation of prediction and truth'),
      ranked('auc', 'AUC', `chance that a ${target} row scores above another; the same at every threshold`, true),
      of('specificity', 'Specificity', `share of the other rows not predicted ${target}`, false),
      of('balancedAccuracy', 'Balanced accuracy', 'mean of recall and specificity', false),
      of('f1', `F1 of ${target}`, 'harmonic mean of precision and recall', false),
      of('error', 'Error', 'share of rows put in the wrong class', false),
      ranked('logLoss', 'Log loss', 'mean negative log-likelihood; the same at every threshold', false),
      {
        id: 'averagePrecision', name: 'Average precision', value: precisionRecallOf(inspection).averagePrecision, interval: null,
        note: 'area under the precision-recall curve; the same at every threshold', first: false,
      },
    ],
  };
}
