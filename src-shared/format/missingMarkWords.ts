import type { MissingMark } from '../terms/datasetSummary';
import { formatCount } from './formatCount';

const markOf = (mark: string): string => (mark === '' ? 'empty' : `“${mark}”`);

/** What was taken as missing, a line for each column: `service: empty (12 rows), “NA” (3 rows)`. */
export function missingMarkLines(marks: readonly MissingMark[]): string[] {
  return [...new Set(marks.map(({ column }) => column))].map((column) => {
    const words = marks.filter((one) => one.column === column).map(({ mark, rows }) => `${markOf(mark)} (${rows === 1 ? '1 row' : `${formatCount(rows)} rows`})`);
    return `${column}: ${words.join(', ')}`;
  });
}
