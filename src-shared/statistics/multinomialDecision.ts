import { leastExpectedCost } from './misclassificationCost';

/**
 * The likeliest class of each row; the first of equals, as NumPy's `argmax`.
 * @param probabilities `[row * classes + class]` (scores of a softmax do as well)
 * @example likeliestClass(Float64Array.of(0.2, 0.8, 0.5, 0.5), 2) // → [1, 0]
 */
export function likeliestClass(probabilities: Float64Array, classes: number): Uint8Array {
  const decisions = new Uint8Array(probabilities.length / classes);
  for (let i = 0; i < decisions.length; i++) {
    let best = 0;
    for (let c = 1; c < classes; c++) {
      if (probabilities[i * classes + c] > probabilities[i * classes + best]) best = c;
    }
    decisions[i] = best;
  }
  return decisions;
}

/**
 * The class of least expected cost for each row (Bayes' decision); the first of equals.
 * @param probabilities `[row * classes + class]`
 * @param costs `costs[actual][predicted]`, one row and column for each class
 * @example cheapestClass(Float64Array.of(0.8, 0.2), [[0, 1], [5, 0]]) // → [1]
 */
export function cheapestClass(probabilities: Float64Array, costs: number[][]): Uint8Array {
  const classes = costs.length;
  const decisions = new Uint8Array(probabilities.length / classes);
  for (let i = 0; i < decisions.length; i++) decisions[i] = leastExpectedCost(probabilities, costs, i * classes);
  return decisions;
}

/**
 * Rows by actual and decided class: `matrix[actual][decided]`.
 * @param counts rows of each actual class, `[row * classes + class]`
 * @example classConfusion(Uint8Array.of(0, 1), [3, 1, 0, 2], 2) // → [[3, 0], [1, 2]]
 */
export function classConfusion(decisions: Uint8Array, counts: ArrayLike<number>, classes: number): number[][] {
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (let i = 0; i < decisions.length; i++) {
    for (let actual = 0; actual < classes; actual++) matrix[actual][decisions[i]] += counts[i * classes + actual];
  }
  return matrix;
}
