import { formatCount } from './formatCount';

/**
 * A count with what it counts, in the singular where it is one.
 * @example countOf(1, 'row') // → '1 row'
 * @example countOf(1200, 'row') // → '1,200 rows'
 * @example countOf(2, 'category', 'categories') // → '2 categories'
 */
export const countOf = (count: number, one: string, many = `${one}s`): string => `${formatCount(count)} ${count === 1 ? one : many}`;
