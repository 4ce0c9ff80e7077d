import type { CategoryLookAlikes } from '../../../../src-shared/questions/audit/checks/lookAlikes';
import { lookAlikes, type LookAlikeRows } from '../../../../src-shared/statistics/lookAlikes';
import { multiplicativeHash } from '../../../../src-shared/statistics/multiplicativeHash';
import { patternCategories } from '../../columns/countTable';
import { labelOf, valueAt, type Dataset, type NumericColumn, type TextColumn } from '../../columns/dataset';
import { featuresOf } from '../../columns/sameRows';
import { throwIfCancelled, type TaskContext } from '../../pool/taskContext';

/** One category of attacks, by its place, against the benign one. */
export type FindLookAlikesInput = { dataset: Dataset; same: Uint32Array; category: number; benign: number };

/** Vectors of either class that all are held against, and so many times as many that are judged and listed at most. */
const mostReferences = 2000;
const judgedForEach = 3;
/** Where the share among those drawn is worth a word, and rows are told apart by their neighbours at all, more rows are looked for. */
const worthListing = { from: 0.05, below: 0.45 };

/** A vector of a class: its pattern, and its first row in the class. */
type Vector = { pattern: number; row: number };

/**
 * Which distinct vectors of a category look like benign ones, and the other way round. Those of least hash are drawn, as many of either
 * class: the same in every language. Beyond them more are judged where there is something to list, for the list of rows alone.
 */
export function findLookAlikes({ dataset, same, category, benign }: FindLookAlikesInput, context: TaskContext): CategoryLookAlikes {
  const { categories } = dataset;
  const parts = [category, benign].map((of) => vectorsOf(dataset, same, of));
  const each = Math.min(parts[0].length, parts[1].length, mostReferences);
  const [attacks, normal] = parts.map((part) => part.slice(0, each * judgedForEach));
  const own = { category: categories[category], distinct: parts[0].length, distinctBenign: parts[1].length, each };
  // With one vector of either class there is no third neighbour.
  if (each < 2) return { ...own, attackLooksBenign: 0, benignLooksAttack: 0, attackRows: [], benignRows: [] };
  const references = [...attacks.slice(0, each), ...normal.slice(0, each)];
  const takeRows = rowTaker(dataset, references.map(({ pattern }) => pattern));
  const held = takeRows(references);
  let judged = 0;
  const judge = (part: Vector[], references: number, isSecond: boolean): number[] => {
    const found = lookAlikes(takeRows(part), held, references, isSecond, (done) => {
      throwIfCancelled(context);
      context.progress({ step: 'Looking at neighbours', done: judged + done, total: attacks.length + normal.length, unit: 'steps', rows: done });
    });
    judged += part.length;
    return part.filter((_, i) => found[i] === 1).map(({ row }) => row + 1);
  };
  const drawn = [judge(attacks.slice(0, each), each, false), judge(normal.slice(0, each), each, true)];
  const [attackLooksBenign, benignLooksAttack] = drawn.map(({ length }) => length);
  const share = (attackLooksBenign + benignLooksAttack) / (2 * each);
  const further = share < worthListing.from || share >= worthListing.below ? [[], []]
    : [judge(attacks.slice(each), 0, false), judge(normal.slice(each), 0, true)];
  const [attackRows, benignRows] = drawn.map((rows, i) => [...rows, ...further[i]].sort((a, b) => a - b));
  return { ...own, attackLooksBenign, benignLooksAttack, attackRows, benignRows };
}

/** The distinct vectors of a category, those of least hash of their first row in the file first. */
function vectorsOf(dataset: Dataset, first: Uint32Array, category: number): Vector[] {
  const { rowPatterns, patterns } = dataset;
  const [categories, label] = [patternCategories(dataset), labelOf(dataset)];
  const [firstRow, ownRow] = [new Int32Array(patterns).fill(-1), new Int32Array(patterns).fill(-1)];
  for (let row = 0; row < rowPatterns.length; row++) {
    const pattern = rowPatterns[row];
    const vector = first[pattern];
    if (firstRow[vector] < 0) firstRow[vector] = row;
    if (ownRow[vector] < 0 && categories[pattern] === category && label.codes[pattern] !== label.missingCode) ownRow[vector] = row;
  }
  const found: (Vector & { hash: number })[] = [];
  for (let vector = 0; vector < patterns; vector++) {
    if (ownRow[vector] >= 0) found.push({ pattern: vector, row: ownRow[vector], hash: multiplicativeHash(firstRow[vector]) });
  }
  return found.sort((a, b) => a.hash - b.hash);
}

/** Numbers scaled by the least and the greatest of the references, those that vary there first; texts as their codes. */
function rowTaker(dataset: Dataset, references: readonly number[]): (of: readonly Vector[]) => LookAlikeRows {
  const features = featuresOf(dataset);
  const texts = features.filter((column): column is TextColumn => column.kind === 'text');
  const scaled = features.filter((column): column is NumericColumn => column.kind === 'numeric').map((column) => {
    let [least, most, spread] = [Infinity, -Infinity, 0];
    for (const pattern of references) {
      const value = valueAt(column, pattern);
      if (value < least) least = value;
      if (value > most) most = value;
    }
    const middle = (least + most) / 2;
    for (const pattern of references) if (valueAt(column, pattern) > middle) spread++;
    const gaps = references.some((pattern) => Number.isNaN(valueAt(column, pattern)));
    const varies = most > least;
    return {
      column, least, range: varies ? most - least : 1, use: varies || gaps, spread: Math.min(spread, references.length - spread),
    };
  }).filter(({ use }) => use).sort((a, b) => b.spread - a.spread);
  return (of) => {
    const numbers = new Float64Array(of.length * scaled.length);
    const codes = new Int32Array(of.length * texts.length);
    of.forEach(({ pattern }, row) => {
      scaled.forEach(({ column, least, range }, at) => { numbers[row * scaled.length + at] = (valueAt(column, pattern) - least) / range; });
      texts.forEach((column, at) => { codes[row * texts.length + at] = column.codes[pattern]; });
    });
    return { rows: of.length, columns: scaled.length, numbers, texts: texts.length, codes };
  };
}
