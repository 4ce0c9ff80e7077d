import type { ForwardSelection, PairsResult, SelectionStep } from './result';
import type { FeatureGroup } from '../../terms/columns';
import type { Metrics } from '../../statistics/confusionMetrics';
import type { MetricIntervals } from '../../statistics/confusionIntervals';

const metrics = {
  accuracy: 0.99, falseNegativeRate: 0.012, recall: 0.988, falsePositiveRate: 0.003, mcc: 0.98, auc: 0.998,
} as unknown as Metrics;
const intervals = { accuracy: [0.989, 0.991] } as unknown as MetricIntervals;
const matrix = { tp: 101_219, fp: 302, tn: 102_261, fn: 1_344 };

/** A forward selection of three features whose elbow is the second. The figures are made up. */
export function selectionExample(): ForwardSelection {
  const step = (features: string[], group: FeatureGroup, mean: number, standardError: number | null): SelectionStep => ({
    added: features[features.length - 1], group, features, value: mean, foldValues: [mean, mean], mean, sd: 0.01, standardError,
    matrix, metrics, intervals, converged: true, candidates: [{ feature: features[features.length - 1], group, value: mean }, { feature: 'land', group: 'basic', value: 0.1 }],
  });
  return {
    target: 'dos', metric: 'mcc', folds: 5,
    steps: [step(['count'], 'time', 0.92, 0.01), step(['count', 'service'], 'basic', 0.984, 0.002), step(['count', 'service', 'flag'], 'basic', 0.985, null)],
    elbow: { features: 2, near: 2, reason: '2 features come within one standard error of the best.' },
  };
}

/** All pairs of three features. The figures are made up. */
export const pairsExample = (): PairsResult => ({
  target: 'dos', metric: 'mcc',
  singles: [{ feature: 'service', group: 'basic', value: 0.9 }, { feature: 'count', group: 'time', value: 0.92 }, { feature: 'flag', group: 'basic', value: 0.5 }],
  pairs: [
    { a: 'count', b: 'service', value: 0.985, gain: 0.065, matrix, metrics },
    { a: 'service', b: 'flag', value: 0.97, gain: 0.07, matrix, metrics },
    { a: 'count', b: 'flag', value: 0.95, gain: 0.03, matrix, metrics },
  ],
});
