import { describe, expect, it } from 'vitest';
import { combinedExample } from '../questions/combined/combinedResult.fixture';
import { convergenceWords, modelTitle, modelWords, partName, partTitle, quotedPart } from './combinedWords';

describe('a combined model in words', () => {
  it('is quoted from rows it did not see', () => {
    const { judged } = combinedExample();
    expect(quotedPart({ judged })?.part).toBe('test');
    expect(quotedPart({ judged: judged.filter(({ part }) => part === 'train') })?.part).toBe('train');
    expect(quotedPart({ judged: [] })).toBeNull();
  });

  it('calls a second file by its name', () => {
    expect([partName({ part: 'test', name: 'x' }), partTitle({ part: 'test', name: 'x' })]).toEqual(['own test part', 'Own test part']);
    expect([partName({ part: 'file', name: 'corrected.gz' }), partTitle({ part: 'file', name: 'corrected.gz' })]).toEqual(['corrected.gz', 'corrected.gz']);
  });

  it('is named by its features and its settings', () => {
    expect(modelTitle(null)).toBe('All features in one model');
    expect(modelTitle(['count'])).toBe('1 feature in one model');
    expect(modelTitle(['count', 'land'])).toBe('2 features in one model');
    expect(modelWords({ target: null, penalty: 'l2', C: 1, balance: 'none' })).toBe('every category at once · L2 penalty, C = 1');
    expect(modelWords({ target: 'dos', penalty: 'none', C: 1, balance: 'weights' })).toBe('dos against the rest · no penalty · weighted classes');
  });

  it('says plainly whether the fit converged', () => {
    const { fit } = combinedExample();
    expect(convergenceWords(fit)).toMatch(/^Converged after 41 iterations; objective .*, conditions of the optimum met to 3\.2 × 10⁻¹¹ per row\.$/);
    expect(convergenceWords({ ...fit, converged: false })).toMatch(/^Stopped after 41 iterations before the optimum/);
  });
});
