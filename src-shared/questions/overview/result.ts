import type { Maybe } from '../../statistics/maybe';
import type { ByName, Counts } from '../../terms/byName';
import type { ColumnKind, FeatureGroup } from '../../terms/columns';

export type AlertCode =
  | 'constant' | 'mostly-zero' | 'duplicate-rows' | 'conflicting-rows' | 'out-of-range' | 'invalid-value' | 'imbalance'
  | 'identifier' | 'missing' | 'not-a-number' | 'rejected-rows' | 'unlabelled-rows' | 'binary-label' | 'no-benign' | 'undecided-rows' | 'second-label' | 'near-label' | 'units' | 'unknown-label' | 'one-class' | 'known-defect';

/** A sentence to read before trusting figures, about a column or about all of the data (`null`). */
export type Alert = { code: AlertCode; column: string | null; message: string };

/** One column: what it holds, and its distribution in figures; of text, moments and quantiles are `null`. */
export type ColumnOverview = {
  name: string;
  group: FeatureGroup;
  /** `meta` for a column that names the row: it is no feature. */
  role: 'feature' | 'meta';
  kind: ColumnKind;
  /** Distinct values. */
  distinct: number;
  /** Rows without a value. */
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

/** Rows as they were published of a release, beside those of this dataset: what was recognised, or the nearest release of its family. */
export type PublishedComparison = {
  release: string;
  recognised: boolean;
  /** What is counted below: labels as published, or categories under the family's usual map. */
  of: 'label' | 'category';
  /** Rows in all, before any were drawn. */
  published: number;
  here: number;
  /** The most frequent first; 0 where there are none. */
  counts: { name: string; published: number; here: number }[];
};

/** What is in a dataset, and what to know before trusting a figure. */
export type OverviewResult = {
  rows: number;
  distinctRows: number;
  /** Rows whose features also occur with another label. */
  conflictingRows: number;
  /** Cells without a value. */
  missing: number;
  /** Columns with one value only. */
  constantColumns: string[];
  /** The order of categories everywhere. */
  categoryOrder: string[];
  /** Rows of each, here and below. */
  labels: Counts;
  categories: Counts;
  /** The category of each label. */
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
  /** Absent where no release is known that the dataset could be. */
  publishedRows?: PublishedComparison;
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
