import { expectedRunsOf, runsTest } from '../../statistics/runsTest';
import type { OrderResult, RunsOf } from './result';

const kind = (
  name: string, category: string, rows: number, runs: number, longest: [rows: number, firstRow: number], byPart: number[],
): RunsOf => ({
  name, category, rows, runs, expectedRuns: expectedRunsOf(rows, 100), longest: { of: name, rows: longest[0], firstRow: longest[1] },
  halfIn: 1, rowsInTail: byPart[4], byPart,
});

/** For tests: 100 rows in two files, normal traffic with two bursts of smurf and one row of perl. */
export const orderExample = (changes: Partial<OrderResult> = {}): OrderResult => ({
  rows: 100, drawnFrom: null,
  byCategory: runsTest([69, 30, 1], 6), byLabel: runsTest([69, 30, 1], 6),
  categories: [
    kind('normal', 'normal', 69, 3, [40, 1], [20, 20, 5, 5, 19]),
    kind('dos', 'dos', 30, 2, [15, 41], [0, 0, 15, 15, 0]),
    kind('u2r', 'u2r', 1, 1, [1, 100], [0, 0, 0, 0, 1]),
  ],
  labels: [
    kind('normal', 'normal', 69, 3, [40, 1], [20, 20, 5, 5, 19]),
    kind('smurf', 'dos', 30, 2, [15, 41], [0, 0, 15, 15, 0]),
    { ...kind('perl', 'u2r', 1, 1, [1, 100], [0, 0, 0, 0, 1]), byPart: undefined },
  ],
  attacks: { rows: 31, runs: 3, halfIn: 2 },
  tail: {
    firstRow: 81, rows: 20,
    onlyBefore: { labels: 1, rows: 30, largest: ['smurf'] }, onlyBehind: { labels: 1, rows: 1, largest: ['perl'] },
  },
  parts: [1, 21, 41, 61, 81],
  files: [
    { ...runsTest([40, 0, 0], 1), file: 'monday.csv', rows: 40, firstRow: 1, categories: 1,
      longest: { of: 'normal', rows: 40, firstRow: 1 } },
    { ...runsTest([29, 30, 1], 5), file: 'tuesday.csv', rows: 60, firstRow: 41, categories: 3,
      longest: { of: 'normal', rows: 20, firstRow: 80 } },
  ],
  ...changes,
});
