import type { CategoryCopies, CopiesEvidence, CopiesOf } from '../../../../../src-shared/questions/audit/checks/copies';
import { testShare } from '../../../../../src-shared/questions/audit/thresholds';
import { splitOverlap } from '../../../../../src-shared/statistics/splitOverlap';
import { labelOf, type Dataset } from '../../../columns/dataset';
import { copiesByClass, type ClassCopies } from './copiesByClass';
import { tallyVectors, vectorOfCells, type VectorTally } from './tallyVectors';

/** Labels that are told one by one: those with most rows. */
const mostLabels = 1000;

/**
 * The tallies that copies are told from; `firstOf` and `near`: of each vector the first pattern, and the
 * first vector that is the same when rounded.
 */
export type CopiesInput = {
  dataset: Dataset; names: readonly string[]; byLabel: VectorTally; byCategory: VectorTally; rowsOf: Uint32Array; near: Uint32Array;
  firstOf: Uint32Array;
};

/** How rows repeat: in all, by category and by label. */
export function describeCopies(
  { dataset, names, byLabel, byCategory, rowsOf, near, firstOf }: CopiesInput,
): Omit<CopiesEvidence, 'vectors' | 'firstRepeat' | 'hidden'> {
  const { rows, categories, roles, labelCategories } = dataset;
  const seen = splitOverlap(rows, testShare);
  const testRows = Math.round(rows * testShare);
  const ifTested = (share: number): number | null => (testRows === 0 ? null : share);
  const describe = (name: string, distinctRows: number, { overlap, ...found }: ClassCopies): CopiesOf =>
    ({ name, ...found, repeats: found.rows - distinctRows, copyShare: 1 - found.distinct / found.rows, overlap: ifTested(overlap) });

  const ofLabels = copiesByClass(byLabel, names.length, seen);
  const distinctIn = new Float64Array(categories.length);
  ofLabels.forEach(({ distinct }, of) => { distinctIn[labelCategories[of]] += distinct; });
  const labels = ofLabels.map((own, of) => describe(names[of], own.distinct, own)).filter((own) => own.rows > 0);
  const byNear = tallyVectors(rowsOf.length, categories.length, {
    vectorOf: vectorOfCells(byCategory).map((vector) => near[vector]), classOf: byCategory.classOf, rows: byCategory.rows,
  });
  const ofNear = copiesByClass(byNear, categories.length, seen);
  const { codes } = labelOf(dataset);
  const kept = new Array<number>(categories.length).fill(0);
  for (let vector = 0; vector < firstOf.length; vector++) kept[labelCategories[codes[firstOf[vector]]]]++;
  const ofCategories = copiesByClass(byCategory, categories.length, seen).map((own, of): CategoryCopies =>
    ({ ...describe(categories[of], distinctIn[of], own), role: roles[of], nearShare: 1 - ofNear[of].distinct / own.rows, kept: kept[of] }));
  return {
    rows, distinctRows: byLabel.rows.length, distinctVectors: rowsOf.length,
    nearVectors: near.reduce((count, first, vector) => count + Number(first === vector), 0),
    testRows, overlap: ifTested(rowsOf.reduce((sum, own) => sum + own * seen(own), 0) / rows),
    categories: ofCategories.filter((own) => own.rows > 0),
    labels: labels.sort((a, b) => b.rows - a.rows).slice(0, mostLabels), allLabels: labels.length,
  };
}
