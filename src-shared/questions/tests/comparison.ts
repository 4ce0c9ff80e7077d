/** Rows by the values of a column; `attack` and `category` are what the label map says of them. */
export type LevelFilter = { column: string; include: string[] };

/** A test of one’s own. */
export type Comparison = {
  factor: string;
  /** `attack` (attack or not), `category`, `label`, or any column. */
  outcome: string;
  /** Levels to compare, `null` for all of them. */
  levels: string[] | null;
  /** Only the N most frequent levels; `null` for all. */
  top: number | null;
  /** What becomes of the levels beyond these N: `together` as one more level, or not compared (`out`, also if absent). */
  others?: 'together' | 'out';
  /** Only the N most frequent outcomes, the others together as one; `null` or absent for all. */
  topOutcomes?: number | null;
  filters: LevelFilter[];
  /** Also every pair of levels, with Holm's correction. */
  pairs: boolean;
};
