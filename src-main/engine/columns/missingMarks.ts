import type { MissingMark } from '../../../src-shared/contract/datasetSummary';

/** How the missing cells of a column are written: the marks met, and for each pattern which of them it has (from 1; 0: none). */
export type PatternMarks = { texts: string[]; codes: Uint8Array };

/** More ways of writing “no value” than this, and the rest is told as the last of them. */
const mostMarks = 255;

/** Notes marks pattern by pattern; costs nothing for a column without any. */
export class MarkNotes {
  private readonly places = new Map<string, number>();
  private codes: Uint8Array | null = null;

  /** @param patterns how many there are, or are going to be at first */
  constructor(private readonly patterns: number) {}

  add(pattern: number, text: string): void {
    const place = this.places.get(text) ?? Math.min(mostMarks, this.places.size + 1);
    if (!this.places.has(text) && this.places.size < mostMarks) this.places.set(text, place);
    this.codes ??= new Uint8Array(Math.max(this.patterns, pattern + 1));
    if (pattern >= this.codes.length) {
      const longer = new Uint8Array(Math.max(pattern + 1, this.codes.length * 2));
      longer.set(this.codes);
      this.codes = longer;
    }
    this.codes[pattern] = place;
  }

  /** `null` where no cell was missing. */
  finish(): PatternMarks | null {
    return this.codes === null ? null : { texts: [...this.places.keys()], codes: this.codes };
  }
}

/** Rows by mark, the most frequent first. */
export function countMarks(column: string, marks: PatternMarks | null, rows: Uint32Array): MissingMark[] {
  if (marks === null) return [];
  const counts = new Float64Array(marks.texts.length + 1);
  for (let row = 0; row < rows.length; row++) counts[marks.codes[rows[row]] ?? 0]++;
  return marks.texts.map((mark, i) => ({ column, mark, rows: counts[i + 1] })).filter(({ rows: count }) => count > 0)
    .sort((a, b) => b.rows - a.rows || (a.mark < b.mark ? -1 : 1));
}
