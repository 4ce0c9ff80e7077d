/** What a test of independence says beyond its statistic: which cells drive it, and what it did not look at. */

/** One cell of a table of counts. `p` is two-sided, that of its adjusted residual; `pHolm` is corrected over the whole table. */
export type PostHocCell = {
  level: string;
  outcome: string;
  observed: number;
  expected: number;
  /** Adjusted residual: above 0 more rows than expected, below 0 fewer. */
  residual: number;
  /** Share of Pearson's chi-square that this cell makes up. */
  contribution: number;
  p: number;
  log10P: number;
  pHolm: number;
  log10PHolm: number;
};

/** Which cells of a table drive its chi-square. */
export type PostHoc = {
  /** The cells with the largest contributions, largest first: all of a small table, the first 50 of a large one. */
  cells: PostHocCell[];
  /** How many cells have a residual, and so were tested and corrected together. */
  tested: number;
  /** Cells whose corrected p is below alpha, and those among them whose expected count is under 5. */
  significant: number;
  significantUnder5: number;
  /** |residual| from which on a cell is significant; `null` where none is. */
  significantFrom: number | null;
  /** The fewest cells that make up 80 % of chi-square, and the share that they make up. */
  drivers: { cells: number; share: number };
  verdict: string;
};

/** What a comparison leaves out or puts together: no row disappears without being named. */
export type LeftOut = {
  /** Rows that the filters leave out. */
  filtered: number;
  /** Rows of an undecided category, which have no outcome where that is `attack`; absent where there are none. */
  undecided?: number;
  /** Further levels of the factor that occur in what remains, and their rows. */
  levels: number;
  rows: number;
  /** Levels that stand together as the last one, most frequent first; absent where each stands for itself. */
  joined?: string[];
  /** How many those are, where not all of them are named. */
  joinedOf?: number;
  /** Outcomes that stand together as one, most frequent first; empty where each stands for itself. */
  merged: string[];
  /** How many those are, where not all of them are named. */
  mergedOf?: number;
};
