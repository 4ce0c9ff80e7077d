import type { Maybe } from './maybe';
import { misclassificationCost } from './misclassificationCost';

export type CostedCell = {
  actual: number;
  predicted: number;
  count: number;
  each: number;
  cost: number;
  /** Share of all costs; `null` without any. */ ofTotal: Maybe;
};
export type CostOfCells = {
  cells: CostedCell[][];
  /** Rows and costs of each actual class. */
  actual: { rows: number; cost: number }[];
  rows: number;
  total: number;
  average: Maybe;
  /** The cells that cost anything, dearest first. */
  dearest: CostedCell[];
};

/**
 * Where a confusion matrix costs: n_ij · c_ij of each cell and its share of Σ n_ij · c_ij, so that it is seen which mistake is
 * worth working on.
 * @param confusion `confusion[actual][predicted]`
 * @param costs `costs[actual][predicted]`, in the same order
 * @param weights what a row of each actual class counts for; 1 where none are given
 * @throws RangeError where the two tables do not have the same classes
 * @example costOfCells([[8, 2], [1, 9]], [[0, 1], [5, 0]]).dearest[0]
 *   // → { actual: 1, predicted: 0, count: 1, each: 5, cost: 5, ofTotal: 0.714 }
 */
export function costOfCells(confusion: number[][], costs: number[][], weights: readonly number[] | null = null): CostOfCells {
  const { total, average } = misclassificationCost(confusion, costs, weights);
  const cells = confusion.map((counts, actual) => counts.map((count, predicted): CostedCell => {
    const cost = count * (weights?.[actual] ?? 1) * costs[actual][predicted];
    return { actual, predicted, count, each: costs[actual][predicted], cost, ofTotal: total === 0 ? null : cost / total };
  }));
  const sum = (values: number[]): number => values.reduce((all, value) => all + value, 0);
  return {
    cells, rows: sum(confusion.map(sum)), total, average,
    actual: cells.map((row) => ({ rows: sum(row.map(({ count }) => count)), cost: sum(row.map(({ cost }) => cost)) })),
    dearest: cells.flat().filter(({ cost }) => cost > 0).sort((a, b) => b.cost - a.cost),
  };
}
