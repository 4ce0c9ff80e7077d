import type { Maybe } from '../../statistics/maybe';
import type { Thresholds } from './check';
import type { AuditChange, AuditedCheck } from './auditFile';
import { severities } from './words';

/** What of an earlier audit its checks are held against. */
export type EarlierCheck = { id: string; severity: AuditedCheck['severity']; figure: { value: Maybe } };
type NowCheck = EarlierCheck & Pick<AuditedCheck, 'id' | 'thresholds'>;

/**
 * What became of each check since an earlier audit. *Worse* is a higher severity, or a figure that went the bad way by more than a tenth
 * of the way from “to mind” to “severe” (of the one threshold, where there is one): less is noise; *better* is the opposite. *New* is what
 * was not judged before.
 */
export function compareAudits(before: readonly EarlierCheck[], now: readonly NowCheck[]): AuditChange[] {
  return now.map((check) => {
    const earlier = before.find(({ id }) => id === check.id);
    const judged = earlier !== undefined && earlier.severity !== 'notJudged';
    return {
      id: check.id, change: judged ? changeOf(earlier, check) : 'new',
      before: judged ? { severity: earlier.severity, value: earlier.figure.value } : null,
    };
  });
}

function changeOf(before: EarlierCheck, now: NowCheck): AuditChange['change'] {
  if (now.severity === 'notJudged') return 'notJudged';
  const rose = severities.indexOf(before.severity) - severities.indexOf(now.severity);
  if (rose !== 0) return rose > 0 ? 'worse' : 'better';
  const [then, today] = [before.figure.value, now.figure.value];
  if (then === null || today === null) return 'same';
  const moved = now.thresholds.below ? then - today : today - then;
  return Math.abs(moved) <= noiseOf(now.thresholds) ? 'same' : moved > 0 ? 'worse' : 'better';
}

/** Up to where a figure has not moved. */
function noiseOf({ warn, severe }: Thresholds): number {
  if (warn === null && severe === null) return Infinity;
  return (warn === null || severe === null ? (warn ?? severe)! : Math.abs(severe - warn)) / 10;
}
