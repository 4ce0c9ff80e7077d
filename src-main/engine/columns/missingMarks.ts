import type { MissingMark } from '../../../src-shared/terms/datasetSummary';
import { isMissingNumber } from '../../../src-shared/schemas/missingMarks';

/** What a number is called that double precision cannot hold: such are missing, and of any number of spellings. */
const tooLarge = 'too large a number';

/** Rows by how their missing cells are written, the most frequent mark first; `further` are marks beside the usual ones. */
export function countMarks(
  column: string, missing: { text: string; patterns: number[] }[], rows: Uint32Array, further?: readonly string[],
): MissingMark[] {
  if (missing.length === 0) return [];
  const marks = missing.map(({ text }) => (isMissingNumber(text, further) ? text : tooLarge));
  const places = [...new Set(marks)];
  const markOf = new Uint16Array(missing.reduce((most, { patterns }) =>
    patterns.reduce((max, pattern) => Math.max(max, pattern + 1), most), 0));
  missing.forEach(({ patterns }, i) => {
    const place = places.indexOf(marks[i]) + 1;
    for (const pattern of patterns) markOf[pattern] = place;
  });
  const counts = new Float64Array(places.length + 1);
  for (let row = 0; row < rows.length; row++) counts[markOf[rows[row]] ?? 0]++;
  return places.map((mark, i) => ({ column, mark, rows: counts[i + 1] })).filter(({ rows: count }) => count > 0)
    .sort((a, b) => b.rows - a.rows || (a.mark < b.mark ? -1 : 1));
}
