import type { Maybe } from '../../statistics/maybe';
import type { FeatureGroup } from '../../terms/columns';

/** How a feature gives a category away best: by the fitted curve, by one cut, or value by value. */
export type GiveawayMethod = 'fit' | 'cut' | 'values';

/** A value that nearly names the category, with its rows of the category and of everything else. */
export type TellingValue = { feature: string; group: FeatureGroup; value: string; inside: number; outside: number };

/** The same of a run of neighbouring numbers, both ends included; `values` of them occur. */
export type TellingRange = Omit<TellingValue, 'value' | 'values'> & { from: number; to: number; values: number };

/** What gives one category away. */
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

/** Whether a dataset is too easy: what gives each category away, and how many rows are copies. */
export type GiveawaysResult = {
  categories: Giveaway[];
  /** The share of rows that are copies, and of test rows of a random split that also stand in its training part. */
  duplicates: { share: number; splitOverlap: Maybe; verdict: string };
  /** How many attack categories there are, where only those with most rows were looked at. */
  inAll?: { categories: number };
};
