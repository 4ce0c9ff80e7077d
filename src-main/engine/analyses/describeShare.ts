import type { ColumnOverview, Histogram } from '../../../src-shared/contract/results';
import { weightedMoments } from '../../../src-shared/statistics/weightedMoments';
import { weightedQuantile } from '../../../src-shared/statistics/weightedQuantile';
import { countSorted, sortedNumbers } from '../columns/countSorted';
import { countValues, patternCategories } from '../columns/countTable';
import type { Column, Dataset } from '../columns/dataset';
import { patternKinds } from '../columns/patternKinds';
import { throwIfCancelled, type TaskContext } from '../pool/taskContext';
import { histogramOf, sortedHistogram, type CountedRows } from './histogram';
import type { FeatureValues } from './tallyFeature';
import { tableCeilings } from './tableCeilings';

export type DescribeShareInput = { dataset: Dataset; share: { index: number; of: number } };
/** Summaries of a share of the columns, and the histograms of the first of them, as many as may be held. */
export type ColumnsShare = { columns: ColumnOverview[]; histograms: Histogram[] };

/** What is said of every column by itself, for each `of`-th column from `index` on. */
export function describeShare({ dataset, share }: DescribeShareInput, context: TaskContext): ColumnsShare {
  const counted = { classOf: patternCategories(dataset), classes: dataset.categories.length, weights: dataset.weights };
  const anyClass = patternKinds(new Uint8Array(dataset.patterns), [dataset.weights]);
  const byClass = patternKinds(counted.classOf, [dataset.weights]);
  const mine = dataset.columns.filter((column) => column.role !== 'label').filter((_, i) => i % share.of === share.index);
  const found: ColumnsShare = { columns: [], histograms: [] };
  let room: number = tableCeilings.histogramCounts;
  const describe = (column: Column): { values: FeatureValues; rows: Float64Array; histogram: () => Histogram } => {
    if (column.form === 'coded') {
      const rows = countValues(column, dataset.weights);
      return { values: column, rows, histogram: () => histogramOf(column, rows, counted) };
    }
    const sorted = sortedNumbers(column);
    const { values, missingCode, counts: [[rows]] } = countSorted(sorted, anyClass, 1);
    const { name, group, role, notNumbers } = column;
    return {
      values: { name, group, role, notNumbers, form: 'coded', kind: 'numeric', values, missingCode }, rows,
      histogram: () => sortedHistogram(name, { values, missingCode }, sorted, byClass, counted.classes),
    };
  };
  mine.forEach((column, i) => {
    throwIfCancelled(context);
    const { values, rows, histogram } = describe(column);
    found.columns.push(summarise(values, rows, dataset.rows));
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

function summarise(column: FeatureValues, counts: Float64Array, rows: number): ColumnOverview {
  const missing = column.missingCode < 0 ? 0 : counts[column.missingCode];
  const distinct = counts.length - (column.missingCode < 0 ? 0 : 1);
  const role = column.role === 'feature' ? 'feature' as const : 'meta' as const;
  const base = { name: column.name, group: column.group, role, kind: column.kind, distinct, missing };
  const nothing = { zeroShare: null, mean: null, sd: null, min: null, q1: null, median: null, q3: null, max: null };
  if (column.kind === 'text' || distinct === 0) return { ...base, ...nothing };
  const values = column.values.subarray(0, distinct);
  const present = counts.subarray(0, distinct);
  const { mean, sd } = weightedMoments(values, present);
  const zero = values.indexOf(0);
  const quantile = (q: number): number | null => weightedQuantile(values, present, q);
  return {
    ...base, zeroShare: zero < 0 ? 0 : present[zero] / rows, mean, sd,
    min: values[0], q1: quantile(0.25), median: quantile(0.5), q3: quantile(0.75), max: values[distinct - 1],
  };
}
