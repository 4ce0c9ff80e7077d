/**
 * The training levels of a text feature: each one's share of the rows m, the sd √(m(1 − m)) of its one-hot column (1
 * where it is the only level), and the weighted counts of its classes, multiplied by C.
 */
export type LevelTable = {
  shares: Float64Array;
  sds: Float64Array;
  positive: Float64Array;
  negative: Float64Array;
};

/** Where a solver of the levels' problem came to rest; one coefficient for each level of the table. */
export type LevelSolution = { intercept: number; coefficients: Float64Array; iterations: number; converged: boolean };
