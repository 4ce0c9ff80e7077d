import type { Maybe } from '../../statistics/maybe';
import type { DataIdentity, KnownDefect } from '../../terms/datasetSummary';
import type { FigureUnit, Mend, RowsBehind, Severity, Thresholds } from './check';
import type { CheckId } from './checkList';
import type { ContaminantEvidence } from './checks/contaminant';
import type { ConflictsEvidence } from './checks/conflicts';
import type { CopiesEvidence } from './checks/copies';
import type { LookAlikesEvidence } from './checks/lookAlikes';
import type { IdentityEvidence } from './checks/identity';
import type { IntegrityEvidence } from './checks/integrity';
import type { OneColumnEvidence } from './checks/oneColumn';
import type { OrderEvidence } from './checks/order';
import type { PortEvidence } from './checks/port';
import type { TestFileEvidence } from './checks/testFile';

/** What the verdicts rest on, by check; each type stands beside its check. */
export type Evidence = CopiesEvidence | ConflictsEvidence | OneColumnEvidence | ContaminantEvidence | IdentityEvidence | PortEvidence
  | OrderEvidence | LookAlikesEvidence | IntegrityEvidence | TestFileEvidence;

/** What one check found. */
export type CheckResult = {
  id: CheckId;
  severity: Severity;
  /** Why it was not judged; `null` where it was. */
  reason: string | null;
  /** The one figure that decides. */
  figure: { name: string; value: Maybe; unit: FigureUnit };
  thresholds: Thresholds;
  sentence: string;
  details: string[];
  evidence: Evidence | null;
  /** Columns that it speaks of. */
  columns: string[];
  rows: RowsBehind[];
  mends: Mend[];
};

/** What stands beside the checks and is never a verdict. */
export type AuditContext = {
  /** Accuracy of who always says the commonest category, and of the best table from one column's values to categories (Holte's 1R). */
  floors: { majority: number; category: string; oneRule: Maybe; column: string | null } | null;
  /** Benign rows among all; `null` where no category is known to be benign. */
  benignShare: Maybe;
  /**
   * The best cut of one number: precision on these rows, and what it would be if only 1 % or 0.1 % of the rows were attacks, by recall and
   * false positive rate.
   */
  precision: { column: string; here: Maybe; atOnePercent: Maybe; atOnePerMille: Maybe } | null;
  /** Labels of so few rows that nothing can be said of them. */
  smallLabels: { label: string; rows: number }[];
  /** What is known to be wrong with the release. */
  defects: KnownDefect[];
};

/** Whether a dataset is fit to learn from: every check in its usual order, and what stands beside them. */
export type AuditResult = {
  checks: CheckResult[];
  context: AuditContext;
  /** The second file that the last check holds the first one against; `null` without one. */
  testFile: DataIdentity | null;
};
