import type { ColumnOverview, Counts, OverviewResult } from '../../../src-shared/contract/results';
import { weightedMoments } from '../../../src-shared/statistics/weightedMoments';
import { weightedQuantile } from '../../../src-shared/statistics/weightedQuantile';
import { classCounts, countTable, countValues, patternCategories } from '../columns/countTable';
import { distinctOf, findFactor, valuesOf, levelText, levelTexts, type Column, type Dataset } from '../columns/dataset';
import { findEqual } from '../columns/mergePatterns';
import { countDistinctRows, featuresOf } from '../columns/sameRows';
import { throwIfCancelled, type TaskContext } from '../pool/taskContext';
import { findAlerts } from './alerts';
import { histogramOf } from './histogram';

export type OverviewInput = { dataset: Dataset; rejected: number };

/** What is in the dataset: counts by label, category, protocol, service and flag; each column's summary; the alerts. */
export function describeDataset({ dataset, rejected }: OverviewInput, context: TaskContext): OverviewResult {
  const categories = patternCategories(dataset);
  const label = dataset.columns[dataset.label];
  const labelRows = countValues(label, dataset.weights);
  const columns: ColumnOverview[] = [];
  const histograms: OverviewResult['histograms'] = [];
  const shown = dataset.columns.filter((column) => column.role !== 'label');
  shown.forEach((column, i) => {
    throwIfCancelled(context);
    const table = countTable(column, categories, dataset.categories.length, dataset.weights);
    columns.push(summarise(column, countRows(table, dataset.categories.length), dataset.rows));
    histograms.push(histogramOf(column, table, dataset.categories.length));
    context.progress({ step: 'Counting', done: i + 1, total: shown.length, unit: 'columns', rows: null });
  });
  const names = levelTexts(label);
  const facts: Omit<OverviewResult, 'alerts'> = {
    rows: dataset.rows,
    ...countDistinct(dataset),
    missing: columns.reduce((sum, column) => sum + column.missing, 0),
    constantColumns: columns.filter((column) => column.distinct < 2).map((column) => column.name),
    categoryOrder: dataset.categories,
    labels: toCounts(names, labelRows),
    categories: categoryRows(dataset, labelRows),
    labelCategories: Object.fromEntries(names.map((name, code) => [name, dataset.categories[dataset.labelCategories[code]]])),
    protocols: factorCounts(dataset, 'protocol'),
    services: factorCounts(dataset, 'service'),
    flags: factorCounts(dataset, 'flag'),
    flagColumn: findFactor(dataset, 'flag')?.name ?? null,
    labelsByProtocol: labelsByProtocol(dataset),
    columns,
    histograms,
  };
  return { ...facts, alerts: findAlerts(facts, dataset, rejected) };
}

function summarise(column: Column, counts: Float64Array, rows: number): ColumnOverview {
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

function countRows(table: Float64Array, classes: number): Float64Array {
  const counts = new Float64Array(table.length / classes);
  for (let i = 0; i < table.length; i++) counts[Math.floor(i / classes)] += table[i];
  return counts;
}

/** Distinct rows, and rows whose features have several labels. */
function countDistinct(dataset: Dataset): { distinctRows: number; conflictingRows: number } {
  const labels = dataset.columns[dataset.label].codes;
  const sameFeatures = findEqual(featuresOf(dataset).map(({ codes }) => codes), dataset.patterns);
  const conflict = new Uint8Array(dataset.patterns);
  for (let i = 0; i < dataset.patterns; i++) {
    if (labels[sameFeatures[i]] !== labels[i]) conflict[sameFeatures[i]] = 1;
  }
  let conflictingRows = 0;
  for (let i = 0; i < dataset.patterns; i++) if (conflict[sameFeatures[i]] === 1) conflictingRows += dataset.weights[i];
  return { distinctRows: countDistinctRows(dataset), conflictingRows };
}

const toCounts = (names: string[], rows: Float64Array): Counts =>
  Object.fromEntries(names.map((name, code) => [name, rows[code]]));

function categoryRows(dataset: Dataset, labelRows: Float64Array): Counts {
  const counts: Counts = Object.fromEntries(dataset.categories.map((category) => [category, 0]));
  labelRows.forEach((rows, code) => { counts[dataset.categories[dataset.labelCategories[code]]] += rows; });
  return counts;
}

function factorCounts(dataset: Dataset, factor: 'protocol' | 'service' | 'flag'): Counts {
  const column = findFactor(dataset, factor);
  return column === undefined ? {} : toCounts(levelTexts(column), countValues(column, dataset.weights));
}

function labelsByProtocol(dataset: Dataset): OverviewResult['labelsByProtocol'] {
  const protocol = findFactor(dataset, 'protocol');
  if (protocol === undefined) return {};
  const label = dataset.columns[dataset.label];
  const levels = distinctOf(protocol);
  const table = countTable(label, protocol.codes, levels, dataset.weights);
  const names = levelTexts(label);
  return Object.fromEntries(Array.from({ length: levels }, (_, level) => {
    const counts = classCounts(table, levels, level);
    const present = names.flatMap((name, code): [string, number][] => (counts[code] > 0 ? [[name, counts[code]]] : []));
    return [levelText(protocol, level), Object.fromEntries(present)];
  }));
}
