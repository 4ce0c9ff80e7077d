import type { LevelFilter } from './comparison';

/** Attack types are compared among attacks: normal traffic would make up most of every service's row. */
export const attacksOnly: LevelFilter[] = [{ column: 'attack', include: ['attack'] }];

/** The most frequent attack types stand for themselves, the others together: a table that can be read. */
export const usualAttackTypes = 12;
