import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markFormula, unmarkFormula } from './formulaCell';

describe('a cell that a spreadsheet would run', () => {
  test.each([
    '=1+1', '+1+1', '-1+1', '@SUM(A1)', '=cmd|\' /C calc\'!A0', '\t=1', '\r=1', '\n=1', ' =1', '\u00a0=1', '\ufeff=1', '\u0000=1', '\u200b=1',
    '＝1+1', '＋1+1', '－1+1', '＠SUM(A1)', '﹦1+1', '-0.5.1', '--1', '-1e', '\tx', '\rx', '-x', '+\n',
  ])('%j gets a mark in front', (text) => {
    expect(markFormula(text)).toBe(`'${text}`);
  });

  test.each(['normal', 'src_bytes', '', '-', '+', '=', 'a=b', '-1', '+1', '-0.5', '-.5', '5.', '-1e-300', '+2E+5', '–', '− 0.5', '\'quoted\'', '1-2'])(
    '%j stays as it is', (text) => {
      expect(markFormula(text)).toBe(text);
    });

  test('comes back, whatever it holds, marks of its own too', () => {
    const text = fc.string({ unit: fc.constantFrom('\'', '=', '-', '@', '\t', ' ', '1', '.', 'e', 'x', '＝', '\ufeff') });
    fc.assert(fc.property(text, (one) => {
      expect(unmarkFormula(markFormula(one))).toBe(one);
      expect(markFormula(one) === one || markFormula(one).startsWith('\'')).toBe(true);
    }), { numRuns: 2000, seed: 1 });
  });
});
