import { byName } from '../../../../src-shared/terms/byName';
import type { Counts } from '../../../../src-shared/terms/byName';
import type { OverviewResult } from '../../../../src-shared/questions/overview/result';
import { asCoded } from '../../columns/asCoded';
import { countValues } from '../../columns/countTable';
import { cellsOf, findFactor, labelOf, levelTexts, type Dataset } from '../../columns/dataset';
import { findEqual } from '../../columns/mergePatterns';
import { countDistinctRows, featuresOf } from '../../columns/sameRows';
import { findAlerts } from './alerts';
import { joinColumns, type ColumnsShare } from './describeShare';
import { labelsByProtocol } from './labelsByProtocol';

export type OverviewInput = {
  dataset: Dataset;
  rejected: number;
  /** What `describeShare` says of all columns, a share each. */
  shares: ColumnsShare[];
  conflictingRows: number;
};

/** What is in the dataset: counts by label, category, protocol, service and flag; each column's summary; the alerts. */
export function describeDataset({ dataset, rejected, shares, conflictingRows }: OverviewInput): OverviewResult {
  const label = labelOf(dataset);
  const labelRows = countValues(label, dataset.weights);
  const { columns, histograms } = joinColumns(shares, dataset.categories.length);
  const names = levelTexts(label);
  const byProtocol = labelsByProtocol(dataset);
  const inAll = { ...byProtocol.inAll, ...(histograms.length < columns.length && { histograms: columns.length }) };
  const facts: Omit<OverviewResult, 'alerts'> = {
    rows: dataset.rows,
    distinctRows: countDistinctRows(dataset), conflictingRows,
    missing: columns.reduce((sum, column) => sum + column.missing, 0),
    constantColumns: columns.filter((column) => column.distinct < 2).map((column) => column.name),
    categoryOrder: dataset.categories,
    labels: toCounts(names, labelRows),
    categories: categoryRows(dataset, labelRows),
    labelCategories: byName(names.map((name, code) => [name, dataset.categories[dataset.labelCategories[code]]])),
    protocols: factorCounts(dataset, 'protocol'),
    services: factorCounts(dataset, 'service'),
    flags: factorCounts(dataset, 'state'),
    flagColumn: findFactor(dataset, 'state')?.name ?? null,
    labelsByProtocol: byProtocol.labelsByProtocol,
    columns,
    histograms,
    ...(Object.keys(inAll).length > 0 && { inAll }),
  };
  return { ...facts, alerts: findAlerts(facts, dataset, rejected) };
}

/** Rows whose features have several labels. */
export function countConflicts({ dataset }: { dataset: Dataset }): number {
  const labels = labelOf(dataset).codes;
  const sameFeatures = findEqual(featuresOf(dataset).map(cellsOf), dataset.patterns);
  const conflict = new Uint8Array(dataset.patterns);
  for (let i = 0; i < dataset.patterns; i++) {
    if (labels[sameFeatures[i]] !== labels[i]) conflict[sameFeatures[i]] = 1;
  }
  let conflictingRows = 0;
  for (let i = 0; i < dataset.patterns; i++) if (conflict[sameFeatures[i]] === 1) conflictingRows += dataset.weights[i];
  return conflictingRows;
}

const toCounts = (names: string[], rows: Float64Array): Counts =>
  byName(names.map((name, code) => [name, rows[code]]));

function categoryRows(dataset: Dataset, labelRows: Float64Array): Counts {
  const counts = new Float64Array(dataset.categories.length);
  labelRows.forEach((rows, code) => { counts[dataset.labelCategories[code]] += rows; });
  return toCounts(dataset.categories, counts);
}

function factorCounts(dataset: Dataset, factor: 'protocol' | 'service' | 'state'): Counts {
  const found = findFactor(dataset, factor);
  if (found === undefined) return {};
  const column = asCoded(found);
  return toCounts(levelTexts(column), countValues(column, dataset.weights));
}
