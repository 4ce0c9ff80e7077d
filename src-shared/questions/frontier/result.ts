import type { SelectionMetric } from '../../terms/selectionMetrics';
import type { KnownMoment, PriceResult, Quartiles } from '../price/result';
import type { ConfusionMatrix } from '../../statistics/confusionMatrix';
import type { Interval, Maybe } from '../../statistics/maybe';

/** Features that were judged together: alone, as one of all pairs, or as a step of forward selection, by gain or by gain a nanosecond. */
export type FrontierSet = {
  features: string[];
  how: 'alone' | 'pair' | 'by-gain' | 'by-price';
  /** The chosen metric, on rows that the model did not see where there are such. */
  value: Maybe;
  matrix: ConfusionMatrix;
  recall: Maybe;
  recallInterval: Interval;
  falsePositiveRate: Maybe;
  accuracy: Maybe;
  mcc: Maybe;
  /** Nanoseconds a connection, work that the features share paid once; and when the last of them is known. */
  price: Quartiles;
  known: KnownMoment;
};

/** Price against gain: sets of features, and those that no other beats. `check` does not compare it, as prices are of one machine. */
export type FrontierResult = {
  target: string;
  metric: SelectionMetric;
  price: PriceResult;
  /** Features of the dataset that are not derived from traffic, and so have no price. */
  unpriced: string[];
  sets: FrontierSet[];
  /**
   * For each moment the places of the `sets` that are known by then and that none beats (as cheap or cheaper, and as good or
   * better), cheapest first, and of the answer.
   */
  frontiers: { known: KnownMoment; sets: number[]; answer: number | null }[];
};
