import type { MetricIntervals } from '../../statistics/confusionIntervals';
import type { ConfusionMatrix } from '../../statistics/confusionMatrix';
import type { Metrics } from '../../statistics/confusionMetrics';
import type { Interval, Maybe } from '../../statistics/maybe';
import type { Counts } from '../../terms/byName';
import type { ColumnKind, FeatureGroup } from '../../terms/columns';
import type { DataIdentity, DatasetSummary } from '../../terms/datasetSummary';

/** How the columns, levels and labels of the second file differ from those of the first. */
export type SchemaCheck = {
  /** Columns of the training file that are not here, and columns that are here alone. */
  missingColumns: string[];
  extraColumns: string[];
  /** Whether the columns stand in another order. */
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

/** One feature’s model on the second file. */
export type TestSetFeature = {
  name: string;
  group: FeatureGroup;
  /** The internal test part of the training file, beside the second file. */
  internal: { matrix: ConfusionMatrix; metrics: Metrics };
  test: ConfusionMatrix;
  metrics: Metrics;
  intervals: MetricIntervals;
};

/** How many rows of a label are found; `novel`: training never showed it. */
export type LabelRecall = {
  label: string;
  category: string;
  novel: boolean;
  /** Whether it is what the model looks for; else rows that are left alone are found. */
  ofTarget: boolean;
  rows: number;
  found: number;
  recall: Maybe;
  interval: Interval;
};

/** The models of one file on the rows of another, and how the two differ. */
export type TestSetResult = {
  data: DataIdentity;
  /** Lines of the file that did not become rows. */
  rejected: DatasetSummary['rejected'];
  target: string;
  rows: number;
  /** Rows in use: fewer where rows that also stand in the training file were left out, or are in no class. */
  rowsUsed: number;
  /** Rows that are in no class: of the target `attack`, those of an undecided category. Absent where there are none. */
  undecided?: number;
  /** False for a file without labels: nothing of it is judged, left out or novel, and it has no categories. */
  labelled: boolean;
  categories: Counts;
  schema: SchemaCheck;
  /**
   * Rows of the test file that stand in the training file: exactly (`null` without labels), or with the same features
   * whatever their label. Compared by the features that both files have.
   */
  overlap: { exactRows: Maybe; sameFeaturesRows: number; exactShare: Maybe; leftOut: boolean };
  /** Labels that training never showed, and their rows. */
  novel: { labels: string[]; rows: number };
  features: TestSetFeature[];
  /** Recall per label of the feature that is best on the internal test part. */
  recall: { model: string; labels: LabelRecall[] }[];
  /**
   * How long the lists are in all that hold only the entries with most rows: `unseenLevels` and `unknownLabels` of the schema,
   * novel labels, recall.
   */
  inAll?: { unseenLevels?: number; unknownLabels?: number; novelLabels?: number; recallLabels?: number };
};
