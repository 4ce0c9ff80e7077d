import type {
  Balance, ContingencyTest, CorrelationResult, DatasetSummary, DropRule, InterceptRule, ModelsResult, OverviewResult,
  Penalty, SecondOpinion, Split, StudyResult, StudySettings,
} from './results';

/**
 * The one map of calls between whoever shows results and the engine. Handlers, the shell and every host derive from it:
 * a missing handler does not compile. Files are named by tokens that the host hands out, never by free paths.
 */
export type Contract = {
  'engine.describe': { request: null; response: EngineDescription };
  'dataset.open': { request: OpenRequest; response: DatasetSummary };
  'dataset.close': { request: { dataset: string }; response: null };
  'overview.compute': { request: { dataset: string }; response: OverviewResult };
  'correlation.compute': { request: CorrelationRequest; response: CorrelationResult };
  'tests.run': { request: TestsRequest; response: ContingencyTest[] };
  'models.fitEach': { request: ModelsRequest; response: ModelsResult };
  'models.secondOpinion': { request: SecondOpinionRequest; response: SecondOpinion };
  'study.run': { request: StudyRequest; response: StudyResult };
  'report.save': { request: ReportRequest; response: SavedFile };
  'report.check': { request: CheckRequest; response: CheckResult };
};

export type Method = keyof Contract;
export type Handlers = {
  [M in Method]: (request: Contract[M]['request'], context: CallContext) => Promise<Contract[M]['response']>;
};

export type Progress = {
  /** What is being done, in words a person reads: “Reading”, “Fitting features”. */
  step: string;
  done: number;
  /** `null` where the end is not known (an upload of unknown length). */
  total: number | null;
  unit: 'bytes' | 'columns' | 'features' | 'steps';
  rows: number | null;
};
export type CallContext = { signal: AbortSignal; progress: (progress: Progress) => void };

export type EngineDescription = { version: string; workers: number; schema: 1 };

export type Source = { kind: 'file'; file: string } | { kind: 'sample'; seed: number };
export type OpenRequest = {
  source: Source;
  /** Keep this many rows, drawn uniformly over the whole file; `null` keeps all. */
  sample: number | null;
  seed: number;
  /** The column that names the attack; `null` finds it. */
  labelColumn: string | null;
  /** Entries that overrule the label map: label → category. */
  labelCategories: { [label: string]: string };
};

export type CorrelationRequest = { dataset: string; rule: DropRule; threshold: number };

export type LevelFilter = { column: string; include: string[] };
export type TestsRequest = {
  dataset: string;
  alpha: number;
  tests: (
    | { family: 'protocol' }
    | { family: 'protocol-pairs' }
    | { family: 'services-attack'; top: number }
    | { family: 'services-category'; top: number }
    | CustomTest
  )[];
};
export type CustomTest = {
  family: 'custom';
  factor: string;
  /** Levels to compare, `null` for all of them. */
  levels: string[] | null;
  /** Only the N most frequent levels; `null` for all. */
  top: number | null;
  /** `attack` (attack or not), `category`, `label`, or any column. */
  outcome: string;
  filters: LevelFilter[];
  /** Also every pair of levels, with Holm's correction. */
  pairs: boolean;
};

export type ModelSettings = {
  target: string;
  balance: Balance;
  split: Split;
  penalty: Penalty;
  C: number;
  intercept: InterceptRule;
  seed: number;
};
export type ModelsRequest = ModelSettings & {
  dataset: string;
  /** Chosen features, `null` for all. */
  features: string[] | null;
  /** Features to leave out, each with the reason that the result will name. */
  leftOut: { name: string; reason: string }[];
};
export type SecondOpinionRequest = ModelSettings & { dataset: string; feature: string };

export type StudyRequest = { dataset: string; settings: StudySettings; secondOpinions: string[] };

export type ReportRequest = {
  study: StudyResult;
  format: 'pdf' | 'json';
  /** Token of the file to write. */
  file: string;
};
export type SavedFile = { name: string; bytes: number };

export type CheckRequest = { report: string; source: Source };
/** One figure that differs: its place in the result, and both values as text. */
export type Difference = { path: string; reported: string; recomputed: string };
export type CheckResult = {
  same: boolean;
  /** False where the file is not the one that the report was made from. */
  sameFile: boolean;
  reportVersion: string;
  compared: number;
  differences: Difference[];
};
