import * as v from 'valibot';
import { byName, type ByName } from './byName';

/** More names than any file has labels that a person gives categories to. */
const mostEntries = 100_000;

/**
 * Guards a record by names from a file: every entry is looked at and kept. (`v.record` leaves `constructor`, `prototype` and
 * `__proto__` out without a word.) How many there are is known before any of them is looked at.
 * @param expected what each name and value must be, in words
 */
export const guardByName = <T>(name: v.GenericSchema<string>, value: v.GenericSchema<T>, expected: string) => v.pipe(
  v.custom<ByName<unknown>>((input) => typeof input === 'object' && input !== null && !Array.isArray(input), 'an object of names was expected'),
  v.transform((record): [string, unknown][] => Object.entries(record)),
  v.maxLength(mostEntries, `at most ${mostEntries} entries were expected`),
  v.custom<[string, T][]>((entries) => (entries as [string, unknown][]).every(([key, one]) => v.is(name, key) && v.is(value, one)),
    `${expected} was expected for each entry`),
  v.transform((entries): ByName<T> => byName(entries)),
);
