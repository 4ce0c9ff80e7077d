import { EngineError } from './errors';
import type { Split } from './modelSettings';

/**
 * What `--split` can say: no split, the share of the test part, K folds, or which files are the test part. `grouped`: rows that are
 * alike in every feature stand on one side, so that no copy of a judged row was learnt from.
 */
export type SplitRule = { kind: 'none' } | { kind: 'files'; pattern: string } | ({ kind: 'share'; share: number } | { kind: 'folds'; folds: number }) & { grouped: boolean };

/** More folds than this bring nothing but as many fits. */
export const mostFolds = 100;

const groupedMark = 'grouped:';

const filesMark = 'files:';
/** Whether some files are learnt from and the others are the test part. */
export const isByFiles = (split: Split): boolean => split.startsWith(filesMark);
/** The test part is the files that a pattern means. */
export const splitByFiles = (pattern: string): Split => filesMark + pattern;

/** Whether it keeps copies together. */
export const isGrouped = (split: Split): boolean => split.startsWith(groupedMark);

/** The same split with copies kept together, or drawn row by row. */
export const withGroups = (split: Split, grouped: boolean): Split => {
  const plain = isGrouped(split) ? split.slice(groupedMark.length) : split;
  return grouped && plain !== 'none' && !isByFiles(plain) ? groupedMark + plain : plain;
};

/** What a selection says of the folds that it was judged by. */
export function foldsOf(split: Split): { folds: number; grouped?: true } {
  const rule = parseSplit(split);
  return { folds: rule.kind === 'folds' ? rule.folds : 1, ...(isGrouped(split) && { grouped: true }) };
}

/** The forms of a split, in words. */
export const splitForms = `none, a test share between 0 and 1, or kfold:K with K from 2 to ${mostFolds}; grouped:SHARE and grouped:kfold:K keep copies together; of several files, files:PATTERN (such as files:friday*|saturday*) judges on those`;

/** @throws BAD_REQUEST, naming the forms */
export function parseSplit(split: Split): SplitRule {
  if (split === 'none') return { kind: 'none' };
  if (isByFiles(split) && split.length > filesMark.length) return { kind: 'files', pattern: split.slice(filesMark.length) };
  const grouped = isGrouped(split);
  const plain = withGroups(split, false);
  const folds = /^kfold:(\d+)$/.exec(plain);
  if (folds !== null && Number(folds[1]) >= 2 && Number(folds[1]) <= mostFolds) return { kind: 'folds', folds: Number(folds[1]), grouped };
  const share = Number(plain);
  if (plain.trim() !== '' && share > 0 && share < 1) return { kind: 'share', share, grouped };
  throw new EngineError('BAD_REQUEST', `the split is ${splitForms}; found “${split}”.`);
}
