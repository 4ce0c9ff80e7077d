/**
 * The shapes of what several features tell together: one model of them, its path, how few of them do, and what its
 * answers cost. Plain JSON, as in `results.ts`.
 */
import type { CalibrationCurve } from '../statistics/calibrationCurve';
import type { Balance, Counts, FeatureGroup, FoldValues, Split } from './results';
import type { ConfusionMatrix } from '../statistics/confusionMatrix';
import type { Interval, Maybe } from '../statistics/maybe';
import type { InterceptRule, Penalty } from '../statistics/penalty';
import type { MetricIntervals } from '../statistics/confusionIntervals';
import type { MetricName, Metrics } from '../statistics/confusionMetrics';
import type { Scale } from '../statistics/scaleValues';

/** What one model of several features is asked. */
export type CombinedSettings = {
  /** Chosen features, `null` for all. */
  features: string[] | null;
  /** A category, a label or `attack` against the rest; `null`: every category at once (softmax). */
  target: string | null;
  balance: Balance;
  split: Split;
  penalty: Penalty;
  C: number;
  intercept: InterceptRule;
  seed: number;
  /** Absent: none. */
  scale?: Scale;
};

/** Rows by actual and predicted class: `confusion[actual][predicted]`, both in the order of the result's `classes`. */
export type Decided = {
  confusion: number[][];
  accuracy: Maybe;
  accuracyInterval: Interval;
  /** Share of each actual class that was given its own name, with Wilson's interval; `null` without rows. */
  recall: { class: string; rows: number; found: number; share: Maybe; interval: Interval }[];
};

/** One set of rows judged by the model: its own training rows, its own test part (folds: each judged unseen), a second file. */
export type JudgedPart = {
  /** What to bear in mind about these figures, a sentence each. */
  remarks: string[];
  part: 'train' | 'test' | 'file';
  name: string;
  rows: number;
  labelled: boolean;
  /** Rows by predicted class. */
  predicted: Counts;
  /** The likeliest class of each row; `null` without labels, as everything below. */
  decided: Decided | null;
  /** Of the target, where there is one. */
  binary: { matrix: ConfusionMatrix; metrics: Metrics; intervals: MetricIntervals; foldAuc: FoldValues | null } | null;
  /** Mean of −log p of the actual class; `null` where a class has rows that training never showed. */
  logLoss: Maybe;
  calibration: CalibrationCurve[];
};

/** A standardised coefficient: one for a number, one per level for text. */
export type CombinedCoefficient = {
  /** `feature`, or `feature=level`. */
  name: string;
  feature: string;
  level: string | null;
  group: FeatureGroup;
  mean: number;
  sd: number;
  /** One for each of `outputs`. */
  values: number[];
  /** The largest |value|: what the list is sorted by. */
  strength: number;
};

export type CombinedResult = {
  /** The name under which `costs.decide` and `predictions.save` find the model while its dataset is open. */
  model: string;
  settings: CombinedSettings;
  /** The order of rows and columns of every matrix; for one target `other` and the target. */
  classes: string[];
  /** Classes without training rows: never predicted. */
  notTrained: string[];
  /** Rows of each class in the whole file, before any balancing. */
  fileRows: number[];
  /** Rows of each class. */
  parts: { train: number[]; test: number[] };
  features: string[];
  leftOut: { name: string; reason: string }[];
  /** Columns of the design (one per level of text), and distinct rows it was fitted to. */
  columns: number;
  distinctRows: number;
  fit: { objective: number; iterations: number; converged: boolean; optimality: number; warnings: string[] };
  /** The class that each coefficient and intercept speaks for. */
  outputs: string[];
  intercepts: number[];
  coefficients: CombinedCoefficient[];
  judged: JudgedPart[];
};

/** An L1 path: fits from the strongest penalty, which leaves no feature, to a weak one. */
export type PathResult = {
  classes: string[];
  points: {
    C: number;
    /** Columns with a coefficient, and the features they belong to. */
    nonZero: number;
    features: number;
    objective: number;
    converged: boolean;
    accuracy: Maybe;
    logLoss: Maybe;
  }[];
  /** In the order of entry: the smallest C of the path from which on a feature has a coefficient; `null`: never. */
  entries: { feature: string; group: FeatureGroup; C: Maybe }[];
  /** Each column's coefficient along the path; of several classes the largest by size, with its sign. */
  columns: { name: string; feature: string; group: FeatureGroup; values: number[] }[];
};

export const selectionMetrics = ['accuracy', 'balancedAccuracy', 'mcc', 'auc', 'f1', 'falseNegativeRate', 'logLoss'] as const satisfies readonly MetricName[];
export type SelectionMetric = (typeof selectionMetrics)[number];

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
export type ForwardSelection = {
  target: string;
  metric: SelectionMetric;
  folds: number;
  /** Whether the folds keep copies together; absent: not. */
  grouped?: true;
  steps: SelectionStep[];
  elbow: Elbow | null;
};

export type FeaturePair = { a: string; b: string; value: Maybe; /** Over the better of the two alone; > 0 is better. */ gain: Maybe; matrix: ConfusionMatrix; metrics: Metrics };
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

/** Costs of each answer: `matrix[actual][predicted]`, both in the order of `classes`. */
export type CostTable = { name: string; classes: string[]; matrix: number[][] };
/** `total` and `average` are of weighted rows, where the part has `rowWeights`; `confusion` always counts rows. */
export type CostedDecision = { confusion: number[][]; total: number; average: Maybe };
export type CostsResult = {
  costs: CostTable;
  classes: string[];
  parts: {
    part: JudgedPart['part'];
    name: string;
    rows: number;
    /**
     * What a row of each class counts for, so that a part that undersampling has balanced has the file's shares again;
     * `null` where every row counts once. Every average is the cost of a row of the file.
     */
    rowWeights: number[] | null;
    /** The likeliest class, and the class of least expected cost. */
    likeliest: CostedDecision;
    leastCost: CostedDecision;
    /** What always answering one class costs. */
    constant: { class: string; average: Maybe }[];
    /** True where these rows are the contest's labelled test file: the published scores can stand beside. */
    contest: boolean;
  }[];
};
