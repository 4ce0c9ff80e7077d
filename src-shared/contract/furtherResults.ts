/**
 * The shapes of what goes beyond the original study: every category, several features at once, how few are enough, the
 * real test set, costs, and whether a dataset is too easy. Plain JSON, as in `results.ts`.
 */
import type {
  ColumnKind, ConfusionMatrix, Counts, FeatureGroup, FileIdentity, Interval, Maybe, MetricIntervals, Metrics, Penalty,
} from './results';

/** How a figure varies over repeated random draws (standard deviation with n − 1; `null` for one draw). */
export type Spread = { draws: number; mean: Maybe; sd: Maybe; min: Maybe; max: Maybe };

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
};
/** One-vs-rest models of every feature alone for one target. */
export type CategoryModels = {
  target: string;
  positives: number;
  negatives: number;
  baseRate: number;
  /** Fewer positives in the test part than a share can be judged by. */
  tooFew: boolean;
  /** What to bear in mind, in a sentence; empty where there is nothing. */
  note: string;
  features: CategoryFeature[];
};
export type CategoriesResult = { draws: number; targets: CategoryModels[]; skipped: { target: string; reason: string }[] };

/** A k × k confusion matrix: `counts[actual][predicted]` in the order of `classes`, with what it costs. */
export type MulticlassMatrix = {
  classes: string[];
  counts: number[][];
  rows: number;
  accuracy: Maybe;
  accuracyInterval: Interval;
  /** Under the cost matrix of the study; `null` where the classes are not those of the matrix. */
  averageCost: Maybe;
};

export type CombinedModel = {
  /** `all`, a group, or `chosen`. */
  name: string;
  features: string[];
  /** `category` for the multinomial model over the categories, else the target of a binary one. */
  outcome: string;
  classes: string[];
  penalty: Penalty;
  C: number;
  objective: number;
  gradientNorm: number;
  iterations: number;
  converged: boolean;
  trainRows: number;
  distinctRows: number;
  intercepts: number[];
  /** Standardised coefficients, the strongest first (by the largest absolute value over the classes). */
  coefficients: { feature: string; level: string | null; values: number[] }[];
  /** On the judged rows: predictions by the most probable class, and by least expected cost. */
  argmax: MulticlassMatrix;
  leastCost: MulticlassMatrix | null;
  /** Predicted probability of the predicted class against how often it was right, in ten bins. */
  calibration: { from: number; to: number; rows: number; predicted: Maybe; observed: Maybe }[];
};
export type CombinedResult = { models: CombinedModel[]; warnings: string[] };

export type SelectionStep = {
  /** The feature that this step added, and all features of the step. */
  added: string;
  features: string[];
  /** The metric over the rows of all folds together, and per fold. */
  value: Maybe;
  interval: Interval;
  folds: number[];
  matrix: ConfusionMatrix;
};
export type SelectionResult = {
  target: string;
  metric: string;
  folds: number;
  steps: SelectionStep[];
  /** Number of features after which a further one gains less than the interval is wide; `null` where there is none. */
  elbow: number | null;
  pairs: { a: string; b: string; value: Maybe; matrix: ConfusionMatrix }[] | null;
};

export type SchemaCheck = {
  missingColumns: string[];
  extraColumns: string[];
  reordered: boolean;
  /** Levels that the training file does not have, with the rows that have them. */
  unseenLevels: { column: string; level: string; rows: number }[];
  messages: string[];
};
export type TestSetFeature = {
  name: string;
  group: FeatureGroup;
  /** The internal test part of the training file, beside the second file. */
  internal: { matrix: ConfusionMatrix; metrics: Metrics };
  test: ConfusionMatrix;
  metrics: Metrics;
  intervals: MetricIntervals;
};
export type LabelRecall = { label: string; category: string; novel: boolean; rows: number; found: number; recall: Maybe; interval: Interval };
export type TestSetResult = {
  file: FileIdentity;
  target: string;
  rows: number;
  /** Rows in use: fewer where rows that also stand in the training file were left out. */
  rowsUsed: number;
  labelled: boolean;
  categories: Counts;
  schema: SchemaCheck;
  /** Rows of the test file that stand in the training file: exactly, or with the same features whatever their label. */
  overlap: { exactRows: number; sameFeaturesRows: number; exactShare: Maybe; leftOut: boolean };
  novel: { labels: string[]; rows: number };
  features: TestSetFeature[];
  /** Recall per label of the best single feature on the training side, and of the combined model. */
  recall: { model: string; labels: LabelRecall[] }[];
  combined: CombinedModel | null;
};

export type CostsResult = {
  classes: string[];
  matrix: number[][];
  source: string;
  /** Scores of the study's own models, best first. */
  scores: { model: string; decision: 'argmax' | 'least cost'; on: string; rows: number; total: number; average: Maybe }[];
  ruler: { name: string; averageCost: number }[];
  /** True where the ruler applies: the judged file is the contest's labelled test file. */
  comparable: boolean;
  /** What each constant answer would cost on the judged rows. */
  constantAnswers: { answer: string; average: number }[];
};

export type Giveaway = {
  category: string;
  feature: string;
  group: FeatureGroup;
  /** `derived`: computed over a window of other connections. */
  derived: boolean;
  identifier: boolean;
  /** Balanced accuracy with every row, and with every distinct row once. */
  allRows: Maybe;
  distinctRows: Maybe;
  recall: Maybe;
  falsePositiveRate: Maybe;
  /** Values that nearly name the class: their rows of the category, and of everything else. */
  tellingValues: { value: string; inside: number; outside: number }[];
  /** Trained on one label of the category, judged on each other one. */
  blind: { trainedOn: string; judgedOn: string; rows: number; recall: Maybe }[];
  verdict: string;
};
export type GiveawaysResult = { categories: Giveaway[]; duplicates: { share: number; splitOverlap: Maybe; verdict: string } };
