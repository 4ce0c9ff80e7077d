import { byName } from '../../../src-shared/contract/byName';
import type { ColumnOverview, Counts, OverviewResult } from '../../../src-shared/contract/results';
import { weightedMoments } from '../../../src-shared/statistics/weightedMoments';
import { weightedQuantile } from '../../../src-shared/statistics/weightedQuantile';
import { asCoded } from '../columns/asCoded';
import { countValues, patternCategories } from '../columns/countTable';
import { cellsOf, findFactor, labelOf, levelTexts, valuesOf, type CodedColumn, type Dataset } from '../columns/dataset';
import { findEqual } from '../columns/mergePatterns';
import { countDistinctRows, featuresOf } from '../columns/sameRows';
import { throwIfCancelled, type TaskContext } from '../pool/taskContext';
import { findAlerts } from './alerts';
import { histogramOf } from './histogram';
import { labelsByProtocol } from './labelsByProtocol';
import { tableCeilings } from './tableCeilings';

export type OverviewInput = { dataset: Dataset; rejected: number };

/** What is in the dataset: counts by label, category, protocol, service and flag; each column's summary; the alerts. */
export function describeDataset({ dataset, rejected }: OverviewInput, context: TaskContext): OverviewResult {
  const counted = { classOf: patternCategories(dataset), classes: dataset.categories.length, weights: dataset.weights };
  const label = labelOf(dataset);
  const labelRows = countValues(label, dataset.weights);
  const columns: ColumnOverview[] = [];
  const histograms: OverviewResult['histograms'] = [];
  let room: number = tableCeilings.histogramCounts;
  const shown = dataset.columns.filter((column) => column.role !== 'label');
  shown.forEach((each, i) => {
    throwIfCancelled(context);
    const column = asCoded(each);
    const rows = countValues(column, dataset.weights);
    columns.push(summarise(column, rows, dataset.rows));
    if (room > 0) {
      const histogram = histogramOf(column, rows, counted);
      histograms.push(histogram);
      room -= histogram.counts.length * counted.classes;
    }
    context.progress({ step: 'Counting', done: i + 1, total: shown.length, unit: 'columns', rows: null });
  });
  const names = levelTexts(label);
  const byProtocol = labelsByProtocol(dataset);
  const inAll = { ...byProtocol.inAll, ...(histograms.length < shown.length && { histograms: shown.length }) };
  const facts: Omit<OverviewResult, 'alerts'> = {
    rows: dataset.rows,
    ...countDistinct(dataset),
    missing: columns.reduce((sum, column) => sum + column.missing, 0),
    constantColumns: columns.filter((column) => column.distinct < 2).map((column) => column.name),
    categoryOrder: dataset.categories,
    labels: toCounts(names, labelRows),
    categories: categoryRows(dataset, labelRows),
    labelCategories: byName(names.map((name, code) => [name, dataset.categories[dataset.labelCategories[code]]])),
    protocols: factorCounts(dataset, 'protocol'),
    services: factorCounts(dataset, 'service'),
    flags: factorCounts(dataset, 'flag'),
    flagColumn: findFactor(dataset, 'flag')?.name ?? null,
    labelsByProtocol: byProtocol.labelsByProtocol,
    columns,
    histograms,
    ...(Object.keys(inAll).length > 0 && { inAll }),
  };
  return { ...facts, alerts: findAlerts(facts, dataset, rejected) };
}

function summarise(column: CodedColumn, counts: Float64Array, rows: number): ColumnOverview {
  const missing = column.missingCode < 0 ? 0 : counts[column.missingCode];
  const distinct = valuesOf(column);
  const role = column.role === 'feature' ? 'feature' as const : 'meta' as const;
  const base = { name: column.name, group: column.group, role, kind: column.kind, distinct, missing };
  const nothing = { zeroShare: null, mean: null, sd: null, min: null, q1: null, median: null, q3: null, max: null };
  if (column.kind === 'text' || distinct === 0) return { ...base, ...nothing };
  const values = column.values.subarray(0, distinct);
  const present = counts.subarray(0, distinct);
  const { mean, sd } = weightedMoments(values, present);
  const zero = values.indexOf(0);
  const quantile = (q: number): number | null => weightedQuantile(values, present, q);
  return {
    ...base, zeroShare: zero < 0 ? 0 : present[zero] / rows, mean, sd,
    min: values[0], q1: quantile(0.25), median: quantile(0.5), q3: quantile(0.75), max: values[distinct - 1],
  };
}

/** Distinct rows, and rows whose features have several labels. */
function countDistinct(dataset: Dataset): { distinctRows: number; conflictingRows: number } {
  const labels = labelOf(dataset).codes;
  const sameFeatures = findEqual(featuresOf(dataset).map(cellsOf), dataset.patterns);
  const conflict = new Uint8Array(dataset.patterns);
  for (let i = 0; i < dataset.patterns; i++) {
    if (labels[sameFeatures[i]] !== labels[i]) conflict[sameFeatures[i]] = 1;
  }
  let conflictingRows = 0;
  for (let i = 0; i < dataset.patterns; i++) if (conflict[sameFeatures[i]] === 1) conflictingRows += dataset.weights[i];
  return { distinctRows: countDistinctRows(dataset), conflictingRows };
}

const toCounts = (names: string[], rows: Float64Array): Counts =>
  byName(names.map((name, code) => [name, rows[code]]));

function categoryRows(dataset: Dataset, labelRows: Float64Array): Counts {
  const counts = new Float64Array(dataset.categories.length);
  labelRows.forEach((rows, code) => { counts[dataset.labelCategories[code]] += rows; });
  return toCounts(dataset.categories, counts);
}

function factorCounts(dataset: Dataset, factor: 'protocol' | 'service' | 'flag'): Counts {
  const found = findFactor(dataset, factor);
  if (found === undefined) return {};
  const column = asCoded(found);
  return toCounts(levelTexts(column), countValues(column, dataset.weights));
}
