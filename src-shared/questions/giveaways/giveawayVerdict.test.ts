import { describe, expect, it } from 'vitest';
import type { Giveaway } from './result';
import { easinessWords, giveawayVerdict, tellingCount } from './giveawayVerdict';

const value = (feature: string, of: string) => ({ feature, group: 'basic' as const, value: of, inside: 300, outside: 2 });
const giveaway = {
  category: 'dos', rows: 5000, tooFew: false, feature: 'count', allRows: 0.97, distinctRows: 0.8, recall: 0.98, falsePositiveRate: 0.02, method: 'values',
  telling: { values: [value('count', '511'), value('flag', 'S0')], found: 2, features: 2 }, tellingRanges: [],
} as unknown as Omit<Giveaway, 'verdict'>;

describe('the verdict on a category', () => {
  it('says which way duplicates matter', () => {
    expect(easinessWords(giveaway)).toMatch(/without duplicate rows its balanced accuracy falls from 97\.0\u00a0% to 80\.0\u00a0%\.$/);
    expect(easinessWords({ ...giveaway, allRows: 0.8, distinctRows: 0.9 })).toContain('rises from');
    expect(easinessWords({ ...giveaway, distinctRows: 0.965 })).toContain('much the same without duplicate rows');
    expect(giveawayVerdict({ ...giveaway, allRows: null })).toBe('Nothing can be said about dos.');
  });

  it('names the telling values where it stands alone, and only counts them above their table', () => {
    expect(giveawayVerdict(giveaway)).toContain('count = 511 (300 rows, 2 others), flag = S0');
    expect(tellingCount(giveaway)).toBe('2 values of 2 features each cover 5 % of dos or more and hardly any other row.');
    const range = { feature: 'count', group: 'basic' as const, from: 1, to: 3, values: 3, inside: 9, outside: 0 };
    expect(tellingCount({ ...giveaway, telling: { values: [], found: 0, features: 0 }, tellingRanges: [range] }))
      .toBe('One range covers 5 % of dos or more and hardly any other row.');
  });
});
