/**
 * The shapes of what goes beyond the original study: every category, the real test set, and whether a dataset is too
 * easy. Plain JSON, as in `results.ts`.
 */
import type { DatasetSummary, FileIdentity } from './datasetSummary';
import type {
  ColumnKind, ConfusionMatrix, Counts, FeatureGroup, Interval, Maybe, MetricIntervals, Metrics,
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
  file: FileIdentity;
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
export type GiveawaysResult = {
  categories: Giveaway[];
  duplicates: { share: number; splitOverlap: Maybe; verdict: string };
  /** How many attack categories there are, where only those with most rows were looked at. */
  inAll?: { categories: number };
};
