import { EngineError } from '../../../../src-shared/terms/errors';
import type { ModelSettings } from '../../../../src-shared/terms/modelSettings';
import { listNames } from '../../../../src-shared/format/listNames';
import { scaledColumn } from '../../columns/scaledColumn';
import { takePatterns } from '../../columns/takePatterns';
import type { Column, Dataset } from '../../columns/dataset';
import { chooseFeatures, featureNamed, whyConstant } from '../../fitting/chooseFeatures';
import { dealParts, type Fold } from '../../fitting/splitPlan';
import { targetClasses } from '../../fitting/targetClasses';

/** The dealt rows that every candidate is fitted and judged on, and nothing of the others. */
export type SelectionRows = {
  /** Every feature that is not constant, over the patterns that have dealt rows. */
  features: Map<string, Column>;
  /** The features to choose from, in the order of the file. */
  candidates: Column[];
  patterns: number;
  classes: Uint8Array;
  /** Rows of each part on each pattern. */
  parts: Uint32Array[];
  folds: Fold[];
  /** Share of the target among all rows of the file. */
  baseRate: number;
};

/**
 * Deals the rows once. Patterns that undersampling left without a row are gone: of dos in KDD's 10 % a third are.
 * @param chosen features that are in already, and so no candidates
 * @throws COLUMN_NOT_FOUND or BAD_REQUEST for a chosen feature that is unknown, constant or named twice, and where no
 *   candidate is left
 */
export function selectionRows(
  dataset: Dataset, settings: ModelSettings, features: string[] | null, chosen: string[],
): SelectionRows {
  const { chosen: usable } = chooseFeatures(dataset, null, []);
  const taken = new Set(chosen);
  const candidates = chooseFeatures(dataset, features, []).chosen.filter(({ name }) => !taken.has(name));
  checkChosen(dataset, usable, chosen);
  if (candidates.length === 0) {
    throw new EngineError('BAD_REQUEST', chosen.length === 0
      ? 'a feature to choose from was expected; every feature asked for is constant.'
      : `a feature to choose from was expected beside ${listNames(chosen)}; none is left that is not constant.`);
  }
  const target = targetClasses(dataset, settings.target);
  const { parts, folds } = dealParts(dataset, target, settings.balance, settings.split, settings.seed);
  const kept = Uint32Array.from(target.classes.keys()).filter((i) => parts.some((part) => part[i] > 0));
  const reduced = new Map(usable.map((column): [string, Column] =>
    [column.name, scaledColumn(takePatterns(column, kept), settings.scale)]));
  return {
    features: reduced, candidates: candidates.map(({ name }) => reduced.get(name)!), patterns: kept.length,
    classes: Uint8Array.from(kept, (i) => target.classes[i]),
    parts: parts.map((part) => Uint32Array.from(kept, (i) => part[i])), folds,
    baseRate: target.positives / (target.positives + target.negatives),
  };
}

function checkChosen(dataset: Dataset, usable: Column[], chosen: string[]): void {
  // Names the features of the file where one is unknown.
  chooseFeatures(dataset, chosen, []);
  const varying = new Set(usable.map(({ name }) => name));
  const constant = chosen.find((name) => !varying.has(name));
  if (constant !== undefined) {
    throw new EngineError('BAD_REQUEST', `a chosen feature has two values or more; “${constant}” is ${whyConstant(featureNamed(dataset, constant))}.`);
  }
  const seen = new Set<string>();
  const twice = chosen.find((name) => seen.has(name) || !seen.add(name));
  if (twice !== undefined) throw new EngineError('BAD_REQUEST', `each feature is chosen once; “${twice}” is named twice.`);
}
