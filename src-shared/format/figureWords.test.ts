import { describe, expect, it } from 'vitest';
import { dropRuleWords, hasGaps, isStrong, undefinedWords } from '../questions/correlation/correlationWords';
import { foldAucWords } from './foldWords';
import { missingMarkLines } from './missingMarkWords';

describe('correlations in words', () => {
  it('say of each rule what it does with negative ones', () => {
    expect(dropRuleWords({ rule: 'partners', threshold: 0.6 })).toMatch(/^while a pair has \|r\| > 0\.6/);
    expect(dropRuleWords({ rule: 'seed', threshold: 0.6 })).toMatch(/^of each pair with \|r\| > 0\.6, the first is dropped .*which compared r itself; here \|r\|/);
    expect(dropRuleWords({ rule: 'seed-signed', threshold: 0.6 })).toMatch(/^of each pair with r > 0\.6, the first is dropped; a negative correlation is never a reason/);
  });

  it('tell a pair without r from a weak one, and say of how many rows', () => {
    expect([isStrong({ r: null }, 0), isStrong({ r: -0.7 }, 0.6), isStrong({ r: 0.5 }, 0.6)]).toEqual([false, true, false]);
    expect(undefinedWords({ n: 0 })).toBe('r is not defined: no row has both');
    expect(undefinedWords({ n: 1 })).toBe('r is not defined: one of them does not vary in the 1 row that has both');
    const pair = { a: 'a', b: 'b', r: 0.5, n: 9 };
    expect([hasGaps([]), hasGaps([pair, pair]), hasGaps([pair, { ...pair, n: 8 }])]).toEqual([false, false, true]);
  });
});

it('what was taken as missing is told by column', () => {
  expect(missingMarkLines([{ column: 'a', mark: '', rows: 1200 }, { column: 'a', mark: 'NA', rows: 1 }, { column: 'b', mark: '-', rows: 7 }]))
    .toEqual(['a: empty (1,200 rows), “NA” (1 row)', 'b: “-” (7 rows)']);
});

it('AUC of folds stands with its deviation, and says where a fold has none', () => {
  expect(foldAucWords({ values: [0.9, 0.7], mean: 0.8, sd: 0.1414 })).toBe('0.8000 on average in the 2 folds (sd 0.1414)');
  expect(foldAucWords({ values: [0.9, null], mean: null, sd: null })).toBe('not defined in every one of the 2 folds');
  expect(foldAucWords(null)).toBe('');
});
