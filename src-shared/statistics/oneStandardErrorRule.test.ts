import { describe, expect, it } from 'vitest';
import { oneStandardErrorRule } from './oneStandardErrorRule';

const points = (...pairs: [number | null, number | null][]) => pairs.map(([mean, standardError]) => ({ mean, standardError }));

describe('oneStandardErrorRule', () => {
  it('takes the smallest model within one standard error of the best', () => {
    expect(oneStandardErrorRule(points([0.8, 0.01], [0.9, 0.01], [0.905, 0.01], [0.904, 0.5]), 'high')).toBe(1);
    expect(oneStandardErrorRule(points([0.8, 0.01], [0.9, 0.01], [0.905, 0.001]), 'high')).toBe(2);
  });

  it('looks for low values where those are better', () => {
    expect(oneStandardErrorRule(points([0.3, 0.01], [0.11, 0.02], [0.1, 0.02]), 'low')).toBe(1);
  });

  it('passes models over that have no value, and says nothing without a standard error', () => {
    expect(oneStandardErrorRule(points([null, null], [0.9, 0.01], [0.95, 0.01]), 'high')).toBe(2);
    expect(oneStandardErrorRule(points([0.9, null]), 'high')).toBeNull();
    expect(oneStandardErrorRule([], 'high')).toBeNull();
  });
});
