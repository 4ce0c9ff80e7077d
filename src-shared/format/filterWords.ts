import type { LevelFilter } from '../questions/tests/comparison';

/** A filter in a few words: `service is http or smtp`; more than `most` values are counted. */
export function filterWords({ column, include }: LevelFilter, most = 3): string {
  if (column === 'attack' && include.length === 1) return include[0] === 'attack' ? 'it is an attack' : `it is ${include[0]}`;
  if (include.length > most) return `${column} is one of ${include.length}`;
  return `${column} is ${include.map((value) => (value === '' ? 'empty' : value)).join(' or ')}`;
}
