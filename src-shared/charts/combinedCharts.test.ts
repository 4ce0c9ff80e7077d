import type { EChartsOption } from 'echarts';
import { describe, expect, it } from 'vitest';
import { combinedBinaryExample, combinedExample, pathExample } from '../questions/combined/combinedResult.fixture';
import { calibrationChart, calibrationTable, worstBin } from '../questions/combined/calibrationChart';
import { coefficientBars, coefficientBarsHeight, strongestFor } from '../questions/combined/coefficientBars';
import { entryDots } from '../questions/path/entryDots';
import { l1PathChart, l1PathTable, strongestColumns } from '../questions/path/l1PathChart';
import { lightTheme } from './theme';

const titleOf = (option: EChartsOption): { text: string; subtext: string } => option.title as { text: string; subtext: string };
const seriesOf = (option: EChartsOption) => option.series as { name: string; data: unknown[]; symbol?: string }[];
const namesOf = (option: EChartsOption): string[] => (option.yAxis as { data: string[] }).data;

describe('the strongest coefficients', () => {
  const result = combinedExample();

  it('are those of the chosen class, by size, whatever their sign', () => {
    const strong = strongestFor(result, 'dos', 5);
    const sizes = result.coefficients.map(({ values }) => Math.abs(values[2])).sort((a, b) => b - a);
    expect(strong.map(({ value }) => Math.abs(value))).toEqual(sizes.slice(0, 5));
    expect(strongestFor(result, 'nosuch')).toEqual([]);
    const sparse = {
      ...result, coefficients: result.coefficients.map((one, i) => ({ ...one, values: one.values.map((value) => (i < 3 ? value : 0)) })),
    };
    expect(strongestFor(sparse, 'dos')).toHaveLength(3);
  });

  it('are drawn once each, in the colour of their group, with the sign on the figure', () => {
    const option = coefficientBars(result, 'dos', lightTheme, 20);
    expect(namesOf(option)).toEqual(strongestFor(result, 'dos', 20).map(({ name }) => name));
    const drawn = seriesOf(option).flatMap(({ data }) => data.filter((item) => item !== '-')) as { value: number; label: { formatter: string; position: string } }[];
    expect(drawn).toHaveLength(20);
    for (const { value, label } of drawn) {
      expect(label.position).toBe(value < 0 ? 'left' : 'right');
      expect(label.formatter).toMatch(value < 0 ? /^−/ : /^\+/);
    }
    expect(titleOf(option).subtext).toContain('score of dos per standard deviation, before softmax');
    expect(titleOf(coefficientBars(combinedBinaryExample(), 'dos', lightTheme)).subtext).toContain('log-odds of dos');
  });

  it('say so where there are none', () => {
    const none = { ...result, coefficients: [] };
    expect(titleOf(coefficientBars(none, 'dos', lightTheme)).text).toBe('No feature has a coefficient for dos');
    expect(coefficientBarsHeight(none, 'dos', lightTheme)).toBeGreaterThan(0);
  });
});

describe('calibration', () => {
  const [part] = combinedExample().judged;

  it('draws a line and a mark of its own for each class, and the diagonal', () => {
    const series = seriesOf(calibrationChart(part, lightTheme));
    expect(series[0]).toMatchObject({ name: 'as it should be', data: [[0, 0], [1, 1]] });
    expect(new Set(series.filter(({ symbol }) => symbol !== undefined && symbol !== 'none').map(({ symbol }) => symbol)).size).toBe(5);
    expect(seriesOf(calibrationChart(part, lightTheme, ['dos'])).map(({ name }) => name)).toEqual(['as it should be', 'dos, interval', 'dos']);
  });

  it('names the bin that is farthest off, among those with rows enough to say', () => {
    const bin = (rows: number, meanPredicted: number, observed: number) =>
      ({ from: 0, to: 0.1, rows, meanPredicted, observed, interval: null });
    const curve = { class: 'u2r', brier: 0.1, bins: [bin(500, 0.05, 0.06), bin(3, 0.5, 1), bin(80, 0.9, 0.6)] };
    expect(worstBin(curve)?.observed).toBe(0.6);
    expect(titleOf(calibrationChart({ name: 'Own test part', calibration: [curve] }, lightTheme)).text.replaceAll('\u00a0', ' '))
      .toBe('Where 90 % u2r was expected, 60 % was');
    expect(titleOf(calibrationChart({ name: 'x', calibration: [{ ...curve, bins: curve.bins.slice(0, 1) }] }, lightTheme)).text).toContain('The probabilities hold');
    expect(titleOf(calibrationChart({ name: 'x', calibration: [] }, lightTheme)).text).toBe('Do the probabilities hold?');
    expect(calibrationTable([curve]).rows).toHaveLength(3);
  });
});

describe('an L1 path', () => {
  const path = pathExample();

  it('draws the columns that enter, and names the strongest at the end of their lines', () => {
    expect(strongestColumns(path)).toHaveLength(10);
    expect(strongestColumns({ ...path, columns: [] })).toEqual([]);
    const entering = path.columns.filter(({ values }) => values.some((value) => value !== 0));
    expect(seriesOf(l1PathChart(path, lightTheme))).toHaveLength(2 + entering.length);
    expect(l1PathTable(path).header).toHaveLength(5 + entering.length);
    expect(l1PathTable(path).rows).toHaveLength(path.points.length);
  });

  it('says which features enter first, and which never do', () => {
    const first = path.entries.slice(0, 3).map(({ feature }) => feature).join(', ');
    expect(titleOf(entryDots(path, lightTheme)).text).toBe(`Order of entry: ${first} enter first`);
    const never = { ...path, entries: path.entries.map((entry) => ({ ...entry, C: null })) };
    expect(titleOf(entryDots(never, lightTheme)).text).toBe('Order of entry: no feature enters');
    expect(titleOf(entryDots(never, lightTheme)).subtext).toContain(`${path.entries.length} never enter`);
  });
});
