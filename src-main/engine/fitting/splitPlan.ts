import type { ClassRows, DealtClasses } from './dealtClasses';
import { EngineError } from '../../../src-shared/terms/errors';
import type { Balance, Split } from '../../../src-shared/terms/modelSettings';
import { isByFiles, isGrouped, parseSplit, type SplitRule } from '../../../src-shared/terms/splitRule';
import { formatCount } from '../../../src-shared/format/formatCount';
import { dealGroups } from '../columns/dealGroups';
import { dealRows } from '../columns/dealRows';
import { sharedUint32, type Dataset } from '../columns/dataset';
import { sameFeatures } from '../columns/sameRows';
import { splitByFile } from './splitByFile';
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

/**
 * Draws balance and split in one deal over the rows, class by class (stratified): every model on these classes is fitted
 * and judged on the same rows, so that models can be compared. Undersampling draws every class down to the smallest. A grouped
 * split deals what that leaves by whole groups of rows that are alike in every feature of the file.
 * @param rowParts where each row's part is noted, counted from 1 (0: not in use), for who wants to know the rows
 */
export function dealClasses(
  dataset: Dataset, { classOf, totals }: ClassRows, balance: Balance, split: Split, seed: number, rowParts?: Uint8Array,
): DealtClasses {
  const rule = parseSplit(split);
  if (rule.kind === 'files') return splitByFile(dataset, { classOf, totals }, balance, rule.pattern, seed, rowParts);
  const smallest = totals.filter((rows) => rows > 0).reduce((least, rows) => Math.min(least, rows), Infinity);
  const used = balance === 'undersample' ? totals.map((rows) => Math.min(rows, smallest)) : totals;
  const quotas = used.map((rows) => divide(rows, rule));
  const grouped = rule.kind !== 'none' && rule.grouped;
  const everything = (rule.kind === 'none' || grouped) && used.reduce((sum, rows) => sum + rows, 0) === dataset.rows;
  if (everything) rowParts?.fill(1);
  const parts = everything ? [dataset.weights]
    : dealRows(dataset.rowPatterns, classOf, grouped ? used.map((rows) => [rows]) : quotas, seed, rowParts);
  if (grouped) return splitGroups(dataset, classOf, parts[0], quotas, foldsOf(rule), seed, rowParts);
  return { parts, folds: foldsOf(rule), sizes: quotas[0].map((_, part) => quotas.map((quota) => quota[part])) };
}

function splitGroups(
  dataset: Dataset, classOf: Uint8Array, weights: Uint32Array, quotas: number[][], folds: Fold[], seed: number, rowParts?: Uint8Array,
): DealtClasses {
  const partOf = dealGroups(sameFeatures(dataset), weights, classOf, quotas, seed);
  const parts = quotas[0].map(() => sharedUint32(dataset.patterns));
  const sizes = parts.map(() => quotas.map(() => 0));
  weights.forEach((rows, pattern) => {
    if (rows === 0) return;
    parts[partOf[pattern]][pattern] = rows;
    sizes[partOf[pattern]][classOf[pattern]] += rows;
  });
  rowParts?.forEach((part, row) => { if (part > 0) rowParts[row] = partOf[dataset.rowPatterns[row]] + 1; });
  return { parts, folds, sizes };
}

/**
 * `dealClasses` for a target and everything else.
 * @throws TOO_FEW_ROWS if a part would lack one of the classes
 */
export function dealParts(
  dataset: Dataset, target: TargetClasses, balance: Balance, split: Split, seed: number, rowParts?: Uint8Array,
): DealtParts {
  const totals = [target.negatives, target.positives];
  const dealt = dealClasses(dataset, { classOf: target.classes, totals }, balance, split, seed, rowParts);
  const sizes = dealt.sizes.map(([negatives, positives]) => ({ negatives, positives }));
  if (sizes.some((size) => size.negatives === 0 || size.positives === 0)) {
    const lacking = [0, 1].filter((c) => dealt.sizes.some((part) => part[c] === 0)).sort((a, b) => totals[a] - totals[b] || b - a)[0];
    const smaller = totals[lacking];
    const name = lacking === 1 ? `“${target.target}”` : `everything but “${target.target}”`;
    const together = isGrouped(split) ? ', of which all that are alike in every feature stay together'
      : isByFiles(split) ? `, none of them in the files of the ${dealt.sizes[0][lacking] === 0 ? 'training' : 'test'} part` : '';
    throw new EngineError('TOO_FEW_ROWS',
      `each part of the split (${split}) needs rows of both classes; ${name} has ${smaller === 1 ? '1 row' : `${formatCount(smaller)} rows`}${together}.`);
  }
  return { ...dealt, sizes };
}

type DrawnRule = Exclude<SplitRule, { kind: 'files' }>;

function divide(rows: number, rule: DrawnRule): number[] {
  if (rule.kind === 'none') return [rows];
  if (rule.kind === 'share') {
    const test = Math.round(rows * rule.share);
    return [rows - test, test];
  }
  return Array.from({ length: rule.folds }, (_, i) => Math.floor((rows * (i + 1)) / rule.folds) - Math.floor((rows * i) / rule.folds));
}

function foldsOf(rule: DrawnRule): Fold[] {
  if (rule.kind === 'none') return [{ train: [0], test: 0 }];
  if (rule.kind === 'share') return [{ train: [0], test: 1 }];
  const parts = Array.from({ length: rule.folds }, (_, i) => i);
  return parts.map((test) => ({ test, train: parts.filter((part) => part !== test) }));
}
