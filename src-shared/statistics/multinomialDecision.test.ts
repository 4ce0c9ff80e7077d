import { describe, expect, it } from 'vitest';
import { cheapestClass, classConfusion, likeliestClass } from './multinomialDecision';
import { multinomialProbabilities } from './multinomialProbability';

describe('decisions from probabilities', () => {
  const probabilities = Float64Array.of(0.6, 0.3, 0.1, 0.2, 0.2, 0.6, 0.4, 0.4, 0.2);

  it('takes the likeliest class, the first of equals', () => {
    expect(Array.from(likeliestClass(probabilities, 3))).toEqual([0, 2, 0]);
  });

  it('takes the class of least expected cost: a dear miss makes the unlikely class the cheaper answer', () => {
    const plain = [[0, 1, 1], [1, 0, 1], [1, 1, 0]];
    expect(Array.from(cheapestClass(probabilities, plain))).toEqual([0, 2, 0]);
    const dear = [[0, 1, 1], [1, 0, 1], [20, 20, 0]];
    expect(Array.from(cheapestClass(probabilities, dear))).toEqual([2, 2, 2]);
  });

  it('counts rows by actual and decided class', () => {
    const counts = [5, 1, 0, 0, 2, 7, 3, 0, 0];
    expect(classConfusion(Uint8Array.of(0, 2, 0), counts, 3)).toEqual([[8, 0, 0], [1, 0, 2], [0, 0, 7]]);
  });
});

describe('multinomialProbabilities', () => {
  it('is the softmax, without overflow and with the digits of small probabilities', () => {
    const [a, b, c] = multinomialProbabilities(Float64Array.of(1000, 999, 900), 3);
    expect(a).toBeCloseTo(1 / (1 + Math.exp(-1)), 14);
    expect(b / a).toBeCloseTo(Math.exp(-1), 14);
    expect(c / a / Math.exp(-100)).toBeCloseTo(1, 10);
  });

  it('takes one score for two classes: the log-odds of the second', () => {
    const p = multinomialProbabilities(Float64Array.of(Math.log(3), -50, 50), 2);
    expect(p[1]).toBeCloseTo(0.75, 14);
    expect(p[3] / Math.exp(-50)).toBeCloseTo(1, 12);
    expect(p[4] / Math.exp(-50)).toBeCloseTo(1, 12);
  });
});
