import { describe, expect, it, test } from 'vitest';
import { fitLogisticLevels } from '../../../src-shared/statistics/logisticLevels';
import { levelTexts, type TextColumn } from '../columns/dataset';
import { readInMemory } from '../read/readInMemory.fixture';
import { fitFeature } from './featureCounts';
import { joinedNames, joinedWords, joinRareLevels, sumJoined } from './joinRareLevels';
import { scoreOther } from './scoreOther';

const name = (code: number): string => `l${code}`;

describe('levels of a text that share a column', () => {
  it('are none up to one more than have their own, however many never occur', () => {
    expect(joinRareLevels([5, 0, 3, 0, 1], 2)).toBeNull();
    expect(joinRareLevels(new Array(101).fill(1))).toBeNull();
    expect(joinRareLevels(new Array(102).fill(1))).toMatchObject({ joined: 2 });
  });

  it('are the rarer ones; of equally frequent ones the later are kept, as scikit-learn has it', () => {
    const joined = joinRareLevels([4, 9, 4, 0, 7, 4], 2)!;
    expect(joined).toMatchObject({ kept: [1, 4], joined: 3, mostFrequent: [5, 2, 0] });
    expect(Array.from(joined.placeOf)).toEqual([2, 0, 2, 2, 1, 2]);
    expect(Array.from(sumJoined(Float64Array.of(1, 2, 3, 4, 5, 6), joined))).toEqual([2, 5, 14]);
    expect(joinRareLevels([3, 3, 3, 3], 2)).toMatchObject({ kept: [2, 3] });
  });

  it('are named', () => {
    const joined = joinRareLevels([9, 8, ...new Array<number>(1000).fill(1)], 2)!;
    expect(joinedNames(joined, name)).toEqual(['l0', 'l1', 'other (1,000 levels)']);
    expect(joinedNames(joined, (code) => (code === 1 ? 'other (1,000 levels)' : name(code)))[2]).toBe('other (1,000 levels) together');
    expect(joinedWords(joined, name)).toMatch(/^Only the 2 most frequent of 1,002 levels .* share one, .*: l1001, l1000, .* and 995 more\.$/);
  });
});

test('a fit has a coefficient for each column, and a score for every level, known or not', async () => {
  const lines = Array.from({ length: 3000 }, (_, i) => `s${i % 7 === 0 ? i : i % 90},${i % 3 === 0 ? 'normal' : 'smurf'}`);
  const { dataset } = await readInMemory(`service,label\n${lines.join('\n')}\n`);
  const column = dataset.columns[0] as TextColumn;
  const counts = { positives: new Float64Array(levelTexts(column).length), negatives: new Float64Array(levelTexts(column).length) };
  for (let i = 0; i < dataset.patterns; i++) {
    const positive = levelTexts(dataset.columns[1] as TextColumn)[(dataset.columns[1] as TextColumn).codes[i]] === 'smurf';
    counts[positive ? 'positives' : 'negatives'][column.codes[i]] += dataset.weights[i];
  }
  const options = { penalty: 'l2', C: 1, intercept: 'free', classWeights: { positive: 1, negative: 1 } } as const;
  const fit = fitFeature(column, counts, options);
  const joined = joinRareLevels(counts.positives.map((rows, code) => rows + counts.negatives[code]))!;
  const direct = fitLogisticLevels(sumJoined(counts.positives, joined), sumJoined(counts.negatives, joined), options);
  expect(fit.coefficients).toEqual(direct.coefficients);
  expect(fit.coefficients).toHaveLength(101);
  expect(fit.scores).toHaveLength(levelTexts(column).length);
  const [unseen, rare, frequent] = scoreOther(column, Int32Array.of(-1, joined.mostFrequent[0], joined.kept[3]), fit, undefined);
  expect(unseen).toBeCloseTo(rare, 12);
  expect([rare, frequent]).toEqual([direct.scores[100], direct.scores[3]]);
});
