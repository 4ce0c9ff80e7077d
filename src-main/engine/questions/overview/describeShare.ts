import type { ColumnOverview, Histogram } from '../../../../src-shared/questions/overview/result';
import { countValues, patternCategories } from '../../columns/countTable';
import { valuesOf, type CodedColumn, type Column, type Dataset } from '../../columns/dataset';
import { patternKinds } from '../../columns/patternKinds';
import { throwIfCancelled, type TaskContext } from '../../pool/taskContext';
import { figuresOf, inOrder, orderedHistogram } from './describeNumbers';
import { histogramOf, type CountedRows } from '../../fitting/histogram';
import { tableCeilings } from '../../fitting/tableCeilings';

export type DescribeShareInput = { dataset: Dataset; share: { index: number; of: number } };
/** Summaries of a share of the columns, and the histograms of the first of them, as many as may be held. */
export type ColumnsShare = { columns: ColumnOverview[]; histograms: Histogram[] };

/** What is said of every column by itself, for each `of`-th column from `index` on. */
export function describeShare({ dataset, share }: DescribeShareInput, context: TaskContext): ColumnsShare {
  const counted = { classOf: patternCategories(dataset), classes: dataset.categories.length, weights: dataset.weights };
  const byClass = patternKinds(counted.classOf, [dataset.weights]);
  const weights = dataset.patterns === dataset.rows ? null : dataset.weights;
  const mine = dataset.columns.filter((column) => column.role !== 'label').filter((_, i) => i % share.of === share.index);
  const found: ColumnsShare = { columns: [], histograms: [] };
  let room: number = tableCeilings.histogramCounts;
  const describe = (column: Column): { overview: ColumnOverview; histogram: () => Histogram } => {
    if (column.form === 'coded') {
      const rows = countValues(column, dataset.weights);
      return { overview: summarise(column, rows, dataset.rows), histogram: () => histogramOf(column, rows, counted) };
    }
    const ordered = inOrder(column, weights);
    const { distinct, missing } = ordered;
    return {
      overview: { ...headOf(column), distinct, missing, ...figuresOf(ordered.values, ordered.rows, dataset.rows) },
      histogram: () => orderedHistogram(column.name, ordered, byClass, counted.classes),
    };
  };
  mine.forEach((column, i) => {
    throwIfCancelled(context);
    const { overview, histogram } = describe(column);
    found.columns.push(overview);
    if (room > 0) room -= weightOf(found.histograms[found.histograms.push(histogram()) - 1], counted);
    context.progress({ step: 'Counting', done: i + 1, total: mine.length, unit: 'columns', rows: null });
  });
  return found;
}

const weightOf = ({ counts }: Histogram, { classes }: Pick<CountedRows, 'classes'>): number => counts.length * classes;

/** All columns in their order, and of the histograms as many as may be held. */
export function joinColumns(shares: ColumnsShare[], classes: number): ColumnsShare {
  const count = shares.reduce((sum, { columns }) => sum + columns.length, 0);
  const columns = Array.from({ length: count }, (_, i) => shares[i % shares.length].columns[Math.floor(i / shares.length)]);
  const histograms: Histogram[] = [];
  let room: number = tableCeilings.histogramCounts;
  for (let i = 0; i < count && room > 0; i++) {
    const histogram = shares[i % shares.length].histograms[Math.floor(i / shares.length)];
    histograms.push(histogram);
    room -= weightOf(histogram, { classes });
  }
  return { columns, histograms };
}

const headOf = ({ name, group, role, kind }: Column): Pick<ColumnOverview, 'name' | 'group' | 'role' | 'kind'> =>
  ({ name, group, role: role === 'feature' ? 'feature' : 'meta', kind });

function summarise(column: CodedColumn, counts: Float64Array, rows: number): ColumnOverview {
  const missing = column.missingCode < 0 ? 0 : counts[column.missingCode];
  const distinct = valuesOf(column);
  const values = column.kind === 'text' ? new Float64Array(0) : column.values.subarray(0, distinct);
  return { ...headOf(column), distinct, missing, ...figuresOf(values, counts.subarray(0, distinct), rows) };
}
