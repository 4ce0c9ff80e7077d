/**
 * The shapes of every result that leaves the engine. They are plain JSON (`type`, never `interface`, so that the `Json`
 * constraint can prove it): no Map, Date or typed array, and every number is finite or `null`.
 */

import type { ByName } from '../terms/byName';
import type { LeftOut, PostHoc } from '../questions/tests/postHocResults';
import type { JudgedRule } from '../statistics/abstainingRule';
import type { ConfusionMatrix } from '../statistics/confusionMatrix';
import type { MetricIntervals } from '../statistics/confusionIntervals';
import type { Metrics } from '../statistics/confusionMetrics';
import type { DroppedColumn, DropRule } from '../statistics/dropCorrelated';
import type { Interval, Maybe } from '../statistics/maybe';
import type { Scale } from '../statistics/scaleValues';

// eslint-disable-next-line no-restricted-syntax -- JSON as such, before anything is known of its keys
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined };

/** Rows by a name from a file: looked up by `ofName`. */
export type Counts = ByName<number>;

/** A figure of each fold of a cross-validation, their mean and standard deviation (n − 1); `null` where a fold has none. */
export type FoldValues = { values: Maybe[]; mean: Maybe; sd: Maybe };

/** Which of Lee & Stolfo's groups a feature belongs to; `other` outside the KDD schema. */
export type FeatureGroup = 'basic' | 'content' | 'time' | 'host' | 'other';
export type ColumnKind = 'numeric' | 'text';

export type AlertCode =
  | 'constant' | 'mostly-zero' | 'duplicate-rows' | 'conflicting-rows' | 'out-of-range' | 'invalid-value' | 'imbalance'
  | 'identifier' | 'missing' | 'not-a-number' | 'rejected-rows' | 'unlabelled-rows' | 'binary-label' | 'second-label' | 'units' | 'unknown-label' | 'one-class' | 'known-defect';
export type Alert = { code: AlertCode; column: string | null; message: string };

export type ColumnOverview = {
  name: string;
  group: FeatureGroup;
  /** `meta` for a column that names the row: it is no feature. */
  role: 'feature' | 'meta';
  kind: ColumnKind;
  distinct: number;
  missing: number;
  /** Share of all rows whose value is 0; `null` for text. */
  zeroShare: Maybe;
  mean: Maybe;
  /** Sample standard deviation (n − 1), as pandas' `describe`. */
  sd: Maybe;
  min: Maybe;
  q1: Maybe;
  median: Maybe;
  q3: Maybe;
  max: Maybe;
};

/** Distribution of one column, for sparklines and the report: bins over the values, counted per category. */
export type Histogram = {
  column: string;
  scale: 'linear' | 'log' | 'levels';
  /** `bins.length + 1` edges for numbers (on a log scale the first bin holds exactly the zeros); none for levels. */
  edges: number[];
  /** The level names for text, else empty. */
  levels: string[];
  /** counts[bin][category], categories in the order of `OverviewResult.categoryOrder`. */
  counts: number[][];
};

export type OverviewResult = {
  rows: number;
  distinctRows: number;
  /** Rows whose features also occur with another label. */
  conflictingRows: number;
  missing: number;
  constantColumns: string[];
  categoryOrder: string[];
  labels: Counts;
  categories: Counts;
  labelCategories: ByName<string>;
  protocols: Counts;
  services: Counts;
  flags: Counts;
  /** The column that `flags` counts, whatever it is called; `null` where the file has none. */
  flagColumn: string | null;
  labelsByProtocol: ByName<Counts>;
  columns: ColumnOverview[];
  histograms: Histogram[];
  /** How many there are in all, for what is only here in part: protocols and labels of `labelsByProtocol`, and histograms. */
  inAll?: { protocols?: number; protocolLabels?: number; histograms?: number };
  alerts: Alert[];
};

/** `r` is of the `n` rows in which both columns have a value; `null` where one of them does not vary there. */
export type CorrelationPair = { a: string; b: string; r: Maybe; n: number };

export type CorrelationResult = {
  columns: string[];
  /** Numeric columns left out because they hold one value only. */
  constant: string[];
  /** `null` where r is not defined; see `CorrelationPair`. */
  matrix: Maybe[][];
  /** All pairs of `columns`, largest |r| first, undefined ones last. */
  pairs: CorrelationPair[];
  /**
   * Where there are too many to hand over: how many numeric columns vary, how many of them (those that change most) were
   * correlated, and all their pairs. `columns` are then those with the strongest partners; `dropped` and `kept` are of all.
   */
  inAll?: { columns: number; correlated: number; pairs: number };
  rule: DropRule;
  threshold: number;
  dropped: DroppedColumn[];
  kept: string[];
};

