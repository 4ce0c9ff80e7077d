import { EngineError } from '../../../src-shared/terms/errors';
import type { LevelFilter } from '../../../src-shared/questions/tests/comparison';
import { listNames } from '../../../src-shared/format/listNames';
import { nearWords } from '../../../src-shared/format/nearNames';
import { asCoded } from '../columns/asCoded';
import { countValues } from '../columns/countTable';
import { derivedColumn } from '../columns/derivedColumn';
import { fileColumns, levelText, type CodedColumn, type Dataset } from '../columns/dataset';

/** A column to compare or to filter by; `attack` and `category` are what the label map says. @throws COLUMN_NOT_FOUND */
export function columnNamed(dataset: Dataset, name: string): CodedColumn {
  const column = derivedColumn(dataset, name) ?? dataset.columns.find((candidate) => candidate.name === name);
  if (column !== undefined) return asCoded(column);
  const names = fileColumns(dataset).map((candidate) => candidate.name);
  const derived = ['attack', 'category'].filter((one) => derivedColumn(dataset, one) !== undefined);
  throw new EngineError('COLUMN_NOT_FOUND', `“${name}” is not a column of this dataset, which has ${
    listNames(names)}; or ${derived.join(' or ')}, by its labels.${nearWords(name, [...names, ...derived])}`);
}

export type ChosenRows = {
  /** The rows of each pattern that pass every filter, else 0. */
  weights: Uint32Array;
  /** Rows that do not pass. */
  filtered: number;
  /** Values that were asked for and that the file does not have. */
  unknown: LevelFilter[];
};

export function chooseRows(dataset: Dataset, filters: LevelFilter[]): ChosenRows {
  if (filters.length === 0) return { weights: dataset.weights, filtered: 0, unknown: [] };
  const weights = dataset.weights.slice();
  const unknown: LevelFilter[] = [];
  for (const { column: name, include } of filters) {
    const column = columnNamed(dataset, name);
    const wanted = new Set(include);
    const counts = countValues(column, dataset.weights);
    const passes = Array.from(counts, (count, code) => count > 0 && wanted.delete(levelText(column, code)));
    if (wanted.size > 0) unknown.push({ column: name, include: [...wanted] });
    for (let i = 0; i < weights.length; i++) if (!passes[column.codes[i]]) weights[i] = 0;
  }
  let kept = 0;
  for (let i = 0; i < weights.length; i++) kept += weights[i];
  return { weights, filtered: dataset.rows - kept, unknown };
}
