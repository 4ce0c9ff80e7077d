import type { CorrelationPair, CorrelationResult, DropRule } from '../../../src-shared/contract/results';
import { dropCorrelated } from '../../../src-shared/statistics/dropCorrelated';
import { countValues } from '../columns/countTable';
import { distinctOf, type Dataset, type NumericColumn } from '../columns/dataset';
import { throwIfCancelled, type TaskContext } from '../pool/taskContext';
import { pearsonMatrix } from './pearsonMatrix';
import { largestPlaces, tableCeilings } from './tableCeilings';

export type CorrelationInput = { dataset: Dataset; rule: DropRule; threshold: number };

/**
 * Pearson's r between all numeric features that vary, the pairs ranked by |r|, and which columns the rule drops. Of very
 * many columns those that change most are correlated, the rule goes by all of these, and those with the strongest
 * partners are handed over.
 */
export function analyseCorrelation({ dataset, rule, threshold }: CorrelationInput, context: TaskContext): CorrelationResult {
  const numeric = dataset.columns.filter((column): column is NumericColumn => column.kind === 'numeric' && column.role === 'feature');
  const varies = numeric.filter(changes);
  const correlated = mostChanging(varies, dataset.weights);
  throwIfCancelled(context);
  const matrix = pearsonMatrix(correlated, dataset.weights, context);
  const { dropped } = dropCorrelated(correlated.map(({ name }) => name), matrix, rule, threshold);
  const gone = new Set(dropped.map(({ column }) => column));
  const shown = largestPlaces(matrix.map(strongestPartner), tableCeilings.matrixColumns);
  const columns = shown.map((place) => correlated[place].name);
  const cut = shown.length === matrix.length ? matrix : shown.map((row) => shown.map((column) => matrix[row][column]));
  return {
    columns, matrix: cut, pairs: rankPairs(columns, cut),
    ...(shown.length < varies.length && { inAll: { columns: varies.length, correlated: correlated.length, pairs: (varies.length * (varies.length - 1)) / 2 } }),
    rule, threshold, dropped, kept: varies.map(({ name }) => name).filter((name) => !gone.has(name)),
    constant: numeric.filter((column) => !changes(column)).map((column) => column.name),
  };
}

const changes = (column: NumericColumn): boolean => distinctOf(column) - (column.missingCode < 0 ? 0 : 1) > 1;

/** The columns with the fewest rows on one value. */
function mostChanging(columns: NumericColumn[], weights: Uint32Array): NumericColumn[] {
  if (columns.length <= tableCeilings.correlated) return columns;
  const others = columns.map((column) => -countValues(column, weights).reduce((most, rows) => Math.max(most, rows), 0));
  return largestPlaces(others, tableCeilings.correlated).map((place) => columns[place]);
}

const strongestPartner = (row: number[], self: number): number =>
  row.reduce((most, r, other) => (other === self ? most : Math.max(most, Math.abs(r))), 0);

function rankPairs(columns: string[], matrix: number[][]): CorrelationPair[] {
  const pairs: CorrelationPair[] = [];
  columns.forEach((a, i) => {
    for (let j = i + 1; j < columns.length; j++) pairs.push({ a, b: columns[j], r: matrix[i][j] });
  });
  return pairs.sort((x, y) => Math.abs(y.r) - Math.abs(x.r));
}
