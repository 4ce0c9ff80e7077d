import type { Balance } from '../../../../src-shared/terms/modelSettings';

/**
 * The weights that a fit gives to rows of k classes, `[row * k + class]`, and their sum per class: as they are, or
 * scikit-learn's `class_weight="balanced"`, n / (k · rows of the class), over the classes that have rows.
 */
export function balanceWeights(counts: Float64Array, k: number, balance: Balance): { counts: Float64Array; weights: number[] } {
  const totals = new Array<number>(k).fill(0);
  for (let i = 0; i < counts.length; i++) totals[i % k] += counts[i];
  if (balance !== 'weights') return { counts, weights: totals };
  const present = totals.filter((rows) => rows > 0).length;
  const all = totals.reduce((sum, rows) => sum + rows, 0);
  const factors = totals.map((rows) => (rows > 0 ? all / (present * rows) : 0));
  return { counts: counts.map((rows, i) => rows * factors[i % k]), weights: totals.map((rows, c) => rows * factors[c]) };
}

/**
 * How much more frequent each class is in the file than among the weighted rows of the fit: what probabilities are to be
 * multiplied by (and brought to sum 1 again) before costs are weighed with them. Saerens, Latinne & Decaestecker 2002.
 */
export function priorShift(totals: number[], weights: number[]): number[] {
  const rows = totals.reduce((sum, n) => sum + n, 0);
  const learnt = weights.reduce((sum, n) => sum + n, 0);
  return totals.map((n, c) => (weights[c] > 0 ? (n / rows) / (weights[c] / learnt) : 1));
}
