import type { Giveaway, GiveawayMethod } from '../../../../src-shared/questions/giveaways/result';
import type { LogisticOptions } from '../../../../src-shared/statistics/logisticFit';
import { countTable, countValues } from '../../columns/countTable';
import { labelOf, levelText, type CodedColumn, type Dataset } from '../../columns/dataset';
import { calledPositive } from '../../fitting/atBest';
import { largestPlaces, tableCeilings } from '../../fitting/tableCeilings';

const fewestRows = 20;
const labelsShown = 4;

/**
 * Blind generalisation (D'hooge et al. 2020): the feature is fitted to one attack label of a category against everything
 * outside the category, and judged on the other labels, which it never saw. Recall that stays high says that the feature
 * marks the category; recall that stays high *everywhere* on unlike attacks points at an artefact of the recording.
 * @param method how the feature decides; half of the rows that it says nothing of count as found
 */
export function blindGeneralisation(
  dataset: Dataset, column: CodedColumn, category: string, method: GiveawayMethod, options: Omit<LogisticOptions, 'classWeights'>,
): Giveaway['blind'] {
  const label = labelOf(dataset);
  const rowsOf = countValues(label, dataset.weights);
  const isInside = Array.from(rowsOf, (_, code) => dataset.categories[dataset.labelCategories[code]] === category);
  const named = largestPlaces(rowsOf.map((rows, code) => (isInside[code] ? rows : -1)), tableCeilings.blindLabels).filter((code) =>
    isInside[code])
    .sort((a, b) => rowsOf[b] - rowsOf[a]);
  // The category's labels stand for themselves, its rarest ones together, and everything outside as the last class.
  const classes = named.length + 2;
  const classOf = Uint16Array.from(rowsOf, (_, code) => (isInside[code] ? named.length : named.length + 1));
  named.forEach((code, place) => { classOf[code] = place; });
  const table = countTable(column, Uint16Array.from(label.codes, (code) => classOf[code]), classes, dataset.weights);
  const countsOf = (place: number): Float64Array =>
    Float64Array.from({ length: table.length / classes }, (_, value) => table[value * classes + place]);
  const sum = (counts: Float64Array): number => counts.reduce((total, rows) => total + rows, 0);
  const inside = named.map((code, place) => ({ name: levelText(label, code), counts: countsOf(place) }));
  const negatives = countsOf(named.length + 1);
  return inside.slice(0, labelsShown).filter(({ counts }) => sum(counts) >= fewestRows).flatMap((trained) => {
    const train = { positives: trained.counts, negatives };
    const called = calledPositive(method, column, train, options);
    return inside.filter((other) => other !== trained).map(({ name, counts }) => {
      const rows = sum(counts);
      const found = counts.reduce((total, count, value) => total + called[value] * count, 0);
      return { trainedOn: trained.name, judgedOn: name, rows, recall: rows === 0 ? null : found / rows };
    });
  });
}
