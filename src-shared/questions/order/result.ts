import type { RunsTest } from '../../statistics/runsTest';

/** Rows of one category, or of one label, that follow one another. */
export type Run = {
  /** The category, or the label. */
  of: string;
  rows: number;
  /** Its first row, by its number among the rows in use, from 1. */
  firstRow: number;
};

/** The rows of one category, or of one label: in how many runs they come. */
export type RunsOf = {
  name: string;
  /** The category of a label; a category's own name. */
  category: string;
  rows: number;
  runs: number;
  /** Runs that its rows would have on average in random order among all others. */
  expectedRuns: number;
  /** The first of its longest ones. */
  longest: Run;
  /** The fewest runs that hold half of its rows. */
  halfIn: number;
  /** Its rows among the last fifth of all. */
  rowsInTail: number;
  /** Its rows in each of the parts of the dataset; absent where only those of larger ones are told. */
  byPart?: number[];
};

/** Runs of one category within one file; its rows follow one another. */
export type FileRuns = RunsTest & {
  file: string;
  rows: number;
  firstRow: number;
  /** How many categories it has. */
  categories: number;
  longest: Run;
};

/** Labels with their rows in all, and the largest by name. */
export type LabelsApart = { labels: number; rows: number; largest: string[] };

/** Whether the rows come in runs of one category: how many, against how many in random order, and where the longest begin. */
export type OrderResult = {
  rows: number;
  /** Rows of the file, where those in use were drawn from them: in their old order, but their runs are shorter than the file's. */
  drawnFrom: number | null;
  /** Runs of one category, and of one label, over all rows; several files follow one another. */
  byCategory: RunsTest;
  byLabel: RunsTest;
  /** In their usual order. */
  categories: RunsOf[];
  /** Those with most rows first. */
  labels: RunsOf[];
  /**
   * The attacks' rows: in how many runs of one label, and the fewest that hold half of them, about as many independent events as they
   * are. `null` where no row is an attack, or no category is known to be none.
   */
  attacks: { rows: number; runs: number; halfIn: number } | null;
  /** What a cut in row order makes of the last fifth of the rows as test part: labels that stand on one side of it alone. */
  tail: { firstRow: number; rows: number; onlyBefore: LabelsApart; onlyBehind: LabelsApart };
  /** The first row of each of the equal parts that `byPart` counts by. */
  parts: number[];
  /** Of several files, in the order of their rows. */
  files?: FileRuns[];
  /** How many labels there are, where only those with most rows are listed. */
  inAll?: { labels: number };
};
