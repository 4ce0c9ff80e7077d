import type { RowPlace } from '../../../src-shared/contract/rowConditions';
import { EngineError } from '../../../src-shared/terms/errors';
import type { OpenDataset } from '../openDataset';
import { lineOf } from '../read/rowLines';

/**
 * Where rows stand, by their numbers among the rows in use, from 1: in which file, and on which line of it.
 * @throws BAD_REQUEST for a row that is not there
 */
export const locateRows = (open: OpenDataset, numbers: readonly number[]): RowPlace[] => numbers.map((number) => {
  const { rows } = open.dataset;
  if (number > rows) throw new EngineError('BAD_REQUEST', `a row from 1 to ${rows} was expected, not ${number}.`);
  return placeOf(open, open.readAs.numbers?.[number - 1] ?? number - 1);
});

/** `read`: the number of the row among all that were read, from 0. */
function placeOf({ summary: { data }, readAs: { lines } }: OpenDataset, read: number): RowPlace {
  let within = read;
  for (const [i, { name, rows }] of data.files.entries()) {
    const of = lines[i];
    if (within < rows) return { file: name, line: of === null ? null : lineOf(of, within) };
    within -= rows;
  }
  return { file: null, line: null };
}
