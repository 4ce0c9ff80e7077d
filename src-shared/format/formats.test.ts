import { describe, expect, it } from 'vitest';
import { formatBytes } from './formatBytes';
import { formatCount } from './formatCount';
import { formatFixed } from './formatFixed';
import { formatInterval } from './formatInterval';
import { formatNumber } from './formatNumber';
import { formatP, formatPValue } from './formatP';
import { formatShare } from './formatShare';

describe('figures as text', () => {
  it('groups thousands, whatever the locale, and keeps the real minus', () => {
    expect(formatCount(494021)).toBe('494,021');
    expect(formatFixed(-1234.5, 2)).toBe('−1,234.50');
    expect(formatFixed(-0.0001, 2)).toBe('0.00');
    expect(formatFixed(null, 2)).toBe('–');
    expect(formatFixed(Number.NaN, 2)).toBe('–');
  });

  it('never rounds a share to all or nothing', () => {
    expect(formatShare(0.792391)).toBe('79.2\u00a0%');
    expect(formatShare(0.00002)).toBe('< 0.01\u00a0%');
    expect(formatShare(0.99998)).toBe('> 99.99\u00a0%');
    expect([formatShare(0), formatShare(1)]).toEqual(['0.0\u00a0%', '100.0\u00a0%']);
    expect(formatShare(0.99998, 1)).toBe('> 99.9\u00a0%');
    expect([0.008313, 0.9995, 0.5, 0.99].map((share) => formatShare(share))).toEqual(['0.83\u00a0%', '99.95\u00a0%', '50.0\u00a0%', '99.0\u00a0%']);
    expect(formatShare(null)).toBe('–');
  });

  it('prints p down to 1e-300 and its logarithm beyond', () => {
    expect(formatP(0.0312, Math.log10(0.0312), 0.05)).toBe('p = 0.0312');
    expect(formatP(0.5, null, 0.05)).toBe('p = 0.500');
    expect(formatP(4.13e-7, Math.log10(4.13e-7), 0.05)).toBe('p = 4.1 × 10⁻⁷');
    expect(formatP(0, -41142.759, 0.05)).toBe('p < 10⁻³⁰⁰ (log₁₀ p = −41,142.8)');
    expect(formatPValue(1e-305, -305, 0.05)).toBe('< 10⁻³⁰⁰');
    expect(formatPValue(null, null, 0.05)).toBe('–');
    expect(formatP(null, null, 0.05)).toBe('p is not defined');
  });

  it('prints numbers of any size without needless digits', () => {
    expect(formatNumber(693375640)).toBe('693,375,640');
    expect(formatNumber(3025.6103)).toBe('3,025.6');
    expect(formatNumber(988217.1)).toBe('988,217');
    expect(formatNumber(0.0000445)).toBe('4.450 × 10⁻⁵');
    expect(formatNumber(-0.51234)).toBe('−0.5123');
    expect(formatNumber(0)).toBe('0');
    expect(formatNumber(null)).toBe('–');
  });

  it('prints sizes and intervals', () => {
    expect([formatBytes(1), formatBytes(812), formatBytes(2144903), formatBytes(749e6), formatBytes(999_999)])
      .toEqual(['1 byte', '812 bytes', '2.14 MB', '749 MB', '1.00 MB']);
    expect(formatInterval([0.95, 0.96], (end) => formatFixed(end, 2))).toBe('0.95 – 0.96');
    expect(formatInterval(null, String)).toBe('–');
  });
});
