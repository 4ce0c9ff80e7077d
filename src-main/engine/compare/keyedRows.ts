import { alignColumns } from '../columns/alignColumns';
import { cellsOf, type Column, type Dataset } from '../columns/dataset';
import { sameInBoth } from '../columns/findOverlap';
import { findEqual } from '../columns/mergePatterns';
import type { FilePair } from './pairOf';
import type { SharedRows } from './shareRows';

/**
 * Rows that are known again by a key. `first`: for each pattern of the first file, then of the other one, the first with its key; `shared`:
 * keys that both have; `alike`: of those, the rows that are alike in every common feature too.
 */
export type KeyedRows = { key: string[]; first: Uint32Array; shared: number; alike: number };

/**
 * Finds what names each row once in either file: one identity column, or all of them together. Of several keys the one whose rows are most
 * often alike in their features too: a running number may count other rows here than there.
 * @returns `null` where nothing names the rows of both, or no key stands in both
 */
export function keyedRows({ here, there }: FilePair, vectors: SharedRows | null): KeyedRows | null {
  // Rows that are alike in every column have no key.
  if (here.patterns < here.rows || there.patterns < there.rows) return null;
  const names = identityOf(here).map(({ name }) => name).filter((name) => identityOf(there).some((column) => column.name === name));
  const keys = [...names.map((name) => [name]), ...(names.length > 1 ? [names] : [])];
  const found = keys.flatMap((key): KeyedRows[] => {
    if (![here, there].every((dataset) => isUnique(dataset, key))) return [];
    const { columns } = alignColumns(withFeatures(here, key), withFeatures(there, key));
    const first = columns.length < key.length ? null : sameInBoth(here, there, columns);
    return first === null ? [] : [{ key, first, ...countShared(here, first, vectors) }];
  });
  const best = found.reduce<KeyedRows | null>((most, one) =>
    (most === null || one.alike > most.alike || (one.alike === most.alike && one.shared > most.shared) ? one : most), null);
  return best === null || best.shared === 0 ? null : best;
}

/** What names the capture's hosts, times and rows; another label and a difficulty do not. */
const identityOf = ({ columns }: Dataset): Column[] => columns.filter(({ role, about }) => role === 'meta' && about?.identity === true);

/** The same file, in which the key's columns alone are features. */
const withFeatures = (dataset: Dataset, key: string[]): Dataset =>
  ({ ...dataset, columns: dataset.columns.map((column) => ({ ...column, role: key.includes(column.name) ? 'feature' : 'meta' })) });

function isUnique({ columns, patterns }: Dataset, key: string[]): boolean {
  const cells = columns.filter(({ name }) => key.includes(name)).map(cellsOf);
  return findEqual(cells, patterns).every((first, pattern) => first === pattern);
}

function countShared({ patterns }: Dataset, first: Uint32Array, vectors: SharedRows | null): { shared: number; alike: number } {
  let [shared, alike] = [0, 0];
  for (let i = patterns; i < first.length; i++) {
    if (first[i] >= patterns) continue;
    shared++;
    if (vectors !== null && vectors.first[i] === vectors.first[first[i]]) alike++;
  }
  return { shared, alike };
}
