import type { TransferFeature } from '../../../src-shared/contract/transfer';
import { listNames } from '../../../src-shared/format/listNames';
import { EngineError } from '../../../src-shared/terms/errors';
import { conversionWords } from '../columns/convertUnit';
import type { Column, Dataset } from '../columns/dataset';
import { matchColumns } from '../columns/matchColumns';
import { featuresOf } from '../columns/sameRows';

export type NamedDataset = { name: string; dataset: Dataset };
/** `views`: the datasets with the first one's names and units, and with no other features than those; `left`: what each has besides. */
export type CommonFeatures = { features: TransferFeature[]; views: Dataset[]; left: string[][] };

/**
 * The features that all datasets have, as the first one names and measures them: by name, or by what the families say.
 * @param chosen names in the first dataset; `null` for all
 * @throws COLUMN_NOT_FOUND where nothing is common, or a chosen one is not
 */
export function commonFeatures(datasets: readonly NamedDataset[], chosen: string[] | null): CommonFeatures {
  const [first] = datasets;
  const matches = datasets.map(({ dataset }) => matchColumns(first.dataset, dataset));
  const features = featuresOf(first.dataset).filter((column) => chosen === null || chosen.includes(column.name));
  const lacking = (column: Column): NamedDataset | undefined => datasets.find((_, i) => find(matches[i].test, column) === undefined);
  const strange = chosen?.find((name) => !features.some((column) => column.name === name));
  if (strange !== undefined) throw new EngineError('COLUMN_NOT_FOUND', `“${strange}” is not a feature of “${first.name}”, whose names count; it has ${listNames(featuresOf(first.dataset).map(({ name }) => name))}.`);
  const absent = chosen === null ? undefined : features.find((column) => lacking(column) !== undefined);
  if (absent !== undefined) throw new EngineError('COLUMN_NOT_FOUND', `“${lacking(absent)!.name}” has no feature that could stand for “${absent.name}” of “${first.name}”.`);
  const common = features.filter((column) => lacking(column) === undefined);
  if (common.length === 0) {
    throw new EngineError('COLUMN_NOT_FOUND', `features that all of ${datasets.map(({ name }) => `“${name}”`).join(', ')} have were expected, `
      + 'by name or by what is known of their families; there is none.');
  }
  const names = new Set(common.map(({ name }) => name));
  return {
    views: matches.map(({ test }) => ({ ...test, columns: test.columns.map((column) => (column.role === 'feature' && !names.has(column.name) ? { ...column, role: 'meta' } : column)) })),
    left: datasets.map(({ dataset }, i) => dataset.columns.flatMap((column, at) =>
      (column.role === 'feature' && !names.has(matches[i].test.columns[at].name) ? [column.name] : []))),
    features: common.map((column) => ({
      name: column.name, kind: column.kind, unit: column.about?.unit ?? null,
      in: datasets.map(({ dataset }, i) => {
        const at = matches[i].test.columns.findIndex(({ name }) => name === column.name);
        const conversion = matches[i].matched.find(({ here }) => here === dataset.columns[at])?.conversion ?? null;
        const { name, about } = dataset.columns[at];
        return { name, unit: about?.unit ?? null, conversion: conversion && conversionWords(conversion) };
      }),
    })),
  };
}

/** The same feature in another dataset, of the same kind. */
const find = (dataset: Dataset, { name, kind }: Column): Column | undefined =>
  featuresOf(dataset).find((column) => column.name === name && column.kind === kind);
