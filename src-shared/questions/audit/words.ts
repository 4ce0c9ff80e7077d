import { countOf } from '../../format/countOf';
import type { Severity } from './check';
import type { CheckResult } from './result';

/** Worst first; what could not be judged comes last. */
export const severities: readonly Severity[] = ['severe', 'warn', 'note', 'ok', 'notJudged'];
export const severityWords: { readonly [S in Severity]: string } = {
  severe: 'severe', warn: 'to mind', note: 'to note', ok: 'in order', notJudged: 'not judged',
};

/** Worst first, else in the order of the list. */
export const worstFirst = <T extends Pick<CheckResult, 'severity'>>(checks: readonly T[]): T[] =>
  [...checks].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));

/** The audit in a line, without a score: `4 severe, 2 to mind, 3 in order, 1 not judged`. */
export const summarySentence = (checks: readonly Pick<CheckResult, 'severity'>[]): string => severities
  .map((severity) => [checks.filter((one) => one.severity === severity).length, severityWords[severity]] as const)
  .filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`).join(', ');

/** What no check looks at, to close every list of them. */
export const notLookedAt = 'Not looked at: labels that are wrong in a system (no feature shows them), traffic that was made up, whether benign traffic '
  + 'is like anybody’s, and all that only packets show.';

/** `1 check`, `10 checks`. */
export const checkCount = (count: number): string => countOf(count, 'check');
