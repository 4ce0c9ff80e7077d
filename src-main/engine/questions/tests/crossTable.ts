import { EngineError } from '../../../../src-shared/terms/errors';
import type { Comparison } from '../../../../src-shared/questions/tests/comparison';
import { countValues } from '../../columns/countTable';
import { distinctOf, levelText, type CodedColumn } from '../../columns/dataset';
import type { Outcome } from './outcome';
import { tableCeilings } from '../../fitting/tableCeilings';

export type CrossTable = {
  levels: string[];
  outcomes: string[];
  observed: number[][];
  /** Outcomes that the last one stands for, most frequent first. */
  merged: string[];
  mergedOf?: number;
  /** Levels of the factor that occur and are not compared, and their rows. */
  otherLevels: number;
  otherRows: number;
};

/** The levels that a comparison asks for, as codes of its factor. @throws BAD_REQUEST or TOO_FEW_ROWS */
export function chooseLevels(factor: CodedColumn, weights: Uint32Array, asked: Pick<Comparison, 'levels' | 'top'>): number[] {
  const present = allLevels(factor, weights);
  const wanted = asked.levels === null ? null : new Set(asked.levels);
  const chosen = wanted === null ? present : present.filter((code) => wanted.has(levelText(factor, code)));
  const found = wanted === null ? null : new Set(chosen.map((code) => levelText(factor, code)));
  const absent = asked.levels?.find((level) => !found!.has(level));
  if (absent !== undefined) throw new EngineError('BAD_REQUEST', `“${absent}” does not occur in ${factor.name}, with these filters.`);
  const kept = new Set(chosen);
  const codes = asked.top === null ? chosen : mostFrequent(factor, weights, asked.top).filter((code) => kept.has(code));
  if (codes.length < 2) throw new EngineError('TOO_FEW_ROWS', `at least two levels of ${factor.name} are needed; ${codes.length} occur with these filters.`);
  if (codes.length > tableCeilings.levels) {
    throw new EngineError('BAD_REQUEST', `${factor.name} has ${codes.length} levels; choose at most ${tableCeilings.levels} (the most frequent ones, for example).`);
  }
  return codes;
}

export function allLevels(factor: CodedColumn, weights: Uint32Array): number[] {
  const counts = countValues(factor, weights);
  return Array.from(counts.keys()).filter((code) => counts[code] > 0);
}

/** The N levels with the most rows, most frequent first (ties in level order). */
export function mostFrequent(factor: CodedColumn, weights: Uint32Array, top: number): number[] {
  const counts = countValues(factor, weights);
  return allLevels(factor, weights).sort((a, b) => counts[b] - counts[a] || a - b).slice(0, top);
}

/**
 * Rows by level and outcome. Outcomes that none of the levels has are left away, unless there are two.
 * @param top only so many outcomes, those with the most rows in this table first; the others stand together as the last one
 */
export function crossTabulate(
  factor: CodedColumn, codes: number[], outcome: Outcome, weights: Uint32Array, top: number | null = null,
): CrossTable {
  const rowOf = new Int32Array(distinctOf(factor)).fill(-1);
  codes.forEach((code, row) => { rowOf[code] = row; });
  const sums = new Float64Array(outcome.levels.length);
  let otherRows = 0;
  for (let i = 0; i < weights.length; i++) {
    if (rowOf[factor.codes[i]] >= 0) sums[outcome.classOf[i]] += weights[i];
    else otherRows += weights[i];
  }
  const { order, rest } = chooseOutcomes(sums, top);
  const name = (j: number): string => outcome.levels[j];
  const taken = new Set(order.map(name));
  // The table's columns alone are counted by level: outcomes that stand together may be many.
  const columnOf = new Int32Array(sums.length).fill(order.length);
  order.forEach((j, column) => { columnOf[j] = column; });
  const observed = codes.map(() => new Array<number>(order.length + (rest.length === 0 ? 0 : 1)).fill(0));
  for (let i = 0; i < weights.length; i++) {
    const row = rowOf[factor.codes[i]];
    if (row >= 0 && weights[i] > 0) observed[row][columnOf[outcome.classOf[i]]] += weights[i];
  }
  return {
    levels: codes.map((code) => levelText(factor, code)),
    outcomes: [...order.map(name), ...(rest.length === 0 ? [] : [othersName(rest.length, taken)])],
    observed,
    merged: rest.slice(0, tableCeilings.mergedNames).map(name),
    ...(rest.length > tableCeilings.mergedNames && { mergedOf: rest.length }),
    otherLevels: allLevels(factor, weights).length - codes.length,
    otherRows,
  };
}

/** Which outcomes stand for themselves, and which together; one alone is never called “others”. */
function chooseOutcomes(sums: Float64Array, top: number | null): { order: number[]; rest: number[] } {
  const occurring = [...sums.keys()].filter((j) => sums[j] > 0 || sums.length === 2);
  if (top === null) return { order: occurring, rest: [] };
  const ranked = occurring.sort((a, b) => sums[b] - sums[a] || a - b);
  return ranked.length <= top + 1 ? { order: ranked, rest: [] } : { order: ranked.slice(0, top), rest: ranked.slice(top) };
}

function othersName(count: number, taken: ReadonlySet<string>): string {
  const name = `${count} others`;
  return taken.has(name) ? `${name} together` : name;
}
