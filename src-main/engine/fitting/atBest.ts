import type { GiveawayMethod } from '../../../src-shared/questions/giveaways/result';
import type { AtBest } from '../../../src-shared/questions/models/result';
import { countRows, type JudgedRule } from '../../../src-shared/statistics/abstainingRule';
import { bestCut } from '../../../src-shared/statistics/bestCut';
import type { LogisticOptions } from '../../../src-shared/statistics/logisticFit';
import { assignValues, judgeByValue } from '../../../src-shared/statistics/valueAssignment';
import { fitFeature, type ClassCounts, type FeatureValues } from './featureCounts';
import { balancedWeights } from './fitFolds';
import { placesOf, type ValuePlaces } from './tallyFeature';

/**
 * What a feature tells at best, by its values × the classes alone. A missing number lies on neither side of a cut; as a value
 * it is one like any other.
 */
export function atBest(places: ValuePlaces, counts: ClassCounts): AtBest {
  const rows = [countRows(counts.positives), countRows(counts.negatives)];
  const values = judgeByValue(counts.positives, counts.negatives, rows);
  if (places.kind === 'text') return { cut: null, values };
  const { cut, judged } = cutNumbers(places, counts, rows);
  return { cut: cut === null ? null : { ...cut, ...judged }, values };
}

type NumberCut = { cut: Pick<NonNullable<AtBest['cut']>, 'at' | 'positive'> | null; judged: JudgedRule };

/**
 * The cut of the numbers that are there, midway between two. A row without one is neutral: half of such rows count as called
 * positive.
 * @param rows of each class, the missing ones among them
 */
function cutNumbers({ missingCode, valueAt }: ValuePlaces, { positives, negatives }: ClassCounts, rows: number[]): NumberCut {
  const present = missingCode < 0 ? positives.length : missingCode;
  const missing = missingCode < 0 ? [0, 0] : [positives[missingCode], negatives[missingCode]];
  const there = rows.map((all, c) => all - missing[c]);
  const { cut: found, judged } = bestCut(positives.subarray(0, present), negatives.subarray(0, present), there);
  const cut = found === null ? null : { at: valueAt(found.behind) / 2 + valueAt(found.behind + 1) / 2, positive: found.positive };
  if (missingCode < 0) return { cut, judged };
  const [p, n] = rows.map((all, c) => ({ rows: all, share: all === 0 ? 0 : missing[c] / all }));
  const blend = (rate: number | null, all: { share: number; rows: number }): number | null =>
    (all.rows === 0 ? null : all.share / 2 + (1 - all.share) * (rate ?? 0));
  const recall = blend(judged.recall, p);
  const falsePositiveRate = blend(judged.falsePositiveRate, n);
  const balancedAccuracy = recall === null || falsePositiveRate === null ? null : (recall + 1 - falsePositiveRate) / 2;
  return { cut, judged: { recall, falsePositiveRate, balancedAccuracy, neutral: judged.neutral + missing[0] + missing[1] } };
}

/** What each value is called after learning from `train`: 1 positive, 0 negative, ½ for what the rule says nothing of. */
export function calledPositive(method: GiveawayMethod, column: FeatureValues, train: ClassCounts, options: Omit<LogisticOptions, 'classWeights'>): Float64Array {
  if (method === 'values') return assignValues(train.positives, train.negatives).map((side) => (side + 1) / 2);
  if (method === 'fit' || column.kind === 'text') {
    const { scores } = fitFeature(column, train, { ...options, classWeights: balancedWeights(train) });
    return scores.map((score) => (score > 0 ? 1 : 0));
  }
  const { cut } = cutNumbers(placesOf(column), train, [countRows(train.positives), countRows(train.negatives)]);
  return column.values.map((value, code) =>
    (cut === null || code === column.missingCode ? 0.5 : Number(value > cut.at === (cut.positive === 'above'))));
}
