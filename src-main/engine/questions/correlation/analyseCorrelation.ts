import type { CorrelationPair, CorrelationResult } from '../../../../src-shared/questions/correlation/result';
import type { Maybe } from '../../../../src-shared/statistics/maybe';
import { dropCorrelated, type DropRule } from '../../../../src-shared/statistics/dropCorrelated';
import { countValues } from '../../columns/countTable';
import { varies, type Dataset, type NumericColumn } from '../../columns/dataset';
import { featuresOf } from '../../columns/sameRows';
import type { TaskContext } from '../../pool/taskContext';
import { joinShares, pearsonShare, type PearsonShare } from './pearsonMatrix';
import { largestPlaces, tableCeilings } from '../../fitting/tableCeilings';

export type CorrelationInput = { dataset: Dataset; rule: DropRule; threshold: number; shares: PearsonShare[] };

/** This share of the pairs of numeric features that vary; see `analyseCorrelation`. */
export function correlateShare(
  { dataset, share }: { dataset: Dataset; share: { index: number; of: number } }, context: TaskContext,
): PearsonShare {
  return pearsonShare(correlatedColumns(dataset).correlated, dataset.weights, share, context);
}

function correlatedColumns(dataset: Dataset): { numeric: NumericColumn[]; varying: NumericColumn[]; correlated: NumericColumn[] } {
  const numeric = featuresOf(dataset).filter((column) => column.kind === 'numeric');
  const varying = numeric.filter(varies);
  return { numeric, varying, correlated: mostChanging(varying, dataset.weights) };
}

/**
 * Pearson's r between all numeric features that vary, the pairs ranked by |r|, and which columns the rule drops. Of very
 * many columns those that change most are correlated, the rule goes by all of these, and those with the strongest
 * partners are handed over.
 * @param input with all shares of the pairs, as `correlateShare` gives them
 */
export function analyseCorrelation({ dataset, rule, threshold, shares }: CorrelationInput): CorrelationResult {
  const { numeric, varying, correlated } = correlatedColumns(dataset);
  const { r: matrix, rows } = joinShares(shares, correlated.length, dataset.rows);
  const { dropped } = dropCorrelated(correlated.map(({ name }) => name), matrix, rule, threshold);
  const gone = new Set(dropped.map(({ column }) => column));
  const shown = largestPlaces(matrix.map(strongestPartner), tableCeilings.matrixColumns);
  const columns = shown.map((place) => correlated[place].name);
  const cut = <T>(table: T[][]): T[][] =>
    (shown.length === table.length ? table : shown.map((row) => shown.map((column) => table[row][column])));
  return {
    columns, matrix: cut(matrix), pairs: rankPairs(columns, cut(matrix), cut(rows)),
    ...(shown.length < varying.length && {
      inAll: { columns: varying.length, correlated: correlated.length, pairs: (varying.length * (varying.length - 1)) / 2 },
    }),
    rule, threshold, dropped, kept: varying.map(({ name }) => name).filter((name) => !gone.has(name)),
    constant: numeric.filter((column) => !varies(column)).map((column) => column.name),
  };
}

/** The columns with the fewest rows on one value; plain ones have none to speak of. */
function mostChanging(columns: NumericColumn[], weights: Uint32Array): NumericColumn[] {
  if (columns.length <= tableCeilings.correlated) return columns;
  const others = columns.map((column) => (column.form === 'plain' ? 0 : -countValues(column, weights).reduce((most, rows) => Math.max(most, rows), 0)));
  return largestPlaces(others, tableCeilings.correlated).map((place) => columns[place]);
}

const strongestPartner = (row: Maybe[], self: number): number =>
  row.reduce<number>((most, r, other) => (other === self || r === null ? most : Math.max(most, Math.abs(r))), 0);

function rankPairs(columns: string[], matrix: Maybe[][], rows: number[][]): CorrelationPair[] {
  const pairs: CorrelationPair[] = [];
  columns.forEach((a, i) => {
    for (let j = i + 1; j < columns.length; j++) pairs.push({ a, b: columns[j], r: matrix[i][j], n: rows[i][j] });
  });
  const size = ({ r }: CorrelationPair): number => (r === null ? -1 : Math.abs(r));
  return pairs.sort((x, y) => size(y) - size(x));
}
