import { describe, expect, it } from 'vitest';
import type { AtBest } from '../questions/models/result';
import { atBestWords, bestWay, missedByFit } from './atBestWords';

const rule = (balancedAccuracy: number, neutral = 0) => ({ recall: 0.9, falsePositiveRate: 0.1, balancedAccuracy, neutral });
const atBest = (cut: number | null, values: number): AtBest =>
  ({ cut: cut === null ? null : { ...rule(cut), at: 22.5, positive: 'below' }, values: rule(values, 12) });
const missed = (fit: number, cut: number | null, values: number) =>
  missedByFit({ metrics: { balancedAccuracy: fit }, atBest: atBest(cut, values) });

describe('what values tell at best, in words', () => {
  it('takes the better way, and the plainer one of two that are as good', () => {
    expect(bestWay(atBest(0.8, 0.9)).way).toBe('values');
    expect(bestWay(atBest(0.9, 0.9)).way).toBe('cut');
    expect(bestWay(atBest(null, 0.6)).way).toBe('values');
  });

  it('says that the fit misses what values tell, and why', () => {
    expect(missed(0.5, 0.88, 0.88)).toBe('not straight');
    expect(missed(0.79, 0.8, 0.94)).toBe('not monotone');
    expect(missed(0.95, 0.96, 0.97)).toBeNull();
  });

  it('names cut, side, figures and what stays neutral', () => {
    expect(atBestWords(atBest(0.88, 0.9), 'probe').replaceAll('\u00a0', ' ')).toBe('At best, over all rows, each judged without itself: value by value '
      + '90.0 % balanced accuracy (90.0 % of probe found, 10.0 % false alarms), 12 rows of values that are too rare left neutral; '
      + 'predicted probe at most 22.50, 88.0 % balanced accuracy (90.0 % of probe found, 10.0 % false alarms).');
  });
});
