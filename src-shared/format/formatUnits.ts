/**
 * A number with what it counts: `1 row`, `3 rows`, `2 categories`.
 * @example formatUnits(1, 'row') // → '1 row'
 * @example formatUnits(2, 'category', 'categories') // → '2 categories'
 */
export const formatUnits = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
