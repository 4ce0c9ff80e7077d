import { EngineError } from '../../../src-shared/contract/errors';
import type { Balance, Split } from '../../../src-shared/contract/results';
import { parseSplit, type SplitRule } from '../../../src-shared/contract/splitRule';
import { dealRows } from '../columns/dealRows';
import type { Dataset } from '../columns/dataset';
import type { TargetClasses } from './targetClasses';

/** One model to fit: the parts it learns from and the part it is judged on. */
export type Fold = { train: number[]; test: number };
export type DealtParts = {
  /** Rows of each part on each pattern. */
  parts: Uint32Array[];
  folds: Fold[];
  /** Rows of each part: positives and negatives. */
  sizes: { positives: number; negatives: number }[];
};

/** The class of each pattern, and how many rows of the file each class has. */
export type ClassRows = { classOf: Uint8Array; totals: number[] };
/** Parts of rows with any number of classes; `sizes[part][class]` are rows. */
export type DealtClasses = { parts: Uint32Array[]; folds: Fold[]; sizes: number[][] };

/**
 * Draws balance and split in one deal over the rows, class by class (stratified): every model on these classes is fitted
 * and judged on the same rows, so that models can be compared. Undersampling draws every class down to the smallest.
 */
export function dealClasses(dataset: Dataset, { classOf, totals }: ClassRows, balance: Balance, split: Split, seed: number): DealtClasses {
  const rule = parseSplit(split);
  const smallest = totals.filter((rows) => rows > 0).reduce((least, rows) => Math.min(least, rows), Infinity);
  const used = balance === 'undersample' ? totals.map((rows) => Math.min(rows, smallest)) : totals;
  const quotas = used.map((rows) => divide(rows, rule));
  const everything = rule.kind === 'none' && used.every((rows, c) => rows === totals[c]);
  const parts = everything ? [dataset.weights] : dealRows(dataset.rowPatterns, classOf, quotas, seed);
  return { parts, folds: foldsOf(rule), sizes: quotas[0].map((_, part) => quotas.map((quota) => quota[part])) };
}

/**
 * `dealClasses` for a target and everything else.
 * @throws TOO_FEW_ROWS if a part would lack one of the classes
 */
export function dealParts(dataset: Dataset, target: TargetClasses, balance: Balance, split: Split, seed: number): DealtParts {
  const totals = [target.negatives, target.positives];
  const dealt = dealClasses(dataset, { classOf: target.classes, totals }, balance, split, seed);
  const sizes = dealt.sizes.map(([negatives, positives]) => ({ negatives, positives }));
  if (sizes.some((size) => size.negatives === 0 || size.positives === 0)) {
    const smaller = Math.min(...totals);
    const name = target.positives <= target.negatives ? `“${target.target}”` : `everything but “${target.target}”`;
    throw new EngineError('TOO_FEW_ROWS',
      `each part of the split (${split}) needs rows of both classes; ${name} has ${smaller === 1 ? '1 row' : `${smaller} rows`}.`);
  }
  return { ...dealt, sizes };
}

function divide(rows: number, rule: SplitRule): number[] {
  if (rule.kind === 'none') return [rows];
  if (rule.kind === 'share') {
    const test = Math.round(rows * rule.share);
    return [rows - test, test];
  }
  return Array.from({ length: rule.folds }, (_, i) => Math.floor((rows * (i + 1)) / rule.folds) - Math.floor((rows * i) / rule.folds));
}

function foldsOf(rule: SplitRule): Fold[] {
  if (rule.kind === 'none') return [{ train: [0], test: 0 }];
  if (rule.kind === 'share') return [{ train: [0], test: 1 }];
  const parts = Array.from({ length: rule.folds }, (_, i) => i);
  return parts.map((test) => ({ test, train: parts.filter((part) => part !== test) }));
}
