import { EngineError } from '../../../src-shared/contract/errors';
import type { ColumnDetail } from '../../../src-shared/contract/results';
import { kddColumn } from '../../../src-shared/schemas/kddColumns';
import { countTable, patternCategories } from '../columns/countTable';
import { levelText, type Dataset } from '../columns/dataset';
import { histogramOf } from './histogram';

export type ColumnDetailInput = { dataset: Dataset; column: string };

const topValues = 20;

/** One column for its panel: its distribution and its most frequent values, split by category. */
export function describeColumn({ dataset, column: name }: ColumnDetailInput): ColumnDetail {
  const column = dataset.columns.find((candidate) => candidate.name === name);
  if (column === undefined) throw new EngineError('COLUMN_NOT_FOUND', `“${name}” is not a column of this file.`);
  const classes = dataset.categories.length;
  const table = countTable(column, patternCategories(dataset), classes, dataset.weights);
  const values = Array.from({ length: table.length / classes }, (_, code) => {
    const counts = Array.from(table.subarray(code * classes, (code + 1) * classes));
    return { code, counts, rows: counts.reduce((sum, count) => sum + count, 0) };
  }).sort((a, b) => b.rows - a.rows || a.code - b.code).slice(0, topValues);
  return {
    column: name, description: kddColumn(name)?.description ?? '', categoryOrder: dataset.categories,
    histogram: histogramOf(column, table, classes),
    topValues: values.map(({ code, counts, rows }) => ({ value: levelText(column, code), rows, counts })),
  };
}
