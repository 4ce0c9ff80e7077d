import { describe, expect, it } from 'vitest';
import { softmaxCases } from './fixtures/logisticParts';
import { multinomialLoss } from './multinomialLoss';

describe.each(softmaxCases)('the log loss of $classes classes', ({ classes, scores, counts, loss, probabilities, residuals }) => {
  const outputs = classes === 2 ? 1 : classes;
  const kept = (rows: number[][]): number[] => rows.flatMap((row) => (classes === 2 ? row.slice(1) : row));

  it('agrees with 40-digit mpmath, and so do its derivatives (loss to 1e-14, each of them to 1e-12)', () => {
    const derivatives = { residuals: new Float64Array(scores.length), probabilities: new Float64Array(scores.length) };
    const found = multinomialLoss(Float64Array.from(scores), Float64Array.from(counts.flat()), classes, derivatives);
    expect(found / loss).toBeCloseTo(1, 14);
    kept(probabilities).forEach((p, i) => expect(derivatives.probabilities[i]).toBeCloseTo(p, 12));
    kept(residuals).forEach((residual, i) => expect(derivatives.residuals[i]).toBeCloseTo(residual, 12));
    expect(derivatives.residuals.length).toBe(counts.length * outputs);
  });

  it('is the same without them', () => {
    expect(multinomialLoss(Float64Array.from(scores), Float64Array.from(counts.flat()), classes, null) / loss).toBeCloseTo(1, 14);
  });
});
