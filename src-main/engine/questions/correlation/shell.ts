import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatRate, namedRate } from '../../../../src-shared/format/formatRate';
import { listNames } from '../../../../src-shared/format/listNames';
import { correlationWords, dropRuleWords, hasGaps, isStrong } from '../../../../src-shared/questions/correlation/correlationWords';
import type { CorrelationResult } from '../../../../src-shared/questions/correlation/result';
import type { Shell } from '../answer';
import { cutLines, heading, terminalTable } from '../../terminal/terminalTable';

export const shell = {
  summary: (correlation, { settings }) => describeCorrelation(correlation, settings.dropCorrelated !== 'off'),
} satisfies Shell<'correlation'>;

const shownPairs = 15;

/** The strongest pairs, and which columns the rule drops for which partner. */
function describeCorrelation(correlation: CorrelationResult, applied: boolean): string {
  const { pairs, dropped, kept, constant, rule, threshold } = correlation;
  const cut = correlationWords(correlation);
  const strong = pairs.filter((pair) => isStrong(pair, threshold));
  const gaps = hasGaps(pairs);
  const lines = [
    heading('Correlated features'), ...(cut === null ? [] : [cut]),
    ...(strong.length === 0 ? [`No pair of columns has |r| > ${threshold}.`] : [
      `Pairs with |r| > ${threshold}: ${strong.length} of ${pairs.length}${strong.length > shownPairs ? `; the strongest ${shownPairs}` : ''}:`,
      terminalTable(['', '', 'r', ...(gaps ? ['n'] : [])], strong.slice(0, shownPairs)
        .map(({ a, b, r, n }) => [a, b, formatRate(r, 4), ...(gaps ? [formatCount(n)] : [])]), 2),
      '',
    ]),
    `Rule: ${dropRuleWords({ rule, threshold })}. ${applied ? 'The models leave the dropped ones out' : 'The models keep all of them (--drop-correlated applies the rule)'}; ${kept.length} stay.`,
    ...cutLines(dropped.map(({ column, partner, r }) => `• ${column} is dropped for ${partner} (${namedRate('r', r)})`)),
  ];
  if (constant.length > 0) lines.push(`Left out, one value only: ${listNames(constant)}.`);
  return lines.join('\n');
}
