import type { CostsResult } from './result';
import { areContestClasses, contestRuler, kdd99Costs } from '../../schemas/kddCosts';
import { areContestCosts, costsOf } from '../../schemas/costTables';
import { costOfCells } from '../../statistics/costOfCells';
import { formatCount } from '../../format/formatCount';
import { formatFixed } from '../../format/formatFixed';
import { formatRate } from '../../format/formatRate';
import { formatNumber } from '../../format/formatNumber';
import { formatShare } from '../../format/formatShare';

export type CostedPart = CostsResult['parts'][number];
export type Decision = 'likeliest' | 'leastCost';

/** Both ways of deciding, as they are called on the screen, on paper and in the shell. */
export const decisionNames: { [decision in Decision]: string } = { likeliest: 'likeliest class', leastCost: 'least expected cost' };
export const decisions = Object.keys(decisionNames) as Decision[];
/** An average cost, to as many decimals as the contest gave. */
export const costText = (average: number | null): string => formatRate(average, 4);
/** A cost of many rows: whole where the costs are. */
export const totalText = (total: number): string => (Number.isInteger(total) ? formatCount(total) : formatFixed(total, 2));

/** Parts that speak for unseen rows; the training rows only where nothing else was judged. */
export function shownParts({ parts }: CostsResult): CostedPart[] {
  const unseen = parts.filter(({ part }) => part !== 'train');
  return unseen.length > 0 ? unseen : parts;
}

/** Costs in the order of the result's classes. */
export const matrixOf = ({ costs, classes }: CostsResult): number[][] => costsOf(costs, classes).matrix;

/** Whose rows a cost is an average of; empty where that goes without saying. */
export const weighingWords = ({ rowWeights }: Pick<CostedPart, 'rowWeights'>): string => (rowWeights === null ? ''
  : 'These rows were balanced by undersampling: each counts by its class’s share of the file, so that costs are those of a row of the file.');

/** What an average is the cost of. */
export const perRow = ({ rowWeights }: Pick<CostedPart, 'rowWeights'>): string => (rowWeights === null ? 'a row' : 'a row of the file');

/** What is seen: what both decisions cost on a part. */
export function partWords({ likeliest, leastCost, rowWeights }: CostedPart): string {
  const [plain, cheap] = [likeliest.average, leastCost.average];
  if (plain === null || cheap === null) return 'there are no rows to judge';
  const change = cheap - plain;
  if (Math.abs(change) < 0.00005) return `${costText(plain)} ${perRow({ rowWeights })}, by likeliest class and by least expected cost alike`;
  return `${costText(cheap)} ${perRow({ rowWeights })} by least expected cost, ${costText(plain)} by likeliest class`;
}

/** Which mistakes cost most: `r2l predicted normal: 14,527 × 4 = 58,108 (80.1 %)`. */
export function dearestWords(
  confusion: number[][], costs: number[][], classes: readonly string[], rowWeights: CostedPart['rowWeights'] = null, most = 3,
): string {
  const { dearest } = costOfCells(confusion, costs, rowWeights);
  if (dearest.length === 0) return 'No answer costs anything.';
  const words = dearest.slice(0, most).map(({ actual, predicted, count, each, cost, ofTotal }) =>
    `${classes[actual]} predicted ${classes[predicted]}: ${formatCount(count)} × ${formatFixed(each, Number.isInteger(each) ? 0 : 2)}`
    + `${rowWeights === null ? '' : ` × ${formatNumber(rowWeights[actual])}`} = ${totalText(cost)} (${formatShare(ofTotal)})`);
  return `Dearest: ${words.join('; ')}.`;
}

/** The parts whose costs can be held against the published ones. */
export const contestParts = (result: CostsResult): CostedPart[] =>
  (areContestCosts(result.costs) ? result.parts.filter(({ contest }) => contest) : []);

/** Why no published score stands beside these costs; `null` where one does, and where the classes are none of the contest's. */
export function whyNoRuler(result: CostsResult): string | null {
  if (contestParts(result).length > 0 || !areContestClasses(result.classes)) return null;
  const rows = 'the contest’s labelled test file (“corrected”, 311,029 rows, in its five categories)';
  if (result.parts.some(({ contest }) => contest)) return `The published scores are at the contest’s costs (${kdd99Costs.name}); these are others.`;
  const file = result.parts.find(({ part }) => part === 'file');
  return file === undefined
    ? `The published scores are of ${rows}. Open it as the test file to see where this model stands.`
    : `The published scores are of ${rows}; ${file.name} is another file, or has other categories.`;
}

/** Where a score stands among the ruler's marks. */
export function placeWords(average: number): string {
  const marks = contestRuler.map(({ name, averageCost }) => ({ name, cost: averageCost }));
  const worse = marks.find(({ cost }) => average <= cost);
  const better = marks.filter(({ cost }) => average > cost).at(-1);
  const mark = ({ name, cost }: { name: string; cost: number }): string => `${name} at ${costText(cost)}`;
  if (worse === undefined) return `dearer than ${mark(marks[marks.length - 1])}, which has learned nothing`;
  return better === undefined ? `no dearer than the ${mark(worse)}` : `between ${mark(better)} and ${mark(worse)}`;
}
