import { EngineError } from '../../../../src-shared/terms/errors';
import type { Dataset, NumericColumn } from '../dataset';
import { Quantities, type Invariant } from './invariant';
import { invariantsOfFlows } from './ofFlows';
import { invariantsOfKdd } from './ofKdd';
import { invariantsOfNumbers } from './ofNumbers';

/** What must hold in a dataset by what its columns mean: nothing where no family knows them. */
export function invariantsOf(dataset: Pick<Dataset, 'columns'>): Invariant[] {
  const columns = dataset.columns.filter(({ role, gapsOf }) => role !== 'label' && role !== 'source' && gapsOf === undefined);
  const quantities = new Quantities(columns);
  const numbers = columns.filter((column): column is NumericColumn => column.kind === 'numeric');
  return [...invariantsOfNumbers(numbers, quantities), ...invariantsOfFlows(quantities), ...invariantsOfKdd(quantities)];
}

/** The patterns that break an invariant: 1 for each, or `null` where none does. */
export function brokenPatterns({ isBroken }: Invariant, patterns: number): Uint8Array | null {
  let broken: Uint8Array | null = null;
  for (let pattern = 0; pattern < patterns; pattern++) {
    if (!isBroken(pattern)) continue;
    broken ??= new Uint8Array(patterns);
    broken[pattern] = 1;
  }
  return broken;
}

/** The patterns that break an invariant by its id, or any of all (`null`). @throws BAD_REQUEST for one that the dataset does not have */
export function patternsThatBreak(dataset: Dataset, id: string | null): Uint8Array {
  const all = invariantsOf(dataset);
  const asked = id === null ? all : all.filter((one) => one.id === id);
  if (id !== null && asked.length === 0) throw new EngineError('BAD_REQUEST', `an invariant of this dataset was expected, not “${id}”.`);
  const broken = new Uint8Array(dataset.patterns);
  for (const one of asked) brokenPatterns(one, dataset.patterns)?.forEach((is, pattern) => { broken[pattern] |= is; });
  return broken;
}
