import { expect, it } from 'vitest';
import { lightTheme } from '../../charts/theme';
import { blindChart, blindTable } from './blindChart';

const labels = [
  { label: 'smurf', category: 'dos', rows: 900 }, { label: 'satan', category: 'probe', rows: 100 }, { label: 'neptune', category: 'dos', rows: 5000 },
];
const matrix = { column: 'dst_bytes', cells: [[0.99, 0.5, 0.9], [0.4, 1, 0.7], [0.8, 0.6, 0.98]] };
type Cell = { value: [number, number, number]; label: { formatter: string } };

it('puts attacks of one category side by side, learnt on down and judged on across', () => {
  expect(blindTable(labels, matrix)).toEqual({
    header: ['learnt on', 'neptune', 'smurf', 'satan'],
    rows: [['neptune', 0.98, 0.8, 0.6], ['smurf', 0.9, 0.99, 0.5], ['satan', 0.7, 0.4, 1]],
  });
  const option = blindChart(labels, matrix, lightTheme) as unknown as { yAxis: { data: string[] }; series: { data: Cell[] }[] };
  expect(option.yAxis.data).toEqual(['neptune', 'smurf', 'satan']);
  const cells = option.series[0].data;
  expect(cells.map(({ label }) => label.formatter)).toEqual(['98.0', '80.0', '60.0', '90.0', '99.0', '50.0', '70.0', '40.0', '100.0']);
});

it('colours from a coin’s toss on, and frames what was judged on the attack that it learnt from', () => {
  const { series } = blindChart(labels, matrix, lightTheme) as unknown as { series: [{ data: Cell[] }, { data: number[][] }] };
  const [{ data: cells }, frames] = series;
  expect(cells[7].value[2]).toBe(0);
  expect(cells[3].value[2]).toBeCloseTo(0.8);
  expect(frames.data.map(([x, y]) => [x, y])).toEqual([[0, 0], [1, 1], [2, 2]]);
});

it('leaves figures out of cells that are too narrow for them', () => {
  const narrow = blindChart(labels, matrix, lightTheme, 120) as unknown as { series: { data: (Cell & { label: { show: boolean } })[] }[] };
  expect(narrow.series[0].data.every(({ label }) => !label.show)).toBe(true);
});
