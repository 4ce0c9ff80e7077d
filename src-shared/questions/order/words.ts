import type { RunsTest } from '../../statistics/runsTest';
import { formatAmount } from '../../format/formatAmount';
import { formatCount } from '../../format/formatCount';
import { formatFixed } from '../../format/formatFixed';
import { formatP } from '../../format/formatP';
import { formatShare } from '../../format/formatShare';
import { listNames } from '../../format/listNames';
import type { FileRuns, LabelsApart, OrderResult, Run, RunsOf } from './result';

/** The level that z is held against, and how far neighbours are alike beyond chance where runs are long, or hardly there. */
const alpha = 0.05;
const long = 0.9;
const hardly = 0.05;
/** With fewer changes of category in random order, p is a rough guide. */
const fewChanges = 10;

export type Arrangement = 'one kind' | 'random' | 'turns' | 'hardly' | 'runs' | 'long runs';

/** How rows are arranged, by their runs. */
export function arrangementOf({ z, p, kappa }: Pick<RunsTest, 'z' | 'p' | 'kappa'>): Arrangement {
  if (kappa === null) return 'one kind';
  if (z === null || p === null || p >= alpha) return 'random';
  if (z > 0) return 'turns';
  return kappa >= long ? 'long runs' : kappa >= hardly ? 'runs' : 'hardly';
}

const comesInRuns = (test: RunsTest): boolean => ['runs', 'long runs'].includes(arrangementOf(test));

/** What rows do, by their arrangement: in a sentence, and in the column of a table. */
const does: { readonly [A in Arrangement]: string } = {
  'one kind': 'all are of one category', random: 'come in random order, as far as runs tell', turns: 'take turns more than in random order',
  hardly: 'come in nearly random order', runs: 'come in runs', 'long runs': 'come in long runs',
};
export const arrangementWords: { readonly [A in Arrangement]: string } = {
  'one kind': 'one category', random: 'random', turns: 'takes turns', hardly: 'nearly random', runs: 'in runs', 'long runs': 'in long runs',
};

const many = (count: number, thing: string): string => `${formatCount(count)} ${thing}${count === 1 ? '' : 's'}`;
/** An average, whole where it is large. */
export const expectedText = (runs: number): string => formatAmount(runs, expectedDecimals(runs));
export const expectedDecimals = (runs: number): number => (runs < 100 ? 1 : 0);

/** The finding in a line: `490 runs of one category, where random order has about 173,103`. */
export function orderTitle({ byCategory, rows }: OrderResult): string {
  if (byCategory.kappa === null) return `${rows === 1 ? 'The only row is' : `All ${formatCount(rows)} rows are`} of one category`;
  return `${many(byCategory.runs, 'run')} of one category, where random order has about ${expectedText(byCategory.expected)}`;
}

/** What is found, a sentence each: the same on the screen, on paper and in a terminal. */
export const orderSentences = (result: OrderResult): string[] => [
  verdictWords(result), ...alikeWords(result), ...attackWords(result), tailWords(result), ...fileWords(result.files ?? []),
  ...drawnWords(result),
];

/** Whether the rows come in runs, with the test behind it. */
export function verdictWords(result: OrderResult): string {
  const { byCategory } = result;
  const arrangement = arrangementOf(byCategory);
  if (arrangement === 'one kind') return `${orderTitle(result)}: there is no order to see.`;
  const { longest } = longestOf(result.categories);
  return `The rows ${does[arrangement]}: ${orderTitle(result)}${testWords(byCategory)}. `
    + `The longest is ${runWords(longest)}${insideWords(longest, result.files)}.`;
}

/** Of these, the one with the longest run, the first of equals. */
export const longestOf = (found: readonly RunsOf[]): RunsOf => found.reduce((best, one) =>
  ((one.longest.rows - best.longest.rows || best.longest.firstRow - one.longest.firstRow) > 0 ? one : best));

const insideWords = ({ firstRow }: Run, files: readonly FileRuns[] = []): string => {
  const file = fileOf(firstRow, files);
  return file === undefined ? '' : `, row ${formatCount(firstRow - file.firstRow + 1)} of ${file.file}`;
};

const testWords = ({ z, p, log10P, expected }: RunsTest): string => (z === null ? ''
  : ` (z = ${formatFixed(z, 1)}, ${formatP(p, log10P, alpha)}${expected - 1 < fewChanges ? ', a rough guide of so few' : ''})`);

/** How often a row is of the same label as the one before, and by chance. */
export const alikeShare = (rows: number, runs: number): number | null => (rows < 2 ? null : (rows - runs) / (rows - 1));

function alikeWords({ rows, byLabel }: OrderResult): string[] {
  if (byLabel.kappa === null) return [];
  const [found, random] = [byLabel.runs, byLabel.expected].map((runs) => formatShare(alikeShare(rows, runs)));
  return [`A row has the label of the row before in ${found} of all cases; in random order it would in ${random}: `
    + `${many(byLabel.runs, 'run')} of one label, where random order has about ${expectedText(byLabel.expected)}.`];
}

