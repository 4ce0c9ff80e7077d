import type { DropRule, DroppedColumn } from '../../statistics/dropCorrelated';
import type { Maybe } from '../../statistics/maybe';

/** `r` is of the `n` rows in which both columns have a value; `null` where one of them does not vary there. */
export type CorrelationPair = { a: string; b: string; r: Maybe; n: number };

/** How strongly numeric columns go together, and which of them to leave out. */
export type CorrelationResult = {
  columns: string[];
  /** Numeric columns left out because they hold one value only. */
  constant: string[];
  /** `null` where r is not defined; see `CorrelationPair`. */
  matrix: Maybe[][];
  /** All pairs of `columns`, largest |r| first, undefined ones last. */
  pairs: CorrelationPair[];
  /**
   * Where there are too many to hand over: how many numeric columns vary, how many of them (those that change most) were
   * correlated, and all their pairs. `columns` are then those with the strongest partners; `dropped` and `kept` are of all.
   */
  inAll?: { columns: number; correlated: number; pairs: number };
  rule: DropRule;
  threshold: number;
  dropped: DroppedColumn[];
  /** Columns that stay when those in `dropped` are left out. */
  kept: string[];
};

/** Rows by two numeric columns at once, in bins: `counts[binOfA][binOfB]`. */
export type JointCounts = {
  a: string;
  b: string;
  r: Maybe;
  /** Rows in which both have a value. */
  n: number;
  edgesA: number[];
  edgesB: number[];
  scaleA: 'linear' | 'log';
  scaleB: 'linear' | 'log';
  counts: number[][];
};
