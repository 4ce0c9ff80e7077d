import type { CalledRates } from '../../statistics/calledRates';
import type { Maybe } from '../../statistics/maybe';

/** Ways to decide by one column, the plainer first. Of a text, `cut` is its set of levels. */
export const learners = ['cut', 'band', 'table'] as const;
export type Learner = (typeof learners)[number];

/**
 * What a column reaches by each of them, attack or one of its kinds against benign rows: balanced accuracy, and the rank AUC beside it.
 * `null` where there is none: a text has no band, and one of very many levels no set of them that says anything.
 */
export type LearnerFigures = { cut: Maybe; band: Maybe; table: Maybe; auc: Maybe };

/** How a column decides, by its best learner, and how that fares. */
export type Rule = CalledRates & (
  /** `below`: up to this number; `above`: from it on. `null`: no number, so that only those without a value count. */
  | { learner: 'cut'; at: Maybe; positive: 'below' | 'above' }
  /** An end that is `null` is open. */
  | { learner: 'band'; from: Maybe; to: Maybe; positive: 'inside' | 'outside' }
  /** So many of all levels or cells are called positive; the first of them by rows. `exact`: they are all, each a value. */
  | { learner: 'levels' | 'table'; called: number; of: number; values: string[]; exact: boolean }
);

/** The best of them: of equal ones the plainer. */
export function bestLearner(figures: LearnerFigures): { learner: Learner; value: number } {
  let best: { learner: Learner; value: number } = { learner: 'cut', value: figures.cut ?? 0 };
  for (const learner of learners) if ((figures[learner] ?? 0) > best.value) best = { learner, value: figures[learner]! };
  return best;
}
