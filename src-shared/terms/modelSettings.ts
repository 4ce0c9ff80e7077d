import type { InterceptRule, Penalty } from '../statistics/penalty';
import type { Scale } from '../statistics/scaleValues';

/** Of all that a study or a request asks, what its models are fitted and judged by. */
export function modelSettingsOf({ target, balance, split, penalty, C, intercept, seed, scale }: ModelSettings): ModelSettings {
  return { target, balance, split, penalty, C, intercept, seed, ...(scale === 'asinh' && { scale }) };
}

export type Balance = 'undersample' | 'weights' | 'none';

/** `none`, the test share (0 < share < 1), or `kfold:K`; `grouped:` before the latter two keeps copies together. */
export type Split = string;

/** What models are fitted and judged by. */
export type ModelSettings = {
  /** The positive class: a category, a label, or `attack` for whatever is not normal. */
  target: string;
  /** How the classes are balanced before anything is fitted. */
  balance: Balance;
  split: Split;
  penalty: Penalty;
  /** Weight of the data against the penalty. */
  C: number;
  /** Whether the penalty counts the intercept. */
  intercept: InterceptRule;
  /** Of every random draw. */
  seed: number;
  /** Absent: none. */
  scale?: Scale;
};
