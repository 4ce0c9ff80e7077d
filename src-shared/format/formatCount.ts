import { formatFixed } from './formatFixed';

/**
 * A number of rows or values. Counts are whole; `null` becomes an en dash.
 * @example formatCount(494021) // → '494,021'
 */
export const formatCount = (count: number | null): string => formatFixed(count, 0);
