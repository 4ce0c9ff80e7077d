import type { MarkedRows, TestFileEvidence } from '../../../../src-shared/questions/audit/checks/testFile';
import { countClasses, type PairClassCounts } from '../../compare/countClasses';
import { pairOf } from '../../compare/pairOf';
import { labelsApart, type LabelRows } from '../../compare/labelsOfPair';
import { shareRows } from '../../compare/shareRows';
import { patternCategories } from '../../columns/countTable';
import { hasLabels, labelOf, levelTexts, type Dataset } from '../../columns/dataset';
import { featuresOf } from '../../columns/sameRows';

export type CountTestFileInput = { train: Dataset; test: Dataset };
/** Everything that is not counted feature by feature; `null` where the files have no feature in common. */
export type CountedTestFile = Omit<TestFileEvidence, 'drift' | 'cuts'> & Pick<PairClassCounts, 'classes'>;

/** Labels that are listed: those with most rows. */
const mostLabels = 100;

/** A second file beside the one to learn from: shared rows, labels, and how many rows each class has. */
export function countTestFile({ train, test }: CountTestFileInput): CountedTestFile | null {
  const pair = pairOf(train, test);
  const shared = shareRows(pair);
  if (shared === null) return null;
  const { there } = pair;
  const labels = labelsApart(pair.here, there);
  const { benign: { name, here, there: rowsThere }, classes } = countClasses(pair);
  return {
    rows: there.rows, features: pair.columns.length, featuresInAll: featuresOf(train).length, labelled: hasLabels(there),
    overlap: { ...markedRows(there, shared.seen), byCategory: hasLabels(there) ? overlapByCategory(there, shared.seen) : [] },
    mixed: { vectors: shared.mixedVectors, ...markedRows(there, shared.mixed) },
    benign: { name, training: here, test: rowsThere }, classes,
    newLabels: { ...listed(labels.onlyThere), firstRow: firstRowOf(there, labels.onlyThere) },
    lostLabels: hasLabels(there) ? listed(labels.onlyHere) : listed([]),
  };
}

const markedRows = ({ weights, rowPatterns }: Dataset, marks: Uint8Array): MarkedRows => ({
  rows: weights.reduce((sum, rows, i) => sum + rows * marks[i], 0), firstRow: rowPatterns.findIndex((pattern) => marks[pattern] === 1) + 1,
});

function overlapByCategory(dataset: Dataset, seen: Uint8Array): TestFileEvidence['overlap']['byCategory'] {
  const counts = dataset.categories.map((category) => ({ category, rows: 0, of: 0 }));
  const categories = patternCategories(dataset);
  for (let i = 0; i < categories.length; i++) {
    const count = counts[categories[i]];
    count.of += dataset.weights[i];
    count.rows += dataset.weights[i] * seen[i];
  }
  return counts.filter(({ of }) => of > 0);
}

function firstRowOf(dataset: Dataset, labels: LabelRows[]): number {
  const wanted = new Set(labels.map(({ label }) => label));
  const marks = levelTexts(labelOf(dataset)).map((text) => Number(wanted.has(text)));
  return markedRows(dataset, Uint8Array.from(labelOf(dataset).codes, (code) => marks[code])).firstRow;
}

const listed = (labels: LabelRows[]): TestFileEvidence['lostLabels'] =>
  ({ labels: labels.slice(0, mostLabels), inAll: labels.length, rows: labels.reduce((sum, { rows }) => sum + rows, 0) });
