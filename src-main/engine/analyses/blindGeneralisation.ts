import type { Giveaway } from '../../../src-shared/contract/furtherResults';
import type { LogisticOptions } from '../../../src-shared/statistics/logisticFit';
import { countTable } from '../columns/countTable';
import { levelTexts, type Column, type Dataset } from '../columns/dataset';
import { fitFeature } from './featureCounts';
import { balancedWeights } from './fitFolds';

const fewestRows = 20;
const labelsShown = 4;

/**
 * Blind generalisation (D'hooge et al. 2020): the feature is fitted to one attack label of a category against everything
 * outside the category, and judged on the other labels, which it never saw. Recall that stays high says that the feature
 * marks the category; recall that stays high *everywhere* on unlike attacks points at an artefact of the recording.
 */
export function blindGeneralisation(
  dataset: Dataset, column: Column, category: string, options: Omit<LogisticOptions, 'classWeights'>,
): Giveaway['blind'] {
  const label = dataset.columns[dataset.label];
  const names = levelTexts(label);
  const table = countTable(column, label.codes, names.length, dataset.weights);
  const values = table.length / names.length;
  const rowsOf = (code: number): Float64Array => Float64Array.from({ length: values }, (_, value) => table[value * names.length + code]);
  const sum = (counts: Float64Array): number => counts.reduce((total, rows) => total + rows, 0);
  const inside = names.map((name, code) => ({ name, code, counts: rowsOf(code) }))
    .filter(({ code }) => dataset.categories[dataset.labelCategories[code]] === category)
    .sort((a, b) => sum(b.counts) - sum(a.counts));
  const isInside = names.map((_, code) => dataset.categories[dataset.labelCategories[code]] === category);
  const negatives = new Float64Array(values);
  for (let value = 0; value < values; value++) {
    for (let code = 0; code < names.length; code++) {
      if (!isInside[code]) negatives[value] += table[value * names.length + code];
    }
  }
  return inside.slice(0, labelsShown).filter(({ counts }) => sum(counts) >= fewestRows).flatMap((trained) => {
    const train = { positives: trained.counts, negatives };
    const { scores } = fitFeature(column, train, { ...options, classWeights: balancedWeights(train) });
    return inside.filter((other) => other !== trained).map(({ name, counts }) => {
      const rows = sum(counts);
      const found = counts.reduce((total, count, value) => total + (scores[value] > 0 ? count : 0), 0);
      return { trainedOn: trained.name, judgedOn: name, rows, recall: rows === 0 ? null : found / rows };
    });
  });
}
