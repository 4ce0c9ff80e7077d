import type { Maybe } from '../../statistics/maybe';
import type { BasicSettings } from '../../terms/basicSettings';
import type { Severity } from './check';
import type { CheckId } from './checkList';
import type { CitationId } from './citations';
import type { FailOn } from './failing';
import type { AuditContext, CheckResult } from './result';

/** Version of the form: it rises where a key changes its meaning or goes, and not where one is added. */
export const auditSchema = 1;

/** One file of the dataset that was audited. `release`: what it was recognised as, with the others. */
export type AuditedFile = { name: string; sha256: string; rows: number; release: string | null };

/**
 * Rows behind a finding, as a sentence part, and how many they are: the first of them by its number among the rows in use, from 1, and
 * where it stands: in which file (`of`: of the dataset, or of the second one), on which line of it, its header counted. `null` where
 * there are no lines (captures, Parquet), or none can be told.
 */
export type AuditedRows = { title: string; count: number; of: 'data' | 'test'; firstRow: number; file: string | null; line: Maybe };

/** A check as it was answered, with at most 20 of its rows; `seconds` is of this run alone. */
export type AuditedCheck = Omit<CheckResult, 'rows'> & {
  title: string;
  rows: AuditedRows[];
  citations: { id: CitationId; text: string }[];
  seconds: number;
};

/** A check that was left out, with the reason that was given. */
export type SkippedCheck = { id: CheckId; reason: string };

/** What became of a check since the baseline; `new`: it was not judged there, `notJudged`: it is not any more. */
export type AuditChange = {
  id: CheckId;
  change: 'worse' | 'better' | 'same' | 'new' | 'notJudged';
  /** What it was there; `null` where it was not judged. */
  before: { severity: Severity; value: Maybe } | null;
};

/** How the dataset was read, as in a study. */
type ReadingSettings = Pick<BasicSettings, 'seed' | 'sample' | 'labelMap' | 'labelCategories' | 'meaning' | 'gapFeatures' | 'derive'>;

/** An audit as a file: what `wiretell audit --json` writes, and `--baseline` reads. */
export type AuditFile = {
  /** Version of the program that wrote it. */
  wiretell: string;
  schema: typeof auditSchema;
  /** In the order of their rows. */
  files: AuditedFile[];
  /** Those of the second dataset; empty without one. */
  testFiles: AuditedFile[];
  /** Rows in use. */
  rows: number;
  /** Columns that are features, in their order. */
  features: string[];
  settings: ReadingSettings & { labelColumn: string; failOn: FailOn; strict: boolean };
  /** `4 severe, 2 to mind, 3 in order, 1 not judged`. */
  summary: string;
  /** In their usual order. */
  checks: AuditedCheck[];
  skipped: SkippedCheck[];
  context: AuditContext;
  /** What became of each check since the baseline; `null` without one. */
  changes: AuditChange[] | null;
  /** Checks by which the audit failed, and checks by which `--strict` found that it could not run. */
  failing: CheckId[];
  couldNotRun: CheckId[];
  notLookedAt: string;
};
