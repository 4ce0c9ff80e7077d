import { formatCount } from '../../../../src-shared/format/formatCount';
import { distinctOf, levelText, type CodedColumn } from '../../columns/dataset';
import { tableCeilings } from '../../fitting/tableCeilings';
import { allLevels, type ChosenLevels } from './chooseLevels';
import type { Outcome } from './outcome';

export type CrossTable = {
  levels: string[];
  outcomes: string[];
  observed: number[][];
  /** Levels that the last one stands for, most frequent first; none where each stands for itself. */
  joined: string[];
  joinedOf: number;
  /** Outcomes that the last one stands for, most frequent first. */
  merged: string[];
  mergedOf: number;
  /** Levels of the factor that occur and are not compared, and their rows. */
  otherLevels: number;
  otherRows: number;
};

/**
 * Rows by level and outcome. Outcomes that none of the levels has are left away, unless there are two.
 * @param top only so many outcomes, those with the most rows in this table first; the others stand together as the last one
 */
export function crossTabulate(
  factor: CodedColumn, { codes, joined }: ChosenLevels, outcome: Outcome, weights: Uint32Array, top: number | null = null,
): CrossTable {
  const rowOf = new Int32Array(distinctOf(factor)).fill(-1);
  codes.forEach((code, row) => { rowOf[code] = row; });
  for (const code of joined) rowOf[code] = codes.length;
  const sums = new Float64Array(outcome.levels.length);
  let otherRows = 0;
  for (let i = 0; i < weights.length; i++) {
    if (rowOf[factor.codes[i]] >= 0) sums[outcome.classOf[i]] += weights[i];
    else otherRows += weights[i];
  }
  const { order, rest } = chooseOutcomes(sums, top);
  const levels = codes.map((code) => levelText(factor, code));
  const outcomes = order.map((j) => outcome.levels[j]);
  if (joined.length > 0) levels.push(unused(`other (${formatCount(joined.length)} levels)`, levels));
  if (rest.length > 0) outcomes.push(unused(`${rest.length} others`, outcomes));
  // The table's columns alone are counted by level: outcomes that stand together may be many.
  const columnOf = new Int32Array(sums.length).fill(order.length);
  order.forEach((j, column) => { columnOf[j] = column; });
  const observed = levels.map(() => new Array<number>(outcomes.length).fill(0));
  for (let i = 0; i < weights.length; i++) {
    const row = rowOf[factor.codes[i]];
    if (row >= 0 && weights[i] > 0) observed[row][columnOf[outcome.classOf[i]]] += weights[i];
  }
  return {
    levels, outcomes, observed,
    joined: joined.slice(0, tableCeilings.mergedNames).map((code) => levelText(factor, code)), joinedOf: joined.length,
    merged: rest.slice(0, tableCeilings.mergedNames).map((j) => outcome.levels[j]), mergedOf: rest.length,
    otherLevels: allLevels(factor, weights).length - codes.length - joined.length, otherRows,
  };
}

/** Which outcomes stand for themselves, and which together; one alone is never called “others”. */
function chooseOutcomes(sums: Float64Array, top: number | null): { order: number[]; rest: number[] } {
  const occurring = [...sums.keys()].filter((j) => sums[j] > 0 || sums.length === 2);
  if (top === null) return { order: occurring, rest: [] };
  const ranked = occurring.sort((a, b) => sums[b] - sums[a] || a - b);
  return ranked.length <= top + 1 ? { order: ranked, rest: [] } : { order: ranked.slice(0, top), rest: ranked.slice(top) };
}

/** A name for what stands together that no level or outcome beside it has. */
const unused = (name: string, taken: readonly string[]): string => (taken.includes(name) ? `${name} together` : name);
