import { describe, expect, it } from 'vitest';
import { formatNumber } from './formatNumber';
import { formatP, formatPValue } from './formatP';
import { formatRate, namedRate } from './formatRate';
import { formatPercent, formatShare } from './formatShare';
import { formatUnder } from './formatUnder';

/** Numbers of every size between 0 and 1, and just beside the bounds and their rounding edges; the same in every run. */
const rates = Array.from({ length: 4000 }, (_, i) => {
  const part = (Math.imul(i + 1, 0x9e3779b1) >>> 0) / 2 ** 32;
  const edge = [0.5, 0.05, 0.005, 0.0005, 0.00005][i % 5] * (1 + (part - 0.5) * 1e-9);
  return [part, part ** 8, 1 - part ** 8, edge, 1 - edge, 10 ** (-15 * part), 1 - 10 ** (-15 * part)][i % 7];
}).filter((rate) => rate > 0 && rate < 1);
/** What a text says: a number, or a bound that the figure lies beyond. */
const read = (text: string): { sign: string; value: number } => {
  const [, sign, digits] = /^([<>]?) ?(.*)$/.exec(text.replace('−', '-').replaceAll(',', '').replace(/\s*%$/, ''))!;
  return { sign, value: Number(digits) };
};
const exponents: { [mark: string]: string } = { '⁻': '-', '⁰': '0', '¹': '1', '²': '2', '³': '3', '⁴': '4', '⁵': '5', '⁶': '6', '⁷': '7', '⁸': '8', '⁹': '9' };
const readNumber = (text: string): number => Number(text.replace('−', '-').replaceAll(',', '')
  .replace(/ × 10(.*)$/, (_, power: string) => `e${[...power].map((mark) => exponents[mark]).join('')}`));

describe('rounding never reaches a bound that the value has not reached', () => {
  it.each([0, 1, 2])('a share that is not 0 or 1 never reads 0 % or 100 %, with %i decimals', (decimals) => {
    for (const rate of rates) {
      const { sign, value } = read(formatShare(rate, decimals));
      if (sign === '') expect(value > 0 && value < 100, String(rate)).toBe(true);
      // A bound is a true one, and the next figure beside 0 or 100.
      else if (sign === '<') expect([100 * rate < value, value]).toEqual([true, 10 ** -decimals]);
      else expect([100 * rate > value, value]).toEqual([true, 100 - 10 ** -decimals]);
    }
    expect([formatShare(0, 0), formatShare(1, 0)]).toEqual(['0\u00a0%', '100\u00a0%']);
  });

  it.each([2, 3, 4])('a rate or effect that is not 0, 1 or −1 never reads so, with %i decimals', (decimals) => {
    for (const rate of rates.flatMap((one) => [one, -one])) {
      const { sign, value } = read(formatRate(rate, decimals));
      if (sign === '') expect(Math.abs(value) > 0 && Math.abs(value) < 1, String(rate)).toBe(true);
      else expect(sign === '<' ? rate < value : rate > value, String(rate)).toBe(true);
    }
  });

  it('has the figures that were wrong', () => {
    expect([formatShare(1999 / 2000), formatShare(1999 / 2000, 1)]).toEqual(['99.95\u00a0%', '> 99.9\u00a0%']);
    expect([formatRate(1 - 1 / 60_000), formatRate(1 / 60_000)]).toEqual(['> 0.9999', '< 0.0001']);
    expect(formatRate(0.9999, 3)).toBe('> 0.999');
    expect([namedRate('r', 0.99999), namedRate('r', -0.5, 2)]).toEqual(['r > 0.9999', 'r = −0.50']);
    expect(formatP(0.049998, null, 0.05)).toBe('p = 0.049998');
    expect(formatNumber(0.0010499)).toBe('0.001050');
    expect(formatUnder(4.98, 5)).toBe('4.98');
    expect([formatPercent(0.99999), formatPercent(null)]).toEqual(['> 99.99', '–']);
  });

  it('a p that is not equal to alpha never reads equal to it', () => {
    for (const alpha of [0.05, 0.01, 0.001, 0.1, 0.025, 1e-5]) {
      for (const off of [1e-3, 1e-6, 1e-9, 1e-12]) {
        for (const p of [alpha * (1 - off), alpha * (1 + off)])
          expect(readNumber(formatPValue(p, Math.log10(p), alpha)), String(p)).not.toBe(alpha);
      }
      expect(readNumber(formatPValue(alpha, Math.log10(alpha), alpha))).toBe(alpha);
    }
    for (const p of rates) expect(readNumber(formatPValue(p, Math.log10(p), 0.05).replace(/^[<>] /, ''))).not.toBe(0.05);
  });

  it('a p that is not 1 never reads 1', () => {
    expect([formatPValue(0.99996, null, 0.05), formatPValue(1, 0, 0.05)]).toEqual(['> 0.999', '1.000']);
    expect(formatP(0.99996, null, 0.05)).toBe('p > 0.999');
  });
});

describe('the digits kept are the digits claimed', () => {
  const numbers = rates.flatMap((rate, i) => [rate, -rate, rate * 10 ** ((i % 40) - 20)]);
  it.each([2, 3, 4, 5, 6])('to %i digits', (digits) => {
    for (const value of numbers) {
      const text = formatNumber(value, digits);
      const found = readNumber(text);
      expect(Math.abs(found / value - 1), `${value} as ${text}`).toBeLessThanOrEqual(0.5 * 10 ** (1 - digits) * (1 + 1e-9));
      const kept = text.replace(/ × .*$/, '').replace(/[^0-9]/g, '').replace(/^0+/, '').length;
      expect(kept, `${value} as ${text}`).toBeGreaterThanOrEqual(Number.isInteger(value) ? 1 : digits);
    }
  });
});
