import { EngineError } from '../../../../src-shared/terms/errors';
import { benignNeeded } from '../../../../src-shared/format/attackWords';
import { asCoded } from '../../columns/asCoded';
import { derivedColumn } from '../../columns/derivedColumn';
import { distinctOf, labelOf, levelTexts, sharedUint32, type Codes, type Dataset } from '../../columns/dataset';

/** What a factor is compared by: an outcome level for each pattern. */
export type Outcome = { name: string; title: string; levels: string[]; classOf: Uint8Array | Codes };

const mostOutcomes = 60;
/** So many may be counted before the rarer ones are put together: beyond, it is not a category. Labels always are. */
const mostMergedOutcomes = 1000;

/**
 * An outcome by name: `attack` (attack or benign), `category`, `label`, or any column with few distinct values.
 * @param merged the rarer outcomes will stand together as one: then a column may have many values
 * @throws COLUMN_NOT_FOUND, or BAD_REQUEST for a column with too many values for a table
 */
export function outcomeOf(dataset: Dataset, name: string, merged = false): Outcome {
  const derived = derivedColumn(dataset, name);
  if (derived !== undefined) {
    const levels = levelTexts(derived);
    // Of `attack` what is neither an attack nor benign is no outcome.
    return name === 'attack' ? { name, title: 'Attack share', levels: levels.slice(0, 2), classOf: derived.codes }
      : { name, title: 'Categories', levels, classOf: derived.codes };
  }
  const found = name === 'label' ? dataset.columns[dataset.label] : dataset.columns.find((candidate) => candidate.name === name);
  if (found === undefined && name === 'attack') throw new EngineError('COLUMN_NOT_FOUND', benignNeeded(levelTexts(labelOf(dataset))));
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

/** The rows of each pattern that have an outcome, and how many have none. */
export function rowsWithOutcome({ levels, classOf }: Outcome, weights: Uint32Array): { weights: Uint32Array; undecided: number } {
  const counted = sharedUint32(weights.length);
  let undecided = 0;
  for (let i = 0; i < counted.length; i++) {
    if (classOf[i] < levels.length) counted[i] = weights[i];
    else undecided += weights[i];
  }
  return undecided === 0 ? { weights, undecided } : { weights: counted, undecided };
}
