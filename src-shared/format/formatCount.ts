import { formatFixed } from './formatFixed';

/** A number of rows or values: `494021` → `494,021`. Counts are whole; `null` becomes an en dash. */
export const formatCount = (count: number | null): string => formatFixed(count, 0);
