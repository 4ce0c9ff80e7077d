import type { AtBest } from '../models/result';
import type { MetricIntervals } from '../../statistics/confusionIntervals';
import type { ConfusionMatrix } from '../../statistics/confusionMatrix';
import type { Metrics } from '../../statistics/confusionMetrics';
import type { Maybe } from '../../statistics/maybe';
import type { ColumnKind, FeatureGroup } from '../../terms/columns';

/** How a figure varies over repeated random draws (standard deviation with n − 1; `null` for one draw). */
export type Spread = { draws: number; mean: Maybe; sd: Maybe; min: Maybe; max: Maybe };

/** One feature alone against one target. */
export type CategoryFeature = {
  name: string;
  group: FeatureGroup;
  kind: ColumnKind;
  converged: boolean;
  /** Of the first draw; its test part. */
  test: ConfusionMatrix;
  metrics: Metrics;
  intervals: MetricIntervals;
  spread: { accuracy: Spread; falseNegativeRate: Spread; mcc: Spread; auc: Spread };
  atBest: AtBest;
};

/** One-vs-rest models of every feature alone for one target. */
export type CategoryModels = {
  target: string;
  positives: number;
  negatives: number;
  /** Rows that are neither: of the target `attack`, those of an undecided category. Absent where there are none. */
  undecided?: number;
  baseRate: number;
  /** Fewer positives in the test part than a share can be judged by. */
  tooFew: boolean;
  /** What to bear in mind, in a sentence; empty where there is nothing. */
  note: string;
  features: CategoryFeature[];
};

/** Every category and attack against the rest, and which could not be fitted, with the reason. */
export type CategoriesResult = { draws: number; targets: CategoryModels[]; skipped: { target: string; reason: string }[] };
