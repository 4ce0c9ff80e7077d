import type { ConfusionMatrix } from '../../statistics/confusionMatrix';
import type { Maybe } from '../../statistics/maybe';

/** One feature refitted by another program's algorithm, and how far the two agree. */
export type SecondOpinion = {
  feature: string;
  program: string;
  rows: { train: number; test: number };
  iterations: number;
  learningRate: number;
  wiretell: { train: ConfusionMatrix; test: ConfusionMatrix; accuracy: Maybe };
  other: { train: ConfusionMatrix; test: ConfusionMatrix; accuracy: Maybe };
  /** Share of test rows for which both predict the same class. */
  agreement: Maybe;
  verdict: string;
};
