import type { FileRuns, LabelsApart, OrderResult, Run, RunsOf } from '../../../../src-shared/questions/order/result';
import { attackTarget, classFinder } from '../../../../src-shared/schemas/classFinder';
import { expectedRunsOf, runsTest, type RunsTest } from '../../../../src-shared/statistics/runsTest';
import { asCoded } from '../../columns/asCoded';
import { patternCategories } from '../../columns/countTable';
import { categoriesOf, labelOf, levelTexts, type Dataset } from '../../columns/dataset';
import { countRuns, fewestForHalf, type ClassRuns } from '../../columns/countRuns';

/** The dataset, and how many rows its files have, where those in use were drawn from them. */
export type FindRunsInput = { dataset: Dataset; drawnFrom: number | null };

/** Equal parts of the rows that classes are counted in, for a chart of a thousand pixels. */
const mostParts = 200;
/** Categories and labels that are counted in parts, and labels that are listed: those with most rows. */
const mostByPart = 30;
const mostListed = 1000;
/** The test part of a cut in row order: one row of so many. */
const tailOf = 5;
const namedApart = 5;

/** What each row is, and every kind that there is; a label has its category beside it. */
type Kinds = { classOf: ArrayLike<number>; names: string[]; categoryOf: (kind: number) => string };

/**
 * Do the rows come in runs of one category? Walks them in their order: runs of every category and of every label, their longest, where they
 * stand, what a cut in row order would tear apart; of several files each by itself too.
 */
export function findRuns({ dataset, drawnFrom }: FindRunsInput): OrderResult {
  const { rows, rowPatterns, categories, labelCategories } = dataset;
  const label = labelOf(dataset);
  const byCategory: Kinds = { classOf: patternCategories(dataset), names: categories, categoryOf: (kind) => categories[kind] };
  const byLabel: Kinds = { classOf: label.codes, names: levelTexts(label), categoryOf: (kind) => categories[labelCategories[kind]] };
  const of = (kinds: Kinds): ClassRuns[] => countRuns(rowPatterns, kinds.classOf, kinds.names.length);
  const [ofCategories, ofLabels] = [of(byCategory), of(byLabel)];
  const isAttack = classFinder(attackTarget, categoriesOf(dataset));
  const attacks = ofLabels.filter((one, kind) =>
    one.rows > 0 && isAttack({ label: byLabel.names[kind], category: byLabel.categoryOf(kind) }) === 1);
  const parts = startsOfParts(rows);
  const tailFrom = rows - Math.ceil(rows / tailOf);
  const before = countRuns(rowPatterns, byLabel.classOf, byLabel.names.length, 0, tailFrom);
  const describe = (kinds: Kinds, found: ClassRuns[], listed: number[]): RunsOf[] =>
    describeKinds(dataset, kinds, found, listed, { parts, tailFrom });
  const present = (found: ClassRuns[]): number[] => [...found.keys()].filter((kind) => found[kind].rows > 0);
  const labels = present(ofLabels).sort((a, b) => ofLabels[b].rows - ofLabels[a].rows || a - b);
  const apart = (one: (inHead: number, rows: number) => boolean): LabelsApart => {
    const those = labels.filter((kind) => one(before[kind].rows, ofLabels[kind].rows));
    const largest = those.slice(0, namedApart).map((kind) => byLabel.names[kind]);
    return { labels: those.length, rows: sumOf(those.map((kind) => ofLabels[kind]), 'rows'), largest };
  };
  const files = describeFiles(dataset, byCategory);
  return {
    rows, drawnFrom,
    byCategory: testOf(ofCategories), byLabel: testOf(ofLabels),
    categories: describe(byCategory, ofCategories, present(ofCategories)),
    labels: describe(byLabel, ofLabels, labels.slice(0, mostListed)),
    attacks: attacks.length === 0 || !dataset.roles.includes('benign') ? null
      : { rows: sumOf(attacks, 'rows'), runs: sumOf(attacks, 'runs'), halfIn: fewestForHalf(attacks) },
    tail: {
      firstRow: tailFrom + 1, rows: rows - tailFrom,
      onlyBefore: apart((inHead, all) => inHead === all), onlyBehind: apart((inHead) => inHead === 0),
    },
    parts: parts.map((row) => row + 1),
    ...(files.length > 0 && { files }),
    ...(labels.length > mostListed && { inAll: { labels: labels.length } }),
  };
}

const sumOf = (found: ClassRuns[], what: 'rows' | 'runs'): number => found.reduce((sum, one) => sum + one[what], 0);
const testOf = (found: ClassRuns[]): RunsTest => runsTest(found.map(({ rows }) => rows), sumOf(found, 'runs'));
const longestOf = (name: string, { longest, longestAt }: ClassRuns): Run => ({ of: name, rows: longest, firstRow: longestAt + 1 });

/** The first row of each part, from 0; parts differ by a row at most. */
function startsOfParts(rows: number): number[] {
  const parts = Math.min(rows, mostParts);
  return Array.from({ length: parts }, (_, part) => Math.floor((part * rows) / parts));
}

function describeKinds(
  { rows: total, rowPatterns }: Dataset, { classOf, names, categoryOf }: Kinds, found: ClassRuns[], listed: number[],
  { parts, tailFrom }: { parts: number[]; tailFrom: number },
): RunsOf[] {
  const largest = [...listed].sort((a, b) => found[b].rows - found[a].rows || a - b).slice(0, mostByPart);
  const byPart = new Map(largest.map((kind) => [kind, new Array<number>(parts.length).fill(0)]));
  const inTail = new Float64Array(names.length);
  const countsOf = Array.from(names, (_, kind) => byPart.get(kind));
  parts.forEach((from, part) => {
    const to = parts[part + 1] ?? total;
    for (let row = from; row < to; row++) {
      const kind = classOf[rowPatterns[row]];
      const counts = countsOf[kind];
      if (counts !== undefined) counts[part]++;
      if (row >= tailFrom) inTail[kind]++;
    }
  });
  return listed.map((kind): RunsOf => ({
    name: names[kind], category: categoryOf(kind), rows: found[kind].rows, runs: found[kind].runs,
    expectedRuns: expectedRunsOf(found[kind].rows, total), longest: longestOf(names[kind], found[kind]),
    halfIn: fewestForHalf([found[kind]]), rowsInTail: inTail[kind], ...(byPart.has(kind) && { byPart: byPart.get(kind) }),
  }));
}

/** Each file by itself; none where the dataset is one file. */
function describeFiles(dataset: Dataset, { classOf, names }: Kinds): FileRuns[] {
  const { rows, rowPatterns, columns } = dataset;
  const source = columns.find(({ role }) => role === 'source');
  if (source === undefined) return [];
  const column = asCoded(source);
  const files = levelTexts(column);
  const described: FileRuns[] = [];
  for (let from = 0, to: number; from < rows; from = to) {
    const file = column.codes[rowPatterns[from]];
    for (to = from + 1; to < rows && column.codes[rowPatterns[to]] === file; to++);
    const found = countRuns(rowPatterns, classOf, names.length, from, to);
    const longest = found.reduce((best, one, kind) => {
      const ahead = one.longest - found[best].longest || found[best].longestAt - one.longestAt;
      return ahead > 0 ? kind : best;
    }, 0);
    described.push({
      file: files[file], rows: to - from, firstRow: from + 1, categories: found.filter((one) => one.rows > 0).length,
      ...testOf(found), longest: longestOf(names[longest], found[longest]),
    });
  }
  return described;
}
