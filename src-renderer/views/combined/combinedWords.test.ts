import { describe, expect, it } from 'vitest';
import { combinedBinaryExample, combinedExample } from '../../../src-shared/questions/combined/combinedResult.fixture';
import { formatCount } from '../../../src-shared/format/formatCount';
import { formatNumber } from '../../../src-shared/format/formatNumber';
import { formatShare } from '../../../src-shared/format/formatShare';
import type { Format } from '../../composables/useFormat';
import { baseRateOf, findingWords, macroRecall } from './combinedWords';
import type { Category } from '../../../src-shared/terms/categories';

const format = {
  count: formatCount, share: formatShare, number: formatNumber,
  many: (count: number, thing: string) => `${formatCount(count)} ${thing}${count === 1 ? '' : 's'}`,
} as unknown as Format;
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('a combined model in words', () => {
  it('is quoted from rows it did not see, and names the class it finds least', () => {
    const result = combinedExample();
    expect(plain(findingWords(result, format))).toBe('Together they are right for 99.96 % of the own test part; least of u2r: 50.0 % of 10 rows');
    expect(findingWords({ ...result, judged: [] }, format)).toBe('39 features in one model');
  });

  it('says of one target what is missed and what is called so', () => {
    const result = combinedBinaryExample();
    result.judged[1].binary!.metrics = { ...result.judged[1].binary!.metrics, falseNegativeRate: 0.0001, falsePositiveRate: 0.002 };
    expect(plain(findingWords(result, format))).toBe('Together they miss 0.01 % of dos, and predict 0.20 % of the rest as dos (own test part)');
  });

  it('means the recall over the classes', () => {
    expect(macroRecall(combinedExample().judged[1])).toBeCloseTo((19_440 / 19_456 + 815 / 821 + 78_289 / 78_292 + 0.5 + 212 / 225) / 5, 12);
  });

  it('knows the share of a category, a label, and of any attack', () => {
    const labels = [{ label: 'normal', category: 'normal', rows: 20 }, { label: 'smurf', category: 'dos', rows: 70 }, { label: 'back', category: 'dos', rows: 10 }];
    const categories = [{ name: 'normal', role: 'benign' }, { name: 'dos', role: 'dos' }] satisfies Category[];
    expect(['dos', 'smurf', 'attack', null].map((target) => baseRateOf({ labels, categories }, target))).toEqual([0.8, 0.7, 0.8, null]);
  });

  it('leaves rows that nobody decided out of the share of attacks, and counts them among the others of a category', () => {
    const labels = [{ label: 'calm', category: 'calm', rows: 25 }, { label: 'flood', category: 'flood', rows: 75 }, { label: '?', category: 'background', rows: 100 }];
    const categories = [{ name: 'calm', role: 'benign' }, { name: 'flood', role: 'dos' }, { name: 'background', role: 'undecided' }] satisfies Category[];
    expect([baseRateOf({ labels, categories }, 'attack'), baseRateOf({ labels, categories }, 'flood')]).toEqual([0.75, 0.375]);
  });
});
