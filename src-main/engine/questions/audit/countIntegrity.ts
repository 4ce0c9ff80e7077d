import type { BrokenInvariant, IntegrityEvidence, MissingColumn } from '../../../../src-shared/questions/audit/checks/integrity';
import { hasLabels, hasGaps, isMissingAt, labelOf, varies, cellText, type Dataset } from '../../columns/dataset';
import { patternCategories } from '../../columns/countTable';
import { brokenPatterns, invariantsOf } from '../../columns/invariants/brokenPatterns';
import type { Invariant } from '../../columns/invariants/invariant';
import { identicalColumns } from '../../columns/identicalColumns';
import { featuresOf } from '../../columns/sameRows';
import { throwIfCancelled, type TaskContext } from '../../pool/taskContext';

/** What is found in the columns; what reading the file found is told beside it. */
export type ColumnsIntegrity = Omit<IntegrityEvidence, 'infinite' | 'read' | 'rejected' | 'headers' | 'unlabelled' | 'spellings'>;

const firstShown = 5;
/** Columns with gaps that are told category by category: those with most of them. */
const missingShown = 50;

/** Rows that break what their columns mean, and columns that tell nothing or the same: counted over patterns. */
export function countIntegrity({ dataset }: { dataset: Dataset }, context: TaskContext): ColumnsIntegrity {
  const { rows, categories, weights, patterns } = dataset;
  const invariants = invariantsOf(dataset);
  const anyBroken = new Uint8Array(patterns);
  const broken = invariants.flatMap((one): BrokenInvariant[] => {
    throwIfCancelled(context);
    const found = brokenPatterns(one, patterns);
    if (found === null) return [];
    for (let pattern = 0; pattern < patterns; pattern++) anyBroken[pattern] |= found[pattern];
    return [describe(dataset, one, found)];
  });
  const features = featuresOf(dataset).filter(({ gapsOf }) => gapsOf === undefined);
  throwIfCancelled(context);
  const constant = features.filter((column) => !varies(column));
  const ofCategories = rowsByCategory(dataset, null);
  const missing = features.filter(hasGaps).map((column): MissingColumn => {
    const byCategory = rowsByCategory(dataset, (pattern) => isMissingAt(column, pattern));
    return {
      column: column.name, firstRow: dataset.rowPatterns.findIndex((pattern) => isMissingAt(column, pattern)) + 1,
      rows: byCategory.reduce((sum, count) => sum + count, 0),
      byCategory: categories.map((category, i) => ({ category, rows: byCategory[i], of: ofCategories[i] })).filter((one) => one.of > 0),
    };
  });
  const telling = features.filter((column) => !constant.includes(column));
  return {
    rows, labelled: hasLabels(dataset), checked: invariants.length, broken: broken.sort((a, b) => b.rows - a.rows),
    brokenRows: anyBroken.reduce((sum, is, pattern) => (is === 1 ? sum + weights[pattern] : sum), 0),
    missing: missing.sort((x, y) => y.rows - x.rows).slice(0, missingShown), missingColumns: missing.length,
    constant: constant.map(({ name }) => name),
    identical: identicalColumns(telling, patterns).map((group) => group.map(({ name }) => name)),
    categories: categories.map((category, i) => ({ category, rows: ofCategories[i] })).filter((one) => one.rows > 0),
  };
}

function rowsByCategory(dataset: Dataset, wanted: ((pattern: number) => boolean) | null): number[] {
  const rows = new Array<number>(dataset.categories.length).fill(0);
  const own = patternCategories(dataset);
  for (let pattern = 0; pattern < own.length; pattern++) {
    if (wanted === null || wanted(pattern)) rows[own[pattern]] += dataset.weights[pattern];
  }
  return rows;
}

/** How many rows break it, and the first of them with what stands there. */
function describe(dataset: Dataset, { id, words, tolerance, columns }: Invariant, broken: Uint8Array): BrokenInvariant {
  const { rowPatterns, weights } = dataset;
  const label = labelOf(dataset);
  const first: BrokenInvariant['first'] = [];
  for (let row = 0; row < rowPatterns.length && first.length < firstShown; row++) {
    const pattern = rowPatterns[row];
    if (broken[pattern] === 0) continue;
    first.push({ row: row + 1, label: cellText(label, pattern), cells: columns.map((column) => cellText(column, pattern)) });
  }
  let rows = 0;
  for (let pattern = 0; pattern < broken.length; pattern++) if (broken[pattern] === 1) rows += weights[pattern];
  return { id, words, tolerance, columns: columns.map(({ name }) => name), rows, first };
}
