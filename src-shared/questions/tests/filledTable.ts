import type { ContingencyTest } from './result';

type Table = Pick<ContingencyTest, 'levels' | 'outcomes' | 'observed'>;

/**
 * A table of counts without the levels and outcomes that have no row: what its test is of, and what its degrees of freedom are
 * counted from.
 */
export function filledTable({ levels, outcomes, observed }: Table): Table {
  const down = [...levels.keys()].filter((i) => observed[i].some((count) => count > 0));
  const across = [...outcomes.keys()].filter((j) => observed.some((cells) => cells[j] > 0));
  return {
    levels: down.map((i) => levels[i]), outcomes: across.map((j) => outcomes[j]),
    observed: down.map((i) => across.map((j) => observed[i][j])),
  };
}

/** The table as far as it is one of two levels by two outcomes: as it was asked for, or as it remains without what has no row. */
export function squareTable(test: Table): Table | null {
  const isSquare = ({ levels, outcomes }: Table): boolean => levels.length === 2 && outcomes.length === 2;
  return [test, filledTable(test)].find(isSquare) ?? null;
}
