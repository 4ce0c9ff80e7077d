import { EngineError } from '../terms/errors';
import { kdd99Costs } from './kddCosts';

/** The costs that Wiretell knows by name: the contest's, and 1 for every wrong answer. */
export type CostPreset = 'kdd99' | 'ones';
/** Sums of costs over millions of rows stay exact enough below this. */
export const largestCost = 1e12;
/** Classes of one matrix, whose cells are their square. */
export const mostCostClasses = 50;
/** A decimal number as people write it; no hexadecimal, no Infinity. No two of its parts can take the same digit. */
export const decimal = /^\+?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
export const costPresets: readonly CostPreset[] = ['kdd99', 'ones'];

/**
 * The costs of a model: the rows and columns of its classes, in its own order, whatever the order of the table and whatever
 * other classes it knows.
 * @throws COSTS_BROKEN where the table lacks a class of the model
 */
export function costsOf(chosen: CostPreset | CostTable, classes: readonly string[]): CostTable {
  if (chosen === 'ones') {
    return { name: 'every wrong answer costs 1', classes: [...classes], matrix: classes.map((_, i) => classes.map((__, j) => (i === j ? 0 : 1))) };
  }
  const { name, classes: known, matrix } = chosen === 'kdd99' ? kdd99Costs : chosen;
  const places = classes.map((one) => known.indexOf(one));
  const missing = classes.filter((_, i) => places[i] === -1);
  if (missing.length > 0) {
    throw new EngineError('COSTS_BROKEN', `“${name}”: a cost was expected for each of the classes ${classes.join(', ')}; `
      + `there is none for ${missing.join(', ')} (it has ${known.join(', ')}).`);
  }
  return { name, classes: [...classes], matrix: places.map((i) => places.map((j) => matrix[i][j])) };
}

/** Whether these are the contest's own costs, in whatever order: only then a score can stand beside the published ones. */
export function areContestCosts({ classes, matrix }: CostTable): boolean {
  const contest = kdd99Costs.classes;
  if (classes.length !== contest.length || contest.some((one) => !classes.includes(one))) return false;
  return sameCosts({ name: '', classes, matrix }, costsOf('kdd99', classes));
}

/** Whether two tables name the same classes in the same order, at the same costs. */
export const sameCosts = (a: CostTable, b: CostTable): boolean =>
  a.classes.length === b.classes.length && a.classes.every((one, i) => one === b.classes[i])
  && a.matrix.every((row, i) => row.every((cost, j) => cost === b.matrix[i][j]));

/** Costs of each answer: `matrix[actual][predicted]`, both in the order of `classes`. */
export type CostTable = { name: string; classes: string[]; matrix: number[][] };
