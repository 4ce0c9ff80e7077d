import { countOf } from '../../format/countOf';
import { formatNumber } from '../../format/formatNumber';
import { formatShare } from '../../format/formatShare';
import type { Maybe } from '../../statistics/maybe';
import type { FigureUnit, Severity, Thresholds } from './check';
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

/**
 * The figure of a check as it is written.
 * @example figureText(0.7053, 'share') // → '70.5\u00a0%'
 * @example figureText(0.00312, 'ratio') // → '0.0031'
 */
export const figureText = (value: Maybe, unit: FigureUnit): string => (unit === 'ratio' ? formatNumber(value, 2) : formatShare(value));

/**
 * A threshold, which has no more digits than it needs.
 * @example boundText(0.05, 'share') // → '5\u00a0%'
 */
export const boundText = (bound: number, unit: FigureUnit): string => (unit === 'ratio' ? String(bound) : `${Number((100 * bound).toFixed(6))}\u00a0%`);

/**
 * Where a check begins to warn and to be severe; empty where it never does either.
 * @example thresholdWords({ warn: 0.05, severe: 0.25 }, 'share') // → 'to mind from 5\u00a0%, severe from 25\u00a0%'
 * @example thresholdWords({ warn: 0.3, severe: null, below: true }, 'ratio') // → 'to mind below 0.3, never severe'
 */
export function thresholdWords({ warn, severe, below }: Thresholds, unit: FigureUnit): string {
  const from = (bound: Maybe, word: string): string => (bound === null ? `never ${word}` : `${word} ${below ? 'below' : 'from'} ${boundText(bound, unit)}`);
  return warn === null && severe === null ? '' : `${from(warn, severityWords.warn)}, ${from(severe, severityWords.severe)}`;
}
