import type { MetricIntervals } from '../../statistics/confusionIntervals';
import type { ConfusionMatrix } from '../../statistics/confusionMatrix';
import type { Metrics } from '../../statistics/confusionMetrics';
import type { Maybe } from '../../statistics/maybe';
import type { SelectionMetric } from '../../terms/selectionMetrics';
import type { FeatureGroup } from '../../terms/columns';

/** One step of forward selection: the feature that helps most beside those chosen before. */
export type SelectionStep = {
  added: string;
  group: FeatureGroup;
  /** All features chosen so far, in the order in which they came in. */
  features: string[];
  /** The chosen metric of every judged row together, and of each fold. */
  value: Maybe;
  foldValues: Maybe[];
  mean: Maybe;
  /** Standard deviation over the folds (n − 1), and the standard error of their mean. */
  sd: Maybe;
  standardError: Maybe;
  matrix: ConfusionMatrix;
  metrics: Metrics;
  intervals: MetricIntervals;
  converged: boolean;
  /** Every feature that was tried, best first. */
  candidates: { feature: string; group: FeatureGroup; value: Maybe }[];
};

/** Fewest features that do as well as the best number of them, and why. */
export type Elbow = {
  features: number;
  /** The fewest features whose mean is within 0.001 of the best one's. */
  near: number;
  reason: string;
};

/** Features that were added one by one, each the one that helped most. */
export type ForwardSelection = {
  target: string;
  metric: SelectionMetric;
  folds: number;
  /** Whether the folds keep copies together; absent: not. */
  grouped?: true;
  steps: SelectionStep[];
  elbow: Elbow | null;
};

/** Two features in one model. */
export type FeaturePair = {
  a: string;
  b: string;
  value: Maybe;
  /** Over the better of the two alone; > 0 is better. */ gain: Maybe;
  matrix: ConfusionMatrix;
  metrics: Metrics;
};

/** Every pair of features in one model, beside each feature alone. */
export type PairsResult = {
  target: string;
  metric: SelectionMetric;
  /** Each feature alone, on the same rows. */
  singles: { feature: string; group: FeatureGroup; value: Maybe }[];
  /** All pairs, best first. */
  pairs: FeaturePair[];
  /** How many features there are, where pairs were formed only of those that tell most alone. */
  inAll?: { features: number };
};

/** How few features do: forward selection up to a number of features, all pairs, or both; `null` for what was not asked. */
export type SelectionResult = { forward: ForwardSelection | null; pairs: PairsResult | null };
