import { checkOf, type CheckId } from './checkList';
import type { CheckResult } from './result';
import { usualThresholds } from './thresholds';

/** For tests: what a check found, as short as it can be. */
export function checkResult(id: CheckId, severity: CheckResult['severity'], own: Partial<CheckResult> = {}): CheckResult {
  const { figure: { name, unit } } = checkOf(id);
  const reason = severity === 'notJudged' ? 'There is nothing to judge.' : null;
  return {
    id, severity, reason, figure: { name, value: severity === 'notJudged' ? null : 0.7053, unit }, thresholds: usualThresholds[id],
    sentence: reason ?? 'That is what was found.', details: [], evidence: null, columns: [], rows: [], mends: [], ...own,
  };
}
