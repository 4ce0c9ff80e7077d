import { EngineError } from '../../../src-shared/contract/errors';
import { patternCategories } from '../columns/countTable';
import { distinctOf, levelTexts, type Codes, type Dataset } from '../columns/dataset';

/** What a factor is compared by: an outcome level for each pattern. */
export type Outcome = { name: string; title: string; levels: string[]; classOf: Uint8Array | Codes };

const mostOutcomes = 60;

/**
 * An outcome by name: `attack` (attack or normal), `category`, `label`, or any column with few distinct values.
 * @throws COLUMN_NOT_FOUND, or BAD_REQUEST for a column with too many values for a table
 */
export function outcomeOf(dataset: Dataset, name: string): Outcome {
  const categories = patternCategories(dataset);
  if (name === 'attack') {
    const normal = dataset.categories.indexOf('normal');
    return { name, title: 'Attack share', levels: ['attack', 'normal'], classOf: categories.map((category) => (category === normal ? 1 : 0)) };
  }
  if (name === 'category') return { name, title: 'Categories', levels: dataset.categories, classOf: categories };
  const column = name === 'label' ? dataset.columns[dataset.label] : dataset.columns.find((candidate) => candidate.name === name);
  if (column === undefined) {
    throw new EngineError('COLUMN_NOT_FOUND', `the outcome is attack, category, label or a column; “${name}” is none of them.`);
  }
  const distinct = distinctOf(column);
  if (distinct > mostOutcomes) {
    throw new EngineError('BAD_REQUEST', `an outcome has at most ${mostOutcomes} values; ${name} has ${distinct}.`);
  }
  return { name, title: name === 'label' ? 'Labels' : name, levels: levelTexts(column), classOf: column.codes };
}
