import type { Comparison } from '../questions/tests/comparison';
import type { ByName } from './byName';
import type { Deriving } from './deriving';
import type { Meaning } from './meaning';
import type { ModelSettings } from './modelSettings';

/** What every study sets, whatever it is asked. Settings, file and seed make the result. */
export type BasicSettings = ModelSettings & {
  /** So many rows drawn uniformly over all; `null` for all. */
  sample: number | null;
  /** Significance level of the tests. */
  alpha: number;
  /** The threshold on |r|, `seed` for the original study's rule on |r|, `seed-signed` for the same on r itself, or `off`. */
  dropCorrelated: number | 'seed' | 'seed-signed' | 'off';
  /** Chosen features, or `null` for all. */
  features: string[] | null;
  /** How many of the most frequent services the tests compare. */
  topServices: number;
  /** Further tests that the user asked for: a factor against an outcome, among the rows that pass the filters. */
  comparisons: Comparison[];
  /** The name of the map from labels to categories. */
  labelMap: string;
  /** The user's own entries, which overrule the map. */
  labelCategories: ByName<string>;
  /** What a person said of labels and columns; absent where nothing was said. */
  meaning?: Meaning;
  /** Whether each number with gaps brings a feature “x was missing”; absent where it does not. */
  gapFeatures?: boolean;
  /** How captures and connection logs became rows; absent where there are none, or all is as usual. */
  derive?: Deriving;
};
