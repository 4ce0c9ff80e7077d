import type { MissingMark } from '../../../src-shared/contract/datasetSummary';
import { isMissingNumber } from '../../../src-shared/schemas/missingMarks';

/** How the missing cells of a column are written: the marks met, and for each pattern which of them it has (from 1; 0: none). */
export type PatternMarks = { texts: string[]; codes: Uint16Array };

/** What a number is called that double precision cannot hold: such are missing, and of any number of spellings. */
const tooLarge = 'too large a number';

/** Notes marks pattern by pattern; costs nothing for a column without any. */
export class MarkNotes {
  private readonly places = new Map<string, number>();
  private codes: Uint16Array | null = null;

  /** @param patterns how many there are, or are going to be at first */
  constructor(private readonly patterns: number) {}

  add(pattern: number, text: string): void {
    const mark = isMissingNumber(text) ? text : tooLarge;
    const place = this.places.get(mark) ?? this.places.size + 1;
    this.places.set(mark, place);
    this.codes ??= new Uint16Array(Math.max(this.patterns, pattern + 1));
    if (pattern >= this.codes.length) {
      const longer = new Uint16Array(Math.max(pattern + 1, this.codes.length * 2));
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
