import { EngineError } from '../../../../src-shared/terms/errors';
import type { ColumnDetail } from '../../../../src-shared/questions/overview/result';
import { asCoded } from '../../columns/asCoded';
import { countValues, patternCategories } from '../../columns/countTable';
import { levelText, type Dataset } from '../../columns/dataset';
import { frequentValues, histogramOf } from '../../fitting/histogram';

export type ColumnDetailInput = { dataset: Dataset; column: string };

const topValues = 20;

/** One column for its panel: its distribution and its most frequent values, split by category. */
export function describeColumn({ dataset, column: name }: ColumnDetailInput): ColumnDetail {
  const found = dataset.columns.find((candidate) => candidate.name === name);
  if (found === undefined) throw new EngineError('COLUMN_NOT_FOUND', `“${name}” is not a column of this dataset.`);
  const column = asCoded(found);
  const counted = { classOf: patternCategories(dataset), classes: dataset.categories.length, weights: dataset.weights };
  const rows = countValues(column, dataset.weights);
  const frequent = frequentValues(column, rows, topValues, counted);
  return {
    column: name, description: found.about?.description ?? '', categoryOrder: dataset.categories,
    histogram: histogramOf(column, rows, counted),
    topValues: frequent.codes.map((code, i) => ({ value: levelText(column, code), rows: rows[code], counts: frequent.counts[i] })),
  };
}
