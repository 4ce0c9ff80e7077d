import type { JudgedRule } from '../../statistics/abstainingRule';
import type { MetricIntervals } from '../../statistics/confusionIntervals';
import type { ConfusionMatrix } from '../../statistics/confusionMatrix';
import type { Metrics } from '../../statistics/confusionMetrics';
import type { Maybe } from '../../statistics/maybe';
import type { Scale } from '../../statistics/scaleValues';
import type { ColumnKind, FeatureGroup } from '../../terms/columns';

/** A figure of each fold of a cross-validation, their mean and standard deviation (n − 1); `null` where a fold has none. */
export type FoldValues = { values: Maybe[]; mean: Maybe; sd: Maybe };

/**
 * What the values of a feature tell at best, whatever a straight fit makes of them: over all rows of the file, both classes
 * weighted alike, each row judged without itself.
 */
export type AtBest = {
  /** The best single cut of a number; `null` for text, and where no cut tells anything. */
  cut: (JudgedRule & { at: number; positive: 'above' | 'below' }) | null;
  /** Each value put to the class with the larger share there; values that are too rare stay neutral. */
  values: JudgedRule;
};

/** One feature’s model: what was fitted, how well, and what it answers. */
export type FeatureModel = {
  name: string;
  group: FeatureGroup;
  kind: ColumnKind;
  /** What its numbers went through before `means` and `sds` were taken; absent: nothing. */
  scale?: Scale;
  /** Distinct values in the training part. */
  distinct: number;
  /** Levels in the order of `coefficients` (text), else empty. */
  levels: string[];
  /** How many levels the last of them stands for, where it stands for the rarer ones; absent where each has a coefficient of its own. */
  joined?: number;
  /** Standardised coefficients: one for a number, one per sorted level for text. */
  coefficients: number[];
  intercept: number;
  /** Training mean and population standard deviation that standardise each coefficient's column. */
  means: number[];
  sds: number[];
  objective: number;
  converged: boolean;
  iterations: number;
  /** Largest violation of the optimality (subgradient) conditions, relative to the summed weights. */
  optimality: number;
  warnings: string[];
  train: ConfusionMatrix;
  test: ConfusionMatrix;
  metrics: Metrics;
  intervals: MetricIntervals;
  /** Accuracy of each fold where the split is `kfold`, else empty. */
  foldAccuracies: number[];
  atBest: AtBest;
  /** AUC within each fold, beside `metrics.auc`, which pools the scores of all; `null` without folds. */
  foldAuc: FoldValues | null;
};

/** A logistic regression on each feature alone, for one target. */
export type ModelsResult = {
  target: string;
  /** Rows of the target and of everything else in the dataset. */
  positives: number;
  negatives: number;
  /** Rows that are neither: of the target `attack`, those of an undecided category. Absent where there are none. */
  undecided?: number;
  /** Share of the target among the rows of both classes: the base rate for `precisionAtBaseRate`. */
  baseRate: number;
  /** Rows in use after balancing, per part. */
  parts: { train: { positives: number; negatives: number }; test: { positives: number; negatives: number } };
  features: FeatureModel[];
  /** Features left out, each with the reason (constant, dropped as correlated, not chosen). */
  leftOut: { name: string; reason: string }[];
};

/**
 * One fitted feature for its panel. `test` holds the judged rows by score, ascending: thresholds, ROC and
 * precision-recall curves and any confusion matrix follow from it.
 */
export type FeatureInspection = {
  target: string;
  model: FeatureModel;
  baseRate: number;
  /** The judged rows by distinct log-odds, ascending. */
  scored: { scores: number[]; positives: number[]; negatives: number[] };
  /** The fitted probability over the training counts, by value; long dictionaries are binned. */
  curve: { value: string; from: Maybe; to: Maybe; positives: number; negatives: number; probability: number }[];
};
