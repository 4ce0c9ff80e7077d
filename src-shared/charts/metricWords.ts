import type { MetricName } from '../statistics/confusionMetrics';

export type MetricWords = {
  name: string;
  better: 'high' | 'low';
  /** A rate, printed in per cent. */
  percent: boolean;
  /** What it counts, with the positive class named. */
  explain: (target: string) => string;
};

const rate = (name: string, better: 'high' | 'low', explain: (target: string) => string): MetricWords =>
  ({ name, better, percent: true, explain });
const score = (name: string, better: 'high' | 'low', explain: (target: string) => string): MetricWords =>
  ({ name, better, percent: false, explain });

/** Every metric in words: its name, which way is better, and what it counts when `target` is the positive class. */
export const metricWords: { [metric in MetricName]: MetricWords } = {
  accuracy: rate('Accuracy', 'high', () => 'share of rows put in the right class'),
  error: rate('Error', 'low', () => 'share of rows put in the wrong class'),
  recall: rate('Recall', 'high', (target) => `share of the ${target} rows found`),
  specificity: rate('Specificity', 'high', (target) => `share of the other rows not predicted ${target}`),
  falseNegativeRate: rate('False negative rate', 'low', (target) => `share of the ${target} rows missed`),
  falsePositiveRate: rate('False positive rate', 'low', (target) => `share of the other rows predicted ${target}`),
  precision: rate('Precision', 'high', (target) => `share of the rows predicted ${target} that are`),
  precisionAtBaseRate: rate('Precision at the base rate', 'high',
    (target) => `share of the rows predicted ${target} that are, at the file’s own share of ${target}`),
  f1: score('F1', 'high', (target) => `harmonic mean of precision and recall of ${target}`),
  balancedAccuracy: rate('Balanced accuracy', 'high', () => 'mean of recall and specificity'),
  mcc: score('MCC', 'high', () => 'Matthews correlation of prediction and truth'),
  auc: score('AUC', 'high', (target) => `chance that a ${target} row scores above another`),
  logLoss: score('Log loss', 'low', () => 'mean negative log-likelihood'),
};

const wilson = 'Wilson';
const mover = 'MOVER (Wilson limits of recall and false positive rate, squared and added)';

/** By which method each metric's 95 % interval is computed. */
export const intervalMethods: { [metric in MetricName]: string } = {
  accuracy: wilson, error: wilson, recall: wilson, specificity: wilson, falseNegativeRate: wilson, falsePositiveRate: wilson,
  precision: wilson,
  precisionAtBaseRate: mover, f1: mover, balancedAccuracy: mover, mcc: mover,
  auc: 'DeLong', logLoss: 'mean ± 1.96 sd/√n',
};

/** A metric in a line of help: what it counts, and how its interval is computed. */
export const metricHelp = (metric: MetricName, target: string): string =>
  `${metricWords[metric].explain(target)}; 95 % interval: ${intervalMethods[metric]}`;
