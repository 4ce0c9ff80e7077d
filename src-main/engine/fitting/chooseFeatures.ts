import { EngineError } from '../../../src-shared/terms/errors';
import { listNames } from '../../../src-shared/format/listNames';
import { nearWords } from '../../../src-shared/format/nearNames';
import { hasGaps, hasValues, varies, type Column, type Dataset } from '../columns/dataset';
import { featuresOf } from '../columns/sameRows';

export type ChosenFeatures = { chosen: Column[]; leftOut: { name: string; reason: string }[] };

/**
 * The features to fit, and each other one with the reason why not: not chosen, left out by the caller, or constant.
 * @param features the chosen names, `null` for all
 * @throws COLUMN_NOT_FOUND for a chosen feature that the dataset does not have
 */
export function chooseFeatures(dataset: Dataset, features: string[] | null, leftOut: ChosenFeatures['leftOut']): ChosenFeatures {
  const all = featuresOf(dataset);
  const known = new Set(all.map((column) => column.name));
  const wanted = features === null ? known : new Set(features);
  const unknown = features?.find((name) => !known.has(name));
  if (unknown !== undefined) throw noFeature(unknown, [...known]);
  const reasons = new Map(leftOut.map(({ name, reason }) => [name, reason]));
  for (const column of all) {
    if (!wanted.has(column.name)) reasons.set(column.name, 'not chosen');
    else if (!varies(column)) reasons.set(column.name, whyConstant(column));
  }
  return {
    chosen: all.filter((column) => !reasons.has(column.name)),
    leftOut: all.flatMap((column) => (reasons.has(column.name) ? [{ name: column.name, reason: reasons.get(column.name)! }] : [])),
  };
}

/** A feature by its name. @throws COLUMN_NOT_FOUND, with those that there are */
export function featureNamed(dataset: Dataset, name: string): Column {
  const features = featuresOf(dataset);
  const found = features.find((candidate) => candidate.name === name);
  if (found === undefined) throw noFeature(name, features.map((candidate) => candidate.name));
  return found;
}

const noFeature = (name: string, names: string[]): EngineError => new EngineError('COLUMN_NOT_FOUND',
  `“${name}” is not a feature of this dataset, which has ${listNames(names)}.${nearWords(name, names)}`);

/** Why a feature tells nothing. */
export function whyConstant(column: Column): string {
  if (!hasValues(column)) return 'constant: no row has a value';
  return hasGaps(column) ? 'constant: one value in every row that has one' : 'constant: one value in every row';
}
