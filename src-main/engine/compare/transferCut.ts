import { judgeLevels, levelsRule } from '../../../src-shared/statistics/levelsRule';
import type { RowsBefore, RowsByValue } from '../../../src-shared/statistics/rowsByValue';
import { judgeCut, youdenCut } from '../../../src-shared/statistics/youdenCut';

/** Balanced accuracy of one cut: on the rows that it was chosen by, and on others; 0.5 is chance. */
export type TransferredCut = { here: number; there: number | null };

/** Rows of a class and of benign: in the file that the cut is chosen by, and in another one, at the same values. */
export type ClassPair = { positives: RowsByValue; negatives: RowsBefore };

/**
 * Chooses the best cut of a feature by one file, and judges it on another.
 * @param first of a number the place of its least value in the first file, −1 where it has one value; `text`: of a text
 * @returns `null` where the first file lacks rows of one of the two
 */
export function transferCut(here: ClassPair, there: ClassPair, first: number | 'text'): TransferredCut | null {
  const isJudged = ({ positives, negatives }: ClassPair): boolean => positives.total > 0 && negatives.total > 0;
  if (!isJudged(here)) return null;
  const judge = cutOf(here, first);
  return { here: judge(here), there: isJudged(there) ? judge(there) : null };
}

function cutOf({ positives, negatives }: ClassPair, first: number | 'text'): (on: ClassPair) => number {
  if (first === 'text') {
    const called = levelsRule(positives, negatives);
    return (on) => judgeLevels(called, on.positives, on.negatives).balancedAccuracy;
  }
  // What has one value tells nothing.
  if (first < 0) return () => 0.5;
  const { upTo, positive } = youdenCut(positives, negatives);
  // Where no cut tells anything, it lies behind the least value of the first file.
  return (on) => judgeCut({ upTo: Math.max(upTo, first), positive }, on.positives, on.negatives).balancedAccuracy;
}
