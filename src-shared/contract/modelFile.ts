import type { ByName } from '../terms/byName';
import type { CombinedSettings, JudgedPart } from '../questions/combined/result';
import type { CostTable } from '../schemas/costTables';
import type { Category } from '../terms/categories';
import type { WindowRuleName } from '../terms/deriving';
import type { FeatureGroup } from '../terms/columns';
import type { Scale } from '../statistics/scaleValues';

/**
 * A fitted model as a file (`.wiretell-model.json`): all that it takes to score other rows, here or in another program, and
 * what it was made from. The score of an output is its intercept plus, of every feature, coefficient · (x − mean) / sd, where x
 * is the number (`scale` first), or 1 and 0 for every level of a text; a missing number adds nothing. Of two classes the one
 * score is the log-odds of the second; of more, the probabilities are the softmax of the scores.
 */
export type ModelFile = {
  wiretellModel: 1;
  version: string;
  /** The name of the model: the same data and settings give the same. */
  model: string;
  /** What it finds; `null` where it tells every category. */
  target: string | null;
  /** Every class, and the places of those that had training rows: the order of `outputs` of more than two classes. */
  classes: string[];
  fitted: number[];
  /** The class that each score speaks for. */
  outputs: string[];
  intercepts: number[];
  scale: Scale;
  features: ModelFeature[];
  decision: ModelDecision;
  /** How the windows of its features are cut where it is applied to captures or logs; `null` where they are no derived features. */
  windows: WindowRuleName | null;
  /** Labels with their categories, as the training file had them, and the column that they stood in. */
  labelCategories: ByName<string>;
  /**
   * What each of those categories is: which is benign, and which are neither benign nor an attack. Absent in files of older versions:
   * there `normal` is benign, and everything else an attack.
   */
  categories?: Category[];
  labelColumn: string;
  training: ModelTraining;
};

/** What is called what: of two classes the second above a probability; the likeliest of more; or the least expected cost. */
export type ModelDecision =
  | { by: 'threshold'; threshold: number }
  | { by: 'likeliest' }
  /** Probabilities are multiplied by `priorShift`, and brought to sum 1 again, before costs are weighed with them. */
  | { by: 'costs'; costs: CostTable; priorShift: number[] };

export type ModelFeature = NumberFeature | TextFeature;
/** `coefficients`: one of every output. `seen`: the numbers in the training file. */
export type NumberFeature = {
  name: string; kind: 'numeric'; group: FeatureGroup; mean: number; sd: number; coefficients: number[]; seen: SeenNumbers;
};
/** `missing`: marks of a missing value here, in small letters, beside the usual ones. */
export type TextFeature = {
  name: string; kind: 'text'; group: FeatureGroup; levels: ModelLevel[]; missing?: string[];
  /** That the last of `levels` stands for every level that is not named, in words; absent where one that is not named sets none of them. */
  joined?: string;
};
/** `share` of the training file's rows. An empty level is a missing one. */
export type ModelLevel = { level: string; share: number; mean: number; sd: number; coefficients: number[] };

/** How numbers lie: shares of all rows; a bin holds what is at or above its `from` and below the next one's. */
export type SeenNumbers = {
  missing: number;
  min: number | null;
  max: number | null;
  quantiles: Quantiles | null;
  bins: { from: number; share: number }[];
};
/** At 5, 25, 50, 75 and 95 %, to six binary digits (whole numbers up to 63 exactly). */
export type Quantiles = [number, number, number, number, number];

/** The training's fingerprint and figures. */
export type ModelTraining = {
  files: { name: string; sha256: string; bytes: number }[];
  rows: number;
  /** Rows of each class in the file. */
  classRows: number[];
  settings: CombinedSettings;
  fit: { objective: number; converged: boolean; iterations: number };
  judged: Omit<JudgedPart, 'calibration'>[];
};
