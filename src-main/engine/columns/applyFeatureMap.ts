import type { FeatureMapEntry } from '../../../src-shared/contract/featureMap';
import { listNames } from '../../../src-shared/format/listNames';
import { EngineError } from '../../../src-shared/terms/errors';
import { conversionOf, conversionWords, convertUnit } from './convertUnit';
import type { Column, Dataset } from './dataset';

/**
 * A file with names and units as a person's feature map says.
 * @throws COLUMN_NOT_FOUND for a column that the file lacks, BAD_REQUEST for a factor of text, or a name that is taken
 */
export function applyFeatureMap(dataset: Dataset, map: readonly FeatureMapEntry[], file: string): Dataset {
  const entries = new Map(map.map((entry) => [entry.from, entry]));
  const names = dataset.columns.map(({ name }) => name);
  for (const { from, to, factor } of map) {
    const column = dataset.columns.find(({ name }) => name === from);
    if (column === undefined) throw new EngineError('COLUMN_NOT_FOUND', `the feature map names “${from}”, which “${file}” does not have; it has ${listNames(names, 12)}.`);
    if (column.kind === 'text' && factor !== undefined && factor !== 1) throw new EngineError('BAD_REQUEST', `numbers were expected where the feature map gives a factor; “${from}” of “${file}” holds text.`);
    if (names.includes(to) && !entries.has(to)) throw new EngineError('BAD_REQUEST', `the feature map calls “${from}” “${to}”, which is another column of “${file}”.`);
  }
  return { ...dataset, columns: dataset.columns.map((column) => mapped(column, entries.get(column.name))) };
}

/** What a person says stands above what the family says: the meaning goes, or it would convert once more. */
function mapped(column: Column, entry: FeatureMapEntry | undefined): Column {
  if (entry === undefined) return column;
  const { meaning: _, unit: __, usualName: ___, ...about } = column.about ?? {};
  return { ...convertUnit(column, conversionOf(entry.factor)), name: entry.to, about };
}

/** What a feature map did, in a sentence. */
export function featureMapWords(map: readonly FeatureMapEntry[]): string {
  const words = map.map(({ from, to, factor }) => {
    const conversion = conversionOf(factor);
    return `${from} as ${to}${conversion === null ? '' : `, ${conversionWords(conversion)}`}`;
  });
  return `By the feature map: ${listNames(words, 20)}.`;
}
