import { EngineError } from '../../../../src-shared/terms/errors';
import { asCoded } from '../../columns/asCoded';
import { derivedColumn } from '../../columns/derivedColumn';
import { distinctOf, levelTexts, type Codes, type Dataset } from '../../columns/dataset';

/** What a factor is compared by: an outcome level for each pattern. */
export type Outcome = { name: string; title: string; levels: string[]; classOf: Uint8Array | Codes };

const mostOutcomes = 60;
/** So many may be counted before the rarer ones are put together: beyond, it is not a category. Labels always are. */
const mostMergedOutcomes = 1000;

/**
 * An outcome by name: `attack` (attack or normal), `category`, `label`, or any column with few distinct values.
 * @param merged the rarer outcomes will stand together as one: then a column may have many values
 * @throws COLUMN_NOT_FOUND, or BAD_REQUEST for a column with too many values for a table
 */
export function outcomeOf(dataset: Dataset, name: string, merged = false): Outcome {
  const derived = derivedColumn(dataset, name);
  if (derived !== undefined) {
    return { name, title: name === 'attack' ? 'Attack share' : 'Categories', levels: levelTexts(derived), classOf: derived.codes };
  }
  const found = name === 'label' ? dataset.columns[dataset.label] : dataset.columns.find((candidate) => candidate.name === name);
  if (found === undefined) {
    throw new EngineError('COLUMN_NOT_FOUND', `the outcome is attack, category, label or a column; “${name}” is none of them.`);
  }
  const column = asCoded(found);
  const distinct = distinctOf(column);
  const most = !merged ? mostOutcomes : name === 'label' ? Infinity : mostMergedOutcomes;
  if (distinct > most) {
    throw new EngineError('BAD_REQUEST', `an outcome has at most ${most} values; ${name} has ${distinct}.`);
  }
  return { name, title: name === 'label' ? 'Labels' : name, levels: levelTexts(column), classOf: column.codes };
}
