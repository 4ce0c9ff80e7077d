import type { ConfusionMatrix } from '../statistics/confusionMatrix';
import type { Maybe } from '../statistics/maybe';
import type { ColumnKind } from '../terms/columns';
import type { Counts } from '../terms/byName';
import type { Release } from '../terms/datasetSummary';
import type { ModelSettings } from '../terms/modelSettings';

/** The fewest datasets that can be held against each other, and the most: each is learnt from and judged on. */
export const transferDatasets = { least: 2, most: 12 };

/** Models of one target, learnt from each of some open datasets and judged on all of them. */
export type TransferRequest = ModelSettings & {
  datasets: string[];
  /** Features by their names in the first dataset; `null`: all that every dataset has. */
  features: string[] | null;
};

/** How one dataset has a feature that all have: its name there, its unit, and how its numbers came into that of the first dataset. */
export type TransferColumn = { name: string; unit: string | null; conversion: string | null };
export type TransferFeature = { name: string; kind: ColumnKind; unit: string | null; in: TransferColumn[] };

export type TransferDataset = {
  name: string;
  sha256: string;
  family: string | null;
  release: Release;
  rows: number;
  /** Rows of each category that goes into the target, by role: what attacks of one dataset have in common with those of another. */
  roles: Counts;
  /** Features that another dataset lacks, or has as another kind. */
  left: string[];
  /** Why no model was learnt from it, in a sentence; `null` where one was. */
  reason: string | null;
};

/** The model of the dataset `train` judged on rows of the dataset `on`: its own test part where they are the same. */
export type TransferCell = {
  train: number;
  on: number;
  rows: number;
  matrix: ConfusionMatrix;
  balancedAccuracy: Maybe;
  mcc: Maybe;
  recall: Maybe;
  falsePositiveRate: Maybe;
  /** What to bear in mind, a sentence each. */
  remarks: string[];
};

/** One matrix of datasets by datasets: does what a model learns on one hold on another? */
export type TransferResult = { settings: ModelSettings; features: TransferFeature[]; datasets: TransferDataset[]; cells: TransferCell[] };