export type Proportion = { level: string; successes: number; total: number; share: Maybe; interval: Interval };

export type ContingencyTest = {
  /** Which question this answers: `protocol`, `protocol-pairs`, `services-attack`, `services-category`, `services-labels` or `custom`. */
  family: string;
  title: string;
  factor: string;
  levels: string[];
  outcome: string;
  outcomes: string[];
  filters: LevelFilter[];
  /** `null` for a pair of levels: the test of all of them says it. */
  leftOut: LeftOut | null;
  /** For a pair where not every pair was tested: among how many levels (the most frequent) all were, of how many. */
  pairsAmong?: { levels: number; of: number };
  alpha: number;
  rows: number;
  observed: number[][];
  expected: number[][];
  chiSquare: Maybe;
  /** Yates' continuity correction; only for one degree of freedom, else `null`. */
  chiSquareYates: Maybe;
  gTest: Maybe;
  df: number;
  p: Maybe;
  log10P: Maybe;
  pYates: Maybe;
  log10PYates: Maybe;
  pG: Maybe;
  log10PG: Maybe;
  /** Holm's adjustment within the family of pairs; `null` for a test that stands alone. */
  pHolm: Maybe;
  log10PHolm: Maybe;
  /** Fisher's exact test (two-sided); only for 2 × 2 tables small enough for it, else `null`. */
  pFisher: Maybe;
  cramersV: Maybe;
  /** Without the bias that a large table of few rows gives it (Bergsma 2013): the verdict goes by this one. */
  cramersVCorrected: Maybe;
  cramersVInterval: Interval;
  oddsRatio: Maybe;
  oddsRatioInterval: Interval;
  adjustedResiduals: (number | null)[][];
  /** Which cells drive the result; `null` where there is no test. */
  postHoc: PostHoc | null;
  /** Share of the first outcome in each level, with Wilson intervals; empty when the outcome has more than two. */
  proportions: Proportion[];
  warnings: string[];
  verdict: string;
};

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

export type Balance = 'undersample' | 'weights' | 'none';
/** `none`, the test share (0 < share < 1), or `kfold:K`; `grouped:` before the latter two keeps copies together. */
export type Split = string;

export type ModelsResult = {
  target: string;
  /** Rows of the target and of everything else in the dataset. */
  positives: number;
  negatives: number;
  /** Share of the target among all rows: the base rate for `precisionAtBaseRate`. */
  baseRate: number;
  /** Rows in use after balancing, per part. */
  parts: { train: { positives: number; negatives: number }; test: { positives: number; negatives: number } };
  features: FeatureModel[];
  /** Features left out, each with the reason (constant, dropped as correlated, not chosen). */
  leftOut: { name: string; reason: string }[];
};

/** Rows by the values of a column; `attack` and `category` are what the label map says of them. */
export type LevelFilter = { column: string; include: string[] };
export type Comparison = {
  factor: string;
  /** `attack` (attack or not), `category`, `label`, or any column. */
  outcome: string;
  /** Levels to compare, `null` for all of them. */
  levels: string[] | null;
  /** Only the N most frequent levels; `null` for all. */
  top: number | null;
  /** Only the N most frequent outcomes, the others together as one; `null` or absent for all. */
  topOutcomes?: number | null;
  filters: LevelFilter[];
  /** Also every pair of levels, with Holm's correction. */
  pairs: boolean;
};

/** One feature refitted by another program's algorithm, and how far the two agree. */
export type SecondOpinion = {
  feature: string;
  program: string;
  rows: { train: number; test: number };
  iterations: number;
  learningRate: number;
  wiretell: { train: ConfusionMatrix; test: ConfusionMatrix; accuracy: Maybe };
  other: { train: ConfusionMatrix; test: ConfusionMatrix; accuracy: Maybe };
  /** Share of test rows for which both predict the same class. */
  agreement: Maybe;
  verdict: string;
};

/** One column in detail, for its panel. */
export type ColumnDetail = {
  column: string;
  description: string;
  histogram: Histogram;
  categoryOrder: string[];
  /** The most frequent values, with their rows per category. */
  topValues: { value: string; rows: number; counts: number[] }[];
};

/** Rows by two numeric columns at once, in bins: `counts[binOfA][binOfB]`. */
export type JointCounts = {
  a: string;
  b: string;
  r: Maybe;
  /** Rows in which both have a value. */
  n: number;
  edgesA: number[];
  edgesB: number[];
  scaleA: 'linear' | 'log';
  scaleB: 'linear' | 'log';
  counts: number[][];
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