function attackWords({ attacks, byLabel }: OrderResult): string[] {
  if (attacks === null) return [];
  const { rows, runs, halfIn } = attacks;
  const found = `The ${many(rows, 'attack row')} ${rows === 1 ? 'comes' : 'come'} in ${many(runs, 'run')} of one label`;
  if (rows === 1) return [`${found}.`];
  const half = halfIn === 1 ? 'one of them holds' : `${formatCount(halfIn)} of them hold`;
  return [`${found}; ${half} half of those rows${comesInRuns(byLabel) ? ': so few events, however many rows they fill' : ''}.`];
}

const randomCutWords = 'A cut at random puts rows of the same run on both sides, so that a test part holds little that is new.';
/** What a cut in row order would do, beside what a random one does. */
function tailWords({ rows, tail, byLabel }: OrderResult): string {
  const { onlyBefore, onlyBehind } = tail;
  const cut = `Cut in row order, the last fifth (${many(tail.rows, 'row')}, from row ${formatCount(tail.firstRow)} on)`;
  const apart = [
    ...(onlyBefore.labels > 0 ? [`lacks ${apartWords(onlyBefore)}`] : []),
    ...(onlyBehind.labels > 0 ? [`alone has ${apartWords(onlyBehind)}, which no row before it could teach`] : []),
  ];
  const has = rows === tail.rows ? 'is all there is'
    : apart.length === 0 ? 'has every label that the rows before it have, and no other' : apart.join(', and ');
  return `${cut} ${has}.${comesInRuns(byLabel) ? ` ${randomCutWords}` : ''}`;
}

function apartWords({ labels, rows, largest }: LabelsApart): string {
  const rest = labels - largest.length;
  return `${many(labels, 'label')} (${many(rows, 'row')}: ${listNames(largest)}${rest > 0 ? ` and ${formatCount(rest)} more` : ''})`;
}

function fileWords(files: readonly FileRuns[]): string[] {
  const pure = files.filter(({ categories }) => categories === 1).length;
  if (files.length === 0) return [];
  const hold = pure === 0 ? 'none holds' : pure === 1 ? 'one holds' : `${formatCount(pure)} hold`;
  return [`Of ${formatCount(files.length)} files ${hold} a single category${pure === 0 ? '' : ': there, the file alone tells the class'}.`];
}

const drawnWords = ({ rows, drawnFrom }: OrderResult): string[] => (drawnFrom === null ? []
  : [`Looked at are ${formatCount(rows)} rows in their order, drawn from ${formatCount(drawnFrom)}: `
    + 'whether order is random shows in them too, but runs of the file itself are longer, and rows are numbered among those drawn.']);

/** Where a run begins: its row, and in several files also the row there. */
function beginsWords({ firstRow }: Pick<Run, 'firstRow'>, files: readonly FileRuns[] = []): string {
  const file = fileOf(firstRow, files);
  return file === undefined ? formatCount(firstRow)
    : `${formatCount(firstRow)} (${formatCount(firstRow - file.firstRow + 1)} of ${file.file})`;
}

/** The file that a row stands in. */
export const fileOf = (row: number, files: readonly FileRuns[]): FileRuns | undefined => files.findLast(({ firstRow }) => firstRow <= row);

/** The longest run in words: `193,127 rows of smurf, from row 149,858 on`. */
export const runWords = ({ of, rows, firstRow }: Run): string => `${many(rows, 'row')} of ${of}, from row ${formatCount(firstRow)} on`;

/** Whether labels say more than categories do: some category has several. */
export const hasLabelsApart = ({ categories, labels }: OrderResult): boolean => labels.length > categories.length;

/** A table of categories or labels on paper and in a terminal: heads, and the cells of one of them. */
export const runsHead = ['rows', 'runs', 'random order', 'longest', 'begins at row', 'half in', 'last fifth'] as const;
export const runsCells = (one: RunsOf, files?: readonly FileRuns[]): string[] => [
  one.name, formatCount(one.rows), formatCount(one.runs), expectedText(one.expectedRuns),
  formatCount(one.longest.rows), beginsWords(one.longest, files), formatCount(one.halfIn), formatCount(one.rowsInTail),
];
/** What its columns mean. */
export const columnWords = 'Random order: runs on average, were the same rows shuffled. '
  + 'Half in: the fewest runs that hold half of the rows. Last fifth: rows in the last fifth of all.';

/** The same of files. */
export const filesHead = ['rows', 'categories', 'runs', 'random order', 'z', 'longest'] as const;
export const filesCells = (one: FileRuns): string[] => [
  one.file, arrangementWords[arrangementOf(one)], formatCount(one.rows), formatCount(one.categories), formatCount(one.runs),
  expectedText(one.expected), formatFixed(one.z, 1), `${formatCount(one.longest.rows)} (${one.longest.of})`,
];

/** Which labels are listed, where not all are. */
export const labelsCutWords = ({ labels, inAll }: OrderResult): string | null =>
  (inAll === undefined ? null : `The ${formatCount(labels.length)} labels with most rows of ${formatCount(inAll.labels)}.`);
