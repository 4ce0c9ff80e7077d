import type { MetricName } from '../statistics/confusionMetrics';

export const selectionMetrics = ['accuracy', 'balancedAccuracy', 'mcc', 'auc', 'f1', 'falseNegativeRate', 'logLoss'] as const satisfies readonly MetricName[];

export type SelectionMetric = (typeof selectionMetrics)[number];
