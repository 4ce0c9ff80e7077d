import { describe, expect, it } from 'vitest';
import { standardisation, standardised } from './logisticStandardise';

const of = (values: number[], counts: number[]) =>
  standardisation(Float64Array.from(values), Float64Array.from(counts), new Float64Array(values.length));

describe('standardisation', () => {
  it('gives the mean and population sd of the rows behind the counts', () => {
    const { mean, sd } = of([1, 2, 4], [1, 2, 1]);
    expect(mean).toBeCloseTo(2.25, 15);
    expect(sd).toBeCloseTo(Math.sqrt(1.1875), 15);
  });

  it('keeps the digits of timestamps and of huge values', () => {
    expect(of([1.7e9, 1.7e9 + 1], [1, 3]).sd).toBeCloseTo(Math.sqrt(3) / 4, 15);
    expect(of([-1e300, 1e300], [1, 1])).toEqual({ mean: 0, sd: 1e300 });
  });

  it('gives a column that does not vary in training sd 1, values without rows aside', () => {
    expect(of([0.1, 5], [494_021, 0])).toEqual({ mean: 0.1, sd: 1 });
    expect(of([], [])).toEqual({ mean: 0, sd: 1 });
  });
});

describe('standardised', () => {
  it('does not overflow', () => {
    expect(standardised(1.7e308, -1.7e308, 1.7e308)).toBeCloseTo(2, 14);
  });
});
