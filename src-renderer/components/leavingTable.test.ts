import { describe, expect, it } from 'vitest';
import { leavingTable } from './leavingTable';
import type { TableColumn } from './sortedRows';

type Feature = { name: string; recall: number | null; rate: number; seconds: number; rows: number };
const columns: TableColumn<Feature>[] = [
  { id: 'name', title: 'Feature', value: (row) => row.name },
  { id: 'recall', title: 'Found', numeric: true, value: (row) => row.recall, text: (value) => (value === null ? '–' : `${(100 * (value as number)).toFixed(1)}\u00a0%`) },
  { id: 'rate', title: 'FNR', numeric: true, unit: '%', value: (row) => row.rate, text: (value) => (100 * (value as number)).toFixed(1) },
  { id: 'of', title: '% of this file', numeric: true, value: (row) => row.rate, text: () => '3.0\u00a0%' },
  { id: 'seconds', title: 'Time', numeric: true, value: (row) => row.seconds, text: (value) => `${String(value)}\u00a0s` },
  { id: 'rows', title: 'Rows', numeric: true, value: (row) => row.rows },
];

describe('a table that leaves the app', () => {
  it('has the headers of the screen with their units, and every digit in that unit', () => {
    const { header, rows } = leavingTable(columns, [
      { name: 'land', recall: null, rate: 0.07, seconds: 0.25, rows: 3 }, { name: 'count', recall: 0.943912, rate: 1 / 3, seconds: 2, rows: 4 },
    ]);
    expect(header).toEqual(['Feature', 'Found (%)', 'FNR (%)', '% of this file', 'Time (s)', 'Rows']);
    expect(rows).toEqual([['land', null, 7, 7, 0.25, 3], ['count', 94.3912, 33.3333333333333, 33.3333333333333, 2, 4]]);
  });
});
