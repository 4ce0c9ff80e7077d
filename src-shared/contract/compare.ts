import type { CheckId } from '../questions/audit/checkList';
import type { CheckResult } from '../questions/audit/result';
import type { Maybe } from '../statistics/maybe';
import type { CategoryRole } from '../terms/categories';
import type { Release } from '../terms/datasetSummary';

/** The fewest datasets that can stand side by side, and the most. */
export const comparedDatasets = { least: 2, most: 8 };

/** The first is what the others are held against. */
export type CompareRequest = { datasets: string[] };

export type ComparedDataset = {
  name: string;
  sha256: string;
  family: string | null;
  release: Release;
  rows: number;
  distinctRows: number;
  features: number;
  /** False where no row has a label. */
  labelled: boolean;
  /** Its benign category, `null` where none is known. */
  benign: string | null;
};

/** What a check of the audit says of each dataset, in their order. The check that is about a second file is none of them. */
export type ComparedCheck = { id: CheckId; results: Pick<CheckResult, 'severity' | 'figure' | 'sentence'>[] };

/** A label, and its rows in each dataset. */
export type ComparedLabel = { label: string; rows: number[] };
/** A category as the first dataset that has it names it, and its rows in each. */
export type ComparedCategory = { category: string; role: CategoryRole; rows: number[] };

/** Two figures: of the first dataset, and of the one that is held against it. */
export type Both<T> = [first: T, other: T];

/** How far a feature's distribution among benign rows lies from that in the first dataset; `null` where one has no benign row. */
export type ComparedShift = { feature: string; measure: 'ks' | 'totalVariation'; distance: Maybe };

/** The best cut of one feature by the first dataset: its balanced accuracy there, and on the other one. */
export type ComparedCut = { feature: string; here: number; there: Maybe };

export type LabelChange = { from: string; to: string; rows: number };
/** Rows of the other dataset that stand in the first too, and have another label there. */
export type LabelChanges = {
  /** The columns that name each row, once in either dataset; `null`: rows are known again by their feature vector. */
  key: string[] | null;
  /** Rows of the other dataset that were found again, with a label in both. */
  compared: number;
  /** Of those found by a key, the rows that are alike in every common feature too; `null` where they are so by definition. */
  alike: Maybe;
  /** Rows with a label that the row, or the vector, does not have in the first dataset. */
  changed: number;
  /** Those with most rows; of a vector with several labels in the first dataset, `from` is its commonest. */
  changes: LabelChange[];
  /** How many kinds of changes there are in all. */
  kinds: number;
};

/** The first dataset and another one. */
export type ComparedPair = {
  /** Which dataset is held against the first, by its place. */
  to: number;
  /** Features that both have, and those that only one has, by their names there. */
  features: { common: number; onlyFirst: string[]; onlyOther: string[] };
  benign: Both<number>;
  /** Largest first. */
  shifts: ComparedShift[];
  /** Feature vectors that both have, and the rows of either that have one of them; `null` without a common feature. */
  shared: { vectors: number; rows: Both<number> } | null;
  labelChanges: LabelChanges | null;
  /** By class (`attack`, then each attack category), with its rows in either: features by their cut in the first dataset, best first. */
  cuts: { of: string; rows: Both<number>; features: ComparedCut[] }[];
};

/** Datasets side by side: their audits, labels and categories, and how each differs from the first. */
export type CompareResult = {
  datasets: ComparedDataset[];
  checks: ComparedCheck[];
  /** Those with most rows in all; `labelsInAll` is how many there are. */
  labels: ComparedLabel[];
  labelsInAll: number;
  categories: ComparedCategory[];
  pairs: ComparedPair[];
};
