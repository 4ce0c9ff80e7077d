import type { ConflictsAt } from '../../../../../src-shared/questions/audit/checks/conflicts';
import { irreducibleRows } from '../../../../../src-shared/statistics/irreducibleRows';
import { sharedValues } from '../../../../../src-shared/statistics/sharedValues';
import type { VectorTally } from './tallyVectors';

/** Classes and pairs of classes that are listed: those with most rows. */
const mostClasses = 1000;
const mostPairs = 20;

/** Which vectors stand under several of these classes, and what follows for any classifier. */
export function describeConflicts(tally: VectorTally, names: readonly string[]): ConflictsAt {
  const { values: vectors, byClass, ...found } = irreducibleRows(tally, names.length);
  const inConflict = byClass.map((rows, of) => ({ name: names[of], rows })).filter(({ rows }) => rows > 0).sort((a, b) => b.rows - a.rows);
  const pairs = sharedValues(tally, byClass).slice(0, mostPairs);
  return {
    ...found, vectors, byClass: inConflict.slice(0, mostClasses), allInConflict: inConflict.length,
    pairs: pairs.map(({ a, b, values, ...shared }) => ({ a: names[a], b: names[b], vectors: values, ...shared })),
  };
}
