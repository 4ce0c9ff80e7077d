import type { InterceptRule, Penalty } from '../statistics/penalty';
import type { Scale } from '../statistics/scaleValues';

/** Of all that a study or a request asks, what its models are fitted and judged by. */
export function modelSettingsOf({ target, balance, split, penalty, C, intercept, seed, scale }: ModelSettings): ModelSettings {
  return { target, balance, split, penalty, C, intercept, seed, ...(scale === 'asinh' && { scale }) };
}

export type Balance = 'undersample' | 'weights' | 'none';

/** `none`, the test share (0 < share < 1), or `kfold:K`; `grouped:` before the latter two keeps copies together. */
export type Split = string;

export type ModelSettings = {
  target: string;
  balance: Balance;
  split: Split;
  penalty: Penalty;
  C: number;
  intercept: InterceptRule;
  seed: number;
  /** Absent: none. */
  scale?: Scale;
};
