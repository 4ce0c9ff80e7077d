/** What the answers of a classifier cost, all together and per row (weighted rows, where they have weights). */
export type MisclassificationCost = { rows: number; total: number; average: number | null };

/**
 * Sums the cost of a k × k confusion matrix: Σ n_ij · c_ij, and per row. Rows are the actual classes, columns the
 * predicted ones, in the same order in both tables; the contest's score for KDD'99 is this average.
 * @param weights what a row of each actual class counts for (`shareWeights`); 1 where none are given
 * @throws RangeError where the two tables do not have the same classes
 * @example misclassificationCost([[8, 2], [1, 9]], [[0, 1], [5, 0]]) // → { rows: 20, total: 7, average: 0.35 }
 */
export function misclassificationCost(
  confusion: number[][], costs: number[][], weights: readonly number[] | null = null,
): MisclassificationCost {
  const classes = confusion.length;
  if (costs.length !== classes || [...confusion, ...costs].some((row) => row.length !== classes)) {
    throw new RangeError(`A cost for each of the ${classes} × ${classes} cells was expected; found ${costs.length} rows of costs.`);
  }
  let rows = 0;
  let total = 0;
  confusion.forEach((cells, actual) => cells.forEach((count, predicted) => {
    const weighted = count * (weights?.[actual] ?? 1);
    rows += weighted;
    total += weighted * costs[actual][predicted];
  }));
  return { rows, total, average: rows === 0 ? null : total / rows };
}

/**
 * The class whose expected cost Σ_i p_i · c_ij is least (the first of equals): with unequal costs, not always the most
 * probable one.
 * @param probabilities of the actual classes, summing to 1, from place `at` on
 * @example leastExpectedCost([0.8, 0.2], [[0, 1], [5, 0]]) // → 1 (0.8 · 1 is less than 0.2 · 5)
 */
export function leastExpectedCost(probabilities: ArrayLike<number>, costs: number[][], at = 0): number {
  let best = 0;
  let least = Infinity;
  for (let predicted = 0; predicted < costs.length; predicted++) {
    let cost = 0;
    for (let actual = 0; actual < costs.length; actual++) cost += probabilities[at + actual] * costs[actual][predicted];
    if (cost < least) {
      least = cost;
      best = predicted;
    }
  }
  return best;
}

/**
 * The probability from which on predicting the positive class is the cheaper answer when a false negative costs
 * `falseNegative` and a false positive `falsePositive`: FP / (FP + FN), Elkan 2001.
 * @example cheapestThreshold(4) // → 0.2
 */
export const cheapestThreshold = (falseNegative: number, falsePositive = 1): number => falsePositive / (falsePositive + falseNegative);
