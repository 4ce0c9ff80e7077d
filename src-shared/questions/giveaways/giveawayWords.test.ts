import { describe, expect, it } from 'vitest';
import { blindTable, blindWords, easinessOf, sourceWords } from './giveawayWords';

const pair = (trainedOn: string, judgedOn: string, rows: number, recall: number | null) => ({ trainedOn, judgedOn, rows, recall });

describe('what gives a category away, in words', () => {
  it('calls easy what one feature nearly decides', () => {
    expect([0.99, 0.95, 0.9, 0.7, null].map((allRows) => easinessOf({ allRows, tooFew: false })))
      .toEqual(['too easy', 'too easy', 'easy', 'not by one feature', 'unknown']);
  });

  it('names the worst and the best pair of attacks, and leaves out those with few rows', () => {
    const blind = [pair('smurf', 'neptune', 100, 0.1), pair('neptune', 'smurf', 900, 0.98), pair('smurf', 'land', 3, 0)];
    expect(blindWords({ category: 'dos', blind })).toBe(
      'It holds for some attacks of the category only: from 10.0\u00a0% of neptune when fitted to smurf to 98.0\u00a0% of smurf when fitted to neptune.');
    expect(blindWords({ category: 'dos', blind: [blind[1]] })).toBe('Fitted to one attack, it finds 98.0\u00a0% of smurf when fitted to neptune.');
    expect(blindWords({ category: 'u2r', blind: [blind[2]] })).toMatch(/no two attacks of u2r have 20 rows/);
  });

  it('sets the pairs out with an empty place where an attack meets itself', () => {
    const blind = [pair('smurf', 'neptune', 100, 0.1), pair('neptune', 'smurf', 900, 0.98), pair('smurf', 'land', 3, 0), pair('neptune', 'land', 3, 1)];
    expect(blindTable({ blind })).toEqual({
      trained: ['smurf', 'neptune'], rows: [
        { judgedOn: 'smurf', rows: 900, recalls: [null, 0.98] }, { judgedOn: 'neptune', rows: 100, recalls: [0.1, null] },
        { judgedOn: 'land', rows: 3, recalls: [0, 1] },
      ],
    });
  });

  it('warns of identifiers before it says anything else', () => {
    expect(sourceWords({ derived: true, identifier: true })).toMatch(/identifier/);
    expect(sourceWords({ derived: true, identifier: false })).toMatch(/^derived/);
  });
});
