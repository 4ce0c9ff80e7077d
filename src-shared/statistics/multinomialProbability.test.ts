import { describe, expect, it } from 'vitest';
import { softmaxCases } from './fixtures/logisticParts';
import { relativeError } from './fixtures/relativeError';
import { multinomialProbabilities } from './multinomialProbability';

describe('multinomialProbabilities', () => {
  it.each(softmaxCases)('of $classes classes agree with 40-digit mpmath, small ones to their last digits too (1e-14)', (one) => {
    const { classes, scores, probabilities } = one;
    const found = multinomialProbabilities(Float64Array.from(scores), classes);
    probabilities.flat().forEach((p, i) => {
      if (p > 1e-300) expect(relativeError(found[i], p)).toBeLessThan(1e-14);
      else expect(found[i]).toBeLessThan(1e-300);
    });
  });
});
