import type { Comparison } from '../../../../src-shared/questions/tests/comparison';
import { EngineError } from '../../../../src-shared/terms/errors';
import { countValues } from '../../columns/countTable';
import { levelText, type CodedColumn } from '../../columns/dataset';
import { tableCeilings } from '../../fitting/tableCeilings';

/** Levels of a factor as codes: those that stand for themselves, and those that stand together, most frequent first. */
export type ChosenLevels = { codes: number[]; joined: number[] };

/** The levels that a comparison asks for. @throws BAD_REQUEST or TOO_FEW_ROWS */
export function chooseLevels(
  factor: CodedColumn, weights: Uint32Array, { levels, top, others }: Pick<Comparison, 'levels' | 'top' | 'others'>,
): ChosenLevels {
  const present = allLevels(factor, weights);
  const wanted = levels === null ? null : new Set(levels);
  const picked = wanted === null ? present : present.filter((code) => wanted.has(levelText(factor, code)));
  const found = wanted === null ? null : new Set(picked.map((code) => levelText(factor, code)));
  const absent = levels?.find((level) => !found!.has(level));
  if (absent !== undefined) throw new EngineError('BAD_REQUEST', `“${absent}” does not occur in ${factor.name}, with these filters.`);
  const kept = new Set(picked);
  const chosen = top === null ? { codes: picked, joined: [] }
    : levels === null && others === 'together' ? topAndOthers(factor, weights, top)
      : { codes: mostFrequent(factor, weights, top).filter((code) => kept.has(code)), joined: [] };
  const many = chosen.codes.length;
  if (many < 2) throw new EngineError('TOO_FEW_ROWS', `at least two levels of ${factor.name} are needed; ${many} occur with these filters.`);
  if (many > tableCeilings.levels) {
    throw new EngineError('BAD_REQUEST', `${factor.name} has ${many} levels; choose at most ${tableCeilings.levels} (the most frequent ones, for example).`);
  }
  return chosen;
}

/**
 * The N most frequent levels, most frequent first, and all others together, so that every row is counted. One level alone is
 * never “other”: up to N + 1 levels stand for themselves, in their order.
 */
export function topAndOthers(factor: CodedColumn, weights: Uint32Array, top: number): ChosenLevels {
  const present = allLevels(factor, weights);
  if (present.length <= top + 1) return { codes: present, joined: [] };
  const ranked = mostFrequent(factor, weights, present.length);
  return { codes: ranked.slice(0, top), joined: ranked.slice(top) };
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
