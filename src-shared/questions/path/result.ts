import type { Maybe } from '../../statistics/maybe';
import type { FeatureGroup } from '../../terms/columns';

/** An L1 path: fits from the strongest penalty, which leaves no feature, to a weak one. */
export type PathResult = {
  classes: string[];
  points: {
    C: number;
    /** Columns with a coefficient, and the features they belong to. */
    nonZero: number;
    features: number;
    objective: number;
    converged: boolean;
    accuracy: Maybe;
    logLoss: Maybe;
  }[];
  /** In the order of entry: the smallest C of the path from which on a feature has a coefficient; `null`: never. */
  entries: { feature: string; group: FeatureGroup; C: Maybe }[];
  /** Each column's coefficient along the path; of several classes the largest by size, with its sign. */
  columns: { name: string; feature: string; group: FeatureGroup; values: number[] }[];
};
