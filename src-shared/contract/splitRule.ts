import { EngineError } from './errors';
import type { Split } from './results';

/** What `--split` can say: no split, the share of the test part, or K folds. */
export type SplitRule = { kind: 'none' } | { kind: 'share'; share: number } | { kind: 'folds'; folds: number };

/** More folds than this bring nothing but as many fits. */
export const mostFolds = 100;

/** @throws BAD_REQUEST, naming the three forms */
export function parseSplit(split: Split): SplitRule {
  if (split === 'none') return { kind: 'none' };
  const folds = /^kfold:(\d+)$/.exec(split);
  if (folds !== null && Number(folds[1]) >= 2 && Number(folds[1]) <= mostFolds) return { kind: 'folds', folds: Number(folds[1]) };
  const share = Number(split);
  if (split.trim() !== '' && share > 0 && share < 1) return { kind: 'share', share };
  throw new EngineError('BAD_REQUEST', `the split is none, a test share between 0 and 1, or kfold:K with K from 2 to ${mostFolds}; found “${split}”.`);
}
