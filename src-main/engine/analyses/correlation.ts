import type { CorrelationPair, CorrelationResult, DropRule, Maybe } from '../../../src-shared/contract/results';
import { dropCorrelated } from '../../../src-shared/statistics/dropCorrelated';
import { type Dataset, type NumericColumn, valuesOf } from '../columns/dataset';
import { featuresOf } from '../columns/sameRows';
import { countValues } from '../columns/countTable';
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
  const numeric = featuresOf(dataset).filter((column) => column.kind === 'numeric');
  const varies = numeric.filter(changes);
  const correlated = mostChanging(varies, dataset.weights);
  throwIfCancelled(context);
  const { r: matrix, rows } = pearsonMatrix(correlated, dataset.weights, context);
  const { dropped } = dropCorrelated(correlated.map(({ name }) => name), matrix, rule, threshold);
  const gone = new Set(dropped.map(({ column }) => column));
  const shown = largestPlaces(matrix.map(strongestPartner), tableCeilings.matrixColumns);
  const columns = shown.map((place) => correlated[place].name);
  const cut = <T>(table: T[][]): T[][] => (shown.length === table.length ? table : shown.map((row) => shown.map((column) => table[row][column])));
  return {
    columns, matrix: cut(matrix), pairs: rankPairs(columns, cut(matrix), cut(rows)),
    ...(shown.length < varies.length && { inAll: { columns: varies.length, correlated: correlated.length, pairs: (varies.length * (varies.length - 1)) / 2 } }),
    rule, threshold, dropped, kept: varies.map(({ name }) => name).filter((name) => !gone.has(name)),
    constant: numeric.filter((column) => !changes(column)).map((column) => column.name),
  };
}

const changes = (column: NumericColumn): boolean => valuesOf(column) > 1;

/** The columns with the fewest rows on one value. */
function mostChanging(columns: NumericColumn[], weights: Uint32Array): NumericColumn[] {
  if (columns.length <= tableCeilings.correlated) return columns;
  const others = columns.map((column) => -countValues(column, weights).reduce((most, rows) => Math.max(most, rows), 0));
  return largestPlaces(others, tableCeilings.correlated).map((place) => columns[place]);
}

const strongestPartner = (row: Maybe[], self: number): number =>
  row.reduce<number>((most, r, other) => (other === self ? most : Math.max(most, Math.abs(r ?? 0))), 0);

function rankPairs(columns: string[], matrix: Maybe[][], rows: number[][]): CorrelationPair[] {
  const pairs: CorrelationPair[] = [];
  columns.forEach((a, i) => {
    for (let j = i + 1; j < columns.length; j++) pairs.push({ a, b: columns[j], r: matrix[i][j], n: rows[i][j] });
  });
  const size = ({ r }: CorrelationPair): number => (r === null ? -1 : Math.abs(r));
  return pairs.sort((x, y) => size(y) - size(x));
}
