/**
 * The shapes of what goes beyond the original study: every category, the real test set, and whether a dataset is too
 * easy. Plain JSON, as in `results.ts`.
 */
import type { DataIdentity, DatasetSummary } from '../terms/datasetSummary';
import type { AtBest, ColumnKind, Counts, FeatureGroup } from './results';
import type { ConfusionMatrix } from '../statistics/confusionMatrix';
import type { Interval, Maybe } from '../statistics/maybe';
import type { MetricIntervals } from '../statistics/confusionIntervals';
import type { Metrics } from '../statistics/confusionMetrics';

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
  atBest: AtBest;
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

export type SchemaCheck = {
  missingColumns: string[];
  extraColumns: string[];
  reordered: boolean;
  /** Columns that hold another kind of value than in training, or no value at all. They are not judged. */
  otherKinds: { column: string; training: ColumnKind; here: ColumnKind | 'empty' }[];
  /** Levels that the training file does not have, with the rows that have them. */
  unseenLevels: { column: string; level: string; rows: number }[];
  /** Labels that the label map does not know, with their rows (an empty label: rows without one). Their category is `unknown`. */
  unknownLabels: { label: string; rows: number }[];
  /** All of it in sentences, and what it means for the figures. */
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
  data: DataIdentity;
  /** Lines of the file that did not become rows. */
  rejected: DatasetSummary['rejected'];
  target: string;
  rows: number;
  /** Rows in use: fewer where rows that also stand in the training file were left out. */
  rowsUsed: number;
  /** False for a file without labels: nothing of it is judged, left out or novel, and it has no categories. */
  labelled: boolean;
  categories: Counts;
  schema: SchemaCheck;
  /**
   * Rows of the test file that stand in the training file: exactly (`null` without labels), or with the same features
   * whatever their label. Compared by the features that both files have.
   */
  overlap: { exactRows: Maybe; sameFeaturesRows: number; exactShare: Maybe; leftOut: boolean };
  novel: { labels: string[]; rows: number };
  features: TestSetFeature[];
  /** Recall per label of the feature that is best on the internal test part. */
  recall: { model: string; labels: LabelRecall[] }[];
  /** How long the lists are in all that hold only the entries with most rows: `unseenLevels` and `unknownLabels` of the schema, novel labels, recall. */
  inAll?: { unseenLevels?: number; unknownLabels?: number; novelLabels?: number; recallLabels?: number };
};

/** How a feature gives a category away best: by the fitted curve, by one cut, or value by value. */
export type GiveawayMethod = 'fit' | 'cut' | 'values';
/** A value that nearly names the category, with its rows of the category and of everything else. */
export type TellingValue = { feature: string; group: FeatureGroup; value: string; inside: number; outside: number };
/** The same of a run of neighbouring numbers, both ends included; `values` of them occur. */
export type TellingRange = Omit<TellingValue, 'value' | 'values'> & { from: number; to: number; values: number };

export type Giveaway = {
  category: string;
  rows: number;
  /** So few rows that a feature with many values may fit them by chance. */
  tooFew: boolean;
  feature: string;
  group: FeatureGroup;
  /** `derived`: computed over a window of other connections. */
  derived: boolean;
  identifier: boolean;
  /** By which the feature is the best; the figures are this method's. */
  method: GiveawayMethod;
  /** Balanced accuracy with every row, and with every distinct row once. */
  allRows: Maybe;
  distinctRows: Maybe;
  recall: Maybe;
  falsePositiveRate: Maybe;
  /**
   * Of every feature the values that nearly only the category has (99 % of their rows) and that a good part of it has (5 %
   * of its rows), those with most of its rows first; `found` of them in all, of `features` features.
   */
  telling: { values: TellingValue[]; found: number; features: number };
  /** Of every number the purest range, where it tells more than its best value. */
  tellingRanges: TellingRange[];
  /** Trained on one label of the category, judged on each other one. */
  blind: { trainedOn: string; judgedOn: string; rows: number; recall: Maybe }[];
  verdict: string;
};
export type GiveawaysResult = {
  categories: Giveaway[];
  duplicates: { share: number; splitOverlap: Maybe; verdict: string };
  /** How many attack categories there are, where only those with most rows were looked at. */
  inAll?: { categories: number };
};
