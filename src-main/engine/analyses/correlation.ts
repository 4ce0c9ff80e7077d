import type { CorrelationPair, CorrelationResult, DropRule, Maybe } from '../../../src-shared/contract/results';
import { dropCorrelated } from '../../../src-shared/statistics/dropCorrelated';
import { valuesOf, type Dataset } from '../columns/dataset';
import { featuresOf } from '../columns/sameRows';
import { throwIfCancelled, type TaskContext } from '../pool/taskContext';
import { pearsonMatrix } from './pearsonMatrix';

export type CorrelationInput = { dataset: Dataset; rule: DropRule; threshold: number };

/** Pearson's r between all numeric features that vary, the pairs ranked by |r|, and which columns the rule drops. */
export function analyseCorrelation({ dataset, rule, threshold }: CorrelationInput, context: TaskContext): CorrelationResult {
  const numeric = featuresOf(dataset).filter((column) => column.kind === 'numeric');
  const varies = numeric.filter((column) => valuesOf(column) > 1);
  const columns = varies.map((column) => column.name);
  throwIfCancelled(context);
  const { r: matrix, rows } = pearsonMatrix(varies, dataset.weights, context);
  const { dropped, kept } = dropCorrelated(columns, matrix, rule, threshold);
  return {
    columns, matrix, pairs: rankPairs(columns, matrix, rows), rule, threshold, dropped, kept,
    constant: numeric.filter((column) => !varies.includes(column)).map((column) => column.name),
  };
}

function rankPairs(columns: string[], matrix: Maybe[][], rows: number[][]): CorrelationPair[] {
  const pairs: CorrelationPair[] = [];
  columns.forEach((a, i) => {
    for (let j = i + 1; j < columns.length; j++) pairs.push({ a, b: columns[j], r: matrix[i][j], n: rows[i][j] });
  });
  const size = ({ r }: CorrelationPair): number => (r === null ? -1 : Math.abs(r));
  return pairs.sort((x, y) => size(y) - size(x));
}
