import type { AtBest } from '../questions/models/result';
import type { JudgedRule } from '../statistics/abstainingRule';
import type { Maybe } from '../statistics/maybe';
import { countOf } from './countOf';
import { formatNumber } from './formatNumber';
import { formatShare } from './formatShare';

/** The better of the two ways in which values decide; the plainer one, a single cut, where both are as good. */
export function bestWay({ cut, values }: AtBest): { way: 'cut' | 'values'; judged: JudgedRule } {
  return cut !== null && (cut.balancedAccuracy ?? 0) >= (values.balancedAccuracy ?? 0) ? { way: 'cut', judged: cut } : { way: 'values', judged: values };
}

/** By how much of balanced accuracy values must beat the fitted curve before the fit is said to miss them. */
const much = 0.1;

/**
 * Whether the fitted curve, which is straight on the scale of the feature, misses what the values tell: `not straight` where
 * one cut finds it (outliers bend the curve), `not monotone` where only the values one by one do.
 */
export function missedByFit({ metrics, atBest }: { metrics: { balancedAccuracy: Maybe }; atBest: AtBest }): 'not straight' | 'not monotone' | null {
  const reached = metrics.balancedAccuracy ?? 0;
  if ((bestWay(atBest).judged.balancedAccuracy ?? 0) - reached < much) return null;
  return (atBest.cut?.balancedAccuracy ?? 0) - reached >= much ? 'not straight' : 'not monotone';
}

/** What the values tell, in a sentence. */
export function atBestWords({ cut, values }: AtBest, target: string): string {
  const figures = ({ recall, falsePositiveRate, balancedAccuracy }: JudgedRule): string =>
    `${formatShare(balancedAccuracy)} balanced accuracy (${formatShare(recall)} of ${target} found, ${formatShare(falsePositiveRate)} false alarms)`;
  const neutral = values.neutral === 0 ? '' : `, ${countOf(values.neutral, 'row')} of values that are too rare left neutral`;
  const byCut = cut === null ? '' : `; predicted ${target} ${cut.positive === 'above' ? 'above' : 'at most'} ${formatNumber(cut.at)}, ${figures(cut)}`;
  return `At best, over all rows, each judged without itself: value by value ${figures(values)}${neutral}${byCut}.`;
}
