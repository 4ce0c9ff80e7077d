import type { Comparison, LevelFilter } from './comparison';

/** Attack types are compared among attacks: normal traffic would make up most of every service's row. */
export const attacksOnly: LevelFilter[] = [{ column: 'attack', include: ['attack'] }];

/** The most frequent attack types stand for themselves, the others together: a table that can be read. */
export const usualAttackTypes = 12;

/** Where no number is said: so many levels stand for themselves, the others together, so that every row is counted. */
export const usualLevels = { levels: null, top: 12, others: 'together' } as const satisfies Partial<Comparison>;
