import type { ByName } from '../terms/byName';
import type {
  CombinedResult, CombinedSettings, CostTable, CostsResult, ForwardSelection, PairsResult, PathResult, SelectionMetric,
} from './combinedResults';
import type { CategoriesResult, GiveawaysResult, TestSetResult } from './furtherResults';
import type { Deriving } from '../terms/deriving';
import type { FrontierResult } from '../questions/frontier/result';
import type { PriceResult } from '../questions/price/result';
import type { DataIdentity, DatasetSummary, FileFormat, KnownDefect } from '../terms/datasetSummary';
import type {
  Balance, Comparison, ContingencyTest, CorrelationResult, ModelsResult, OverviewResult, SecondOpinion, Split,
} from './results';
import type { InterceptRule, Penalty } from '../statistics/penalty';
import type { Scale } from '../statistics/scaleValues';

/** What a study is asked. Settings, file and seed make the result. */
export type StudySettings = {
  seed: number;
  sample: number | null;
  target: string;
  balance: Balance;
  split: Split;
  penalty: Penalty;
  C: number;
  intercept: InterceptRule;
  /** What the numbers of every model go through first; absent where nothing. */
  scale?: Scale;
  alpha: number;
  /** The threshold on |r|, `seed` for the original study's rule on |r|, `seed-signed` for the same on r itself, or `off`. */
  dropCorrelated: number | 'seed' | 'seed-signed' | 'off';
  /** Chosen features, or `null` for all. */
  features: string[] | null;
  topServices: number;
  /** Further tests that the user asked for: a factor against an outcome, among the rows that pass the filters. */
  comparisons: Comparison[];
  /** The name of the map from labels to categories. */
  labelMap: string;
  /** The user's own entries, which overrule the map. */
  labelCategories: ByName<string>;
  /** Whether each number with gaps brings a feature “x was missing”; absent where it does not. */
  gapFeatures?: boolean;
  /** How captures and connection logs became rows; absent where there are none, or all is as usual. */
  derive?: Deriving;
  /** What goes beyond the original study; absent where nothing was asked for. */
  further?: FurtherSettings;
};

/** Which further questions a study answers. */
export type FurtherSettings = {
  /** One-vs-rest models of every category, over this many random draws. */
  categories: { draws: number } | null;
  giveaways: boolean;
  /** What each derived feature costs to derive; absent where it was not asked. */
  price?: boolean;
  /** Price against gain, by which metric and up to how many features. */
  frontier?: { metric: SelectionMetric; features: number } | null;
  /** A second file as test data. */
  testSet: { leaveOutOverlap: boolean } | null;
  /** One model of several features; its seed is the study's. */
  combined?: Omit<CombinedSettings, 'seed'> | null;
  /** The L1 path of the combined model, over this many penalties. */
  path?: { points: number } | null;
  selection?: SelectionSettings | null;
  /** What the combined model's answers cost. */
  costs?: CostTable | null;
};

/** How few features do: forward selection up to a number of features, all pairs, or both. */
export type SelectionSettings = {
  metric: SelectionMetric;
  folds: number;
  /** `start` holds features that an earlier selection has found: it goes on from there. */
  forward: { features: number; start: string[] } | null;
  pairs: boolean;
};

/** The result file that `wiretell study --json` writes; other programs rely on its keys. */
export type StudyResult = {
  wiretell: { version: string; schema: 2 };
  data: DataIdentity;
  format: FileFormat;
  rejected: DatasetSummary['rejected'];
  /** How missing cells are written, by column. */
  missingMarks: DatasetSummary['missingMarks'];
  defects: KnownDefect[];
  settings: StudySettings;
  overview: OverviewResult;
  correlation: CorrelationResult;
  tests: ContingencyTest[];
  models: ModelsResult;
  secondOpinions: SecondOpinion[];
  categories?: CategoriesResult;
  testSet?: TestSetResult;
  giveaways?: GiveawaysResult;
  price?: PriceResult;
  frontier?: FrontierResult;
  combined?: CombinedResult;
  path?: PathResult;
  selection?: { forward: ForwardSelection | null; pairs: PairsResult | null };
  costs?: CostsResult;
};
