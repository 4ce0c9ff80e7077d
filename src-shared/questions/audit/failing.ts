import type { AuditChange } from './auditFile';
import type { CheckId } from './checkList';
import type { CheckResult } from './result';
import { severities } from './words';

/** From which severity on an audit fails. */
export const failLevels = ['severe', 'warn', 'never'] as const;
export type FailOn = (typeof failLevels)[number];

type Judged = Pick<CheckResult, 'id' | 'severity'>;

/** Whether a check is at or above the severity that an audit fails on; one that was not judged never is. */
export const reaches = (severity: CheckResult['severity'], failOn: FailOn): boolean =>
  failOn !== 'never' && severities.indexOf(severity) <= severities.indexOf(failOn);

/**
 * Checks by which an audit fails: those at or above `failOn`, and with a baseline only those of them that got worse or are new; and those
 * that could not run, where that counts.
 */
export function failingChecks(
  checks: readonly Judged[], { failOn, strict }: { failOn: FailOn; strict: boolean }, changes: readonly AuditChange[] | null,
): { failing: CheckId[]; couldNotRun: CheckId[] } {
  const counts = ({ id }: Judged): boolean =>
    changes === null || changes.some((one) => one.id === id && (one.change === 'worse' || one.change === 'new'));
  return {
    failing: checks.filter((check) => reaches(check.severity, failOn) && counts(check)).map(({ id }) => id),
    couldNotRun: strict ? checks.filter(({ severity }) => severity === 'notJudged').map(({ id }) => id) : [],
  };
}

/** The exit code that follows: 1 where an audit fails by what it found, 2 where only by what it could not judge. */
export const exitCodeOf = ({ failing, couldNotRun }: ReturnType<typeof failingChecks>): number =>
  (failing.length > 0 ? 1 : couldNotRun.length > 0 ? 2 : 0);
