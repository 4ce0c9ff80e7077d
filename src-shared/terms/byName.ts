declare const fromFile: unique symbol;

/**
 * Values by a name that came from a file: a label, a category, a service, a column. Plain JSON, but not to be looked up in the
 * plain way: a file may have a label `constructor` or `__proto__`, and `counts[label]` would then find a member that every
 * object has. So `counts[label]` does not compile; `ofName` looks up, `byName` makes, `Object.entries` lists.
 * @example
 * const counts = byName([['normal', 3], ['__proto__', 2]]);
 * ofName(counts, '__proto__') // → 2
 * ofName(counts, 'constructor') // → undefined
 */
export type ByName<T> = { [name: string & { readonly [fromFile]: true }]: T };

/** Makes a record of names and what they lead to. Every name becomes a key of its own, `__proto__` too. */
export const byName = <T>(entries: Iterable<readonly [name: string, value: T]>): ByName<T> => Object.fromEntries(entries);

/** What a name leads to, or `undefined` where the record does not have it; never what an object has by birth. */
export const ofName = <T>(record: ByName<T>, name: string): T | undefined =>
  (Object.hasOwn(record, name) ? record[name as keyof ByName<T>] : undefined);

/** Rows of a name; 0 where there are none. */
export const rowsOfName = (counts: ByName<number>, name: string): number => ofName(counts, name) ?? 0;

/** Rows by a name from a file: looked up by `ofName`. */
export type Counts = ByName<number>;
