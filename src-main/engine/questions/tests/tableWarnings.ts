import { filledTable } from '../../../../src-shared/questions/tests/filledTable';
import type { ContingencyTest } from '../../../../src-shared/questions/tests/result';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatRate } from '../../../../src-shared/format/formatRate';
import { formatUnder } from '../../../../src-shared/format/formatUnder';
import { levelName } from '../../../../src-shared/format/levelName';
import { listNames } from '../../../../src-shared/format/listNames';
import type { ChiSquareTest } from '../../../../src-shared/statistics/chiSquareTest';

type Table = Pick<ContingencyTest, 'levels' | 'outcomes' | 'observed'>;

/** With fewer rows a cell than this on average, chance makes much of Cramér's V. */
const fewestPerCell = 5;
/** χ² wants so many rows expected in a cell. */
const fewestExpected = 5;
/** More names of thin levels or outcomes than this are counted instead. */
const mostNamed = 6;

/** What to bear in mind of a table of counts: what has no row, where few are expected, and where chance makes much of the effect. */
export function tableWarnings(table: Table, result: ChiSquareTest): string[] {
  const { levels, outcomes } = filledTable(table);
  const cells = levels.length * outcomes.length;
  const warnings: string[] = [];
  const empty = table.outcomes.filter((name) => !outcomes.includes(name));
  if (empty.length > 0) warnings.push(`No row is “${empty.join('”, “')}”${outcomes.length < 2 ? ': there is nothing to compare' : ''}.`);
  const unused = table.levels.filter((name) => !levels.includes(name));
  if (unused.length > 0) warnings.push(`No rows at all for ${listNames(unused)}.`);
  if (result.expectedUnder5 > 0) {
    warnings.push(`${result.expectedUnder5} of ${cells} expected counts are under 5 (the smallest is ${formatUnder(result.smallestExpected, fewestExpected)}): `
      + 'the p-value is only approximate.');
  }
  warnings.push(...thinWarnings(table, result));
  if (result.chiSquare !== null && result.rows < fewestPerCell * cells) {
    const chance = Math.sqrt(result.df / (result.rows - 1) / (Math.min(levels.length, outcomes.length) - 1));
    warnings.push(`The table is too large for its ${formatCount(result.rows)} rows: by chance alone Cramér’s V would be about ${formatRate(Math.min(1, chance), 2)}. `
      + 'Go by the bias-corrected one.');
  }
  return warnings;
}

/** Levels and outcomes of which some cell has rows enough expected: what a test rests on. The names of the others that have rows. */
export function effectiveSize(table: Table, expected: number[][]): ContingencyTest['effectiveSize'] & { thinLevels: string[]; thinOutcomes: string[] } {
  const filled = filledTable(table);
  const bears = (counts: number[]): boolean => counts.some((count) => count >= fewestExpected);
  const bearing = {
    levels: table.levels.filter((_, i) => bears(expected[i])),
    outcomes: table.outcomes.filter((_, j) => bears(expected.map((cells) => cells[j]))),
  };
  return {
    levels: bearing.levels.length, outcomes: bearing.outcomes.length,
    thinLevels: filled.levels.filter((name) => !bearing.levels.includes(name)),
    thinOutcomes: filled.outcomes.filter((name) => !bearing.outcomes.includes(name)),
  };
}

function thinWarnings(table: Table, { chiSquare, expected }: ChiSquareTest): string[] {
  const { levels, outcomes, thinLevels, thinOutcomes } = effectiveSize(table, expected);
  if (chiSquare === null || thinLevels.length + thinOutcomes.length === 0) return [];
  if (levels === 0) return ['No cell has 5 rows expected: the table is too sparse for χ².'];
  const named = (names: string[], one: string): string[] => (names.length === 0 ? []
    : [`${one}${names.length === 1 ? '' : 's'} ${listNames(names.map(levelName), mostNamed)}`]);
  const thin = [...named(thinLevels, 'level'), ...named(thinOutcomes, 'outcome')].join(' and ');
  return [`Fewer than 5 rows are expected in every cell of ${thin}: the test rests on the other ${levels} × ${outcomes}.`];
}
