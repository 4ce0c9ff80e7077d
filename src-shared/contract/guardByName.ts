import * as v from 'valibot';
import { byName, type ByName } from './byName';

/**
 * Guards a record by names from a file: every entry is looked at and kept. (`v.record` leaves `constructor`, `prototype` and
 * `__proto__` out without a word.)
 */
export const guardByName = <T>(name: v.GenericSchema<string>, value: v.GenericSchema<T>) => v.pipe(
  v.custom<ByName<unknown>>((input) => typeof input === 'object' && input !== null && !Array.isArray(input), 'an object of names was expected'),
  v.transform((record): [string, unknown][] => Object.entries(record)),
  v.array(v.tuple([name, value])),
  v.transform((entries): ByName<T> => byName(entries)),
);
