import type { FoldValues } from '../models/result';
import type { CalibrationCurve } from '../../statistics/calibrationCurve';
import type { MetricIntervals } from '../../statistics/confusionIntervals';
import type { ConfusionMatrix } from '../../statistics/confusionMatrix';
import type { Metrics } from '../../statistics/confusionMetrics';
import type { Interval, Maybe } from '../../statistics/maybe';
import type { InterceptRule, Penalty } from '../../statistics/penalty';
import type { Scale } from '../../statistics/scaleValues';
import type { Counts } from '../../terms/byName';
import type { FeatureGroup } from '../../terms/columns';
import type { Balance, Split } from '../../terms/modelSettings';

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

/** One model of several features: what was fitted, and how it answers on each part. */
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
  /** Rows that are in no class: of the target `attack`, those of an undecided category. Absent where there are none. */
  undecided?: number;
  /** Rows of each class. */
  parts: { train: number[]; test: number[] };
  features: string[];
  /** Features left out, each with the reason. */
  leftOut: { name: string; reason: string }[];
  /** Columns of the design (one per level of text), and distinct rows it was fitted to. */
  columns: number;
  distinctRows: number;
  fit: { objective: number; iterations: number; converged: boolean; optimality: number; warnings: string[] };
  /** The class that each coefficient and intercept speaks for. */
  outputs: string[];
  /** One for each of `outputs`. */
  intercepts: number[];
  /** Strongest first, at most 5,000 of `columns`. */
  coefficients: CombinedCoefficient[];
  /** What it answers on its training rows, its test part, and a second file. */
  judged: JudgedPart[];
};
