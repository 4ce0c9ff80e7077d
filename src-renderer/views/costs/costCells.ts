import type { CostTable } from '../../../src-shared/schemas/costTables';
import type { CostedPart } from '../../../src-shared/questions/costs/costWords';
import { typedNumber } from '../../../src-shared/format/typedNumber';
import { largestCost } from '../../../src-shared/schemas/costTables';
import { costOfCells } from '../../../src-shared/statistics/costOfCells';
import type { PlainTable } from '../../components/tableText';

/** A cost as it was typed: the number, or what is wrong with it. */
export type TypedCost = { cost: number; problem: null } | { cost: null; problem: string };

export function typedCost(text: string): TypedCost {
  const plain = text.trim();
  const cost = typedNumber(text);
  if (cost >= 0 && cost <= largestCost) return { cost, problem: null };
  return { cost: null, problem: `a number, ${cost > largestCost ? `at most ${largestCost}` : '0 or more'}, was expected; found ${plain === '' ? 'nothing' : `“${plain.slice(0, 20)}”`}` };
}

/** The cell that an arrow key leads to; `null` where there is none in that direction, or the key is another one. */
export function steppedCost(key: string, [row, column]: [number, number], classes: number): [number, number] | null {
  const steps: { [key: string]: [number, number] } = { ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0] };
  const step = steps[key];
  if (step === undefined) return null;
  const next: [number, number] = [row + step[0], column + step[1]];
  return next[0] >= 0 && next[0] < classes ? next : null;
}

/** A confusion matrix with its costs, as it is copied and saved. */
export function costedTable(confusion: number[][], { classes, matrix }: CostTable, rowWeights: CostedPart['rowWeights']): PlainTable {
  const { cells, actual } = costOfCells(confusion, matrix, rowWeights);
  return {
    header: ['actual', ...classes.flatMap((name) => [`predicted ${name}`, `cost of ${name}`]), 'rows', 'cost'],
    rows: cells.map((row, i) => [classes[i], ...row.flatMap(({ count, cost }) => [count, cost]), actual[i].rows, actual[i].cost]),
  };
}
