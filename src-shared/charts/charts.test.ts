import type { EChartsOption } from 'echarts';
import { describe, expect, it } from 'vitest';
import type { ContingencyTest } from '../questions/tests/result';
import type { CorrelationResult } from '../questions/correlation/result';
import type { FeatureModel, ModelsResult } from '../questions/models/result';
import type { Histogram, OverviewResult } from '../questions/overview/result';
import type { Metrics } from '../statistics/confusionMetrics';
import { categoryBalance } from '../questions/overview/categoryBalance';
import { correlationHeatmap } from '../questions/correlation/correlationHeatmap';
import { featureHistogram } from './featureHistogram';
import { labelsByCategory } from '../questions/overview/labelsByCategory';
import { labelsByProtocol } from '../questions/overview/labelsByProtocol';
import { metricBars } from './metricBars';
import { residualHeatmap, residualHeatmapHeight, residualMap, residualTable } from '../questions/tests/residualHeatmap';
import { shareDots } from '../questions/tests/shareDots';
import { groupColour } from './groupLook';
import { darkTheme, lightTheme, printTheme } from './theme';

type Series = { name: string; data: unknown[]; itemStyle: { color: string } };
const seriesOf = (option: EChartsOption): Series[] => option.series as unknown as Series[];
const namesOf = (option: EChartsOption): string[] => {
  const axis = Array.isArray(option.yAxis) ? option.yAxis[0] : option.yAxis;
  return (axis as { data: string[] }).data;
};
const titleOf = (option: EChartsOption): { text: string; subtext: string } =>
  option.title as { text: string; subtext: string };
/** Bars from top to bottom, whichever series draws them: name, value, text at the end, class. */
const barsOf = (option: EChartsOption): [string, number, string, string][] => namesOf(option).map((name, index) => {
  const series = seriesOf(option).find((one) => one.data[index] !== '-') as Series;
  const item = series.data[index] as { value: number; label: { formatter: string } };
  return [name, item.value, item.label.formatter, series.name];
});

const overview = {
  rows: 1000,
  categoryOrder: ['normal', 'probe', 'dos', 'odd'],
  categories: { normal: 200, probe: 0, dos: 795, odd: 5 },
  labels: { normal: 200, neptune: 95, smurf: 700, weird: 5 },
  labelCategories: { normal: 'normal', neptune: 'dos', smurf: 'dos', weird: 'odd' },
  labelsByProtocol: { icmp: { smurf: 700 }, tcp: { normal: 50, neptune: 95, weird: 5 } },
} as unknown as OverviewResult;

describe('counts of categories and labels', () => {
  it('keeps the usual order of categories, leaves empty ones out, and says which is largest', () => {
    const option = categoryBalance(overview, lightTheme);
    expect(barsOf(option).map(([name, value]) => [name, value])).toEqual([['normal', 200], ['dos', 795], ['odd', 5]]);
    expect(barsOf(option)[1][2]).toBe('795 · 79.5\u00a0%');
    expect(titleOf(option).text).toBe('79.5\u00a0% of the rows are dos');
  });

  it('groups labels by category, largest first, on a log axis that shows a count of 1', () => {
    const option = labelsByCategory(overview, lightTheme);
    expect(barsOf(option).map(([name, , , category]) => [name, category]))
      .toEqual([['normal', 'normal'], ['smurf', 'dos'], ['neptune', 'dos'], ['weird', 'odd']]);
    expect(option.xAxis).toMatchObject({ type: 'log', min: 0.5 });
    expect(titleOf(option).text).toBe('4 labels, from 700 rows (smurf) to 5 (weird)');
  });

  it('draws the largest forty of many labels, and says so', () => {
    const labels = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`label${index}`, index + 1]));
    const option = labelsByCategory({ ...overview, labels }, lightTheme);
    expect(namesOf(option)).toHaveLength(40);
    expect(namesOf(option)[0]).toBe('label59');
    expect(titleOf(option).subtext).toContain('the 40 largest of 60 labels');
  });

  it('draws one protocol by count', () => {
    const option = labelsByProtocol(overview, 'tcp', lightTheme);
    expect(barsOf(option).map(([name, value]) => [name, value]))
      .toEqual([['neptune', 95], ['normal', 50], ['weird', 5]]);
    expect(titleOf(option).text).toBe('tcp: 63.3\u00a0% of 150 rows are neptune');
    expect(namesOf(labelsByProtocol(overview, 'udp', lightTheme))).toEqual([]);
  });
});

describe('metric bars', () => {
  type Share = number | null;
  const feature = (name: string, accuracy: Share, falseNegativeRate: Share, group = 'basic'): FeatureModel =>
    ({ name, group, metrics: { accuracy, falseNegativeRate, balancedAccuracy: accuracy } as Metrics }) as unknown as FeatureModel;
  const models = {
    target: 'dos',
    features: [
      feature('land', 0.5, 0), feature('flag', null, null), feature('count', 0.9623, 0.057, 'time'),
      feature('hot', 0.61, 0.4),
    ],
  } as unknown as ModelsResult;

  it('puts the best first whichever way is better, what only guesses behind it, and what has no value last', () => {
    expect(namesOf(metricBars(models, 'accuracy', lightTheme))).toEqual(['count', 'hot', 'land', 'flag']);
    expect(namesOf(metricBars(models, 'falseNegativeRate', lightTheme))).toEqual(['count', 'hot', 'land', 'flag']);
  });

  it('prints per cent at the end of the bar, a dash where there is no value, and names the positive class', () => {
    const option = metricBars(models, 'falseNegativeRate', lightTheme);
    expect(barsOf(option).map(([, , text]) => text)).toEqual(['5.7', '40.0', '0.0', '–']);
    expect(titleOf(option).subtext).toContain('share of the dos rows missed');
    expect(titleOf(option).subtext).toContain('mere guesses last');
    expect(barsOf(option)[0][3]).toBe('time');
    expect(seriesOf(option).find((one) => one.name === 'time')?.itemStyle.color).toBe(groupColour(lightTheme, 'time'));
  });
});

describe('histograms', () => {
  const histogram: Histogram = {
    column: 'hot', scale: 'log', edges: [0, 1, 10, 1000], levels: [], counts: [[950, 20], [10, 0], [0, 20]],
  };

  it('stacks rows by category', () => {
    const option = featureHistogram(histogram, ['normal', 'dos'], lightTheme);
    expect(seriesOf(option).map(({ name, data }) => [name, data]))
      .toEqual([['normal', [950, 10, 0]], ['dos', [20, 0, 20]]]);
    expect((option.xAxis as { data: string[] }).data).toEqual(['0', '1', '10']);
  });

  it('leaves a crowded first bin out only when asked, and says so', () => {
    const option = featureHistogram(histogram, ['normal', 'dos'], lightTheme, { hideCrowdedZero: true });
    expect((option.xAxis as { data: string[] }).data).toEqual(['1', '10']);
    expect(titleOf(option).subtext).toBe('30 rows; 97.0\u00a0% at 0 not drawn');
  });
});

describe('maps', () => {
  const correlation = {
    columns: ['a', 'b', 'c'], matrix: [[1, 0.5, -0.9], [0.5, 1, 0.1], [-0.9, 0.1, 1]],
  } as unknown as CorrelationResult;

  it('draws only the columns asked for, in their order, each with its own r', () => {
    const option = correlationHeatmap(correlation, ['c', 'a'], 'two of three', lightTheme);
    expect(namesOf(option)).toEqual(['c', 'a']);
    expect(seriesOf(option)[0].data).toEqual([[0, 0, 1], [1, 0, -0.9], [0, 1, -0.9], [1, 1, 1]]);
    expect(option.visualMap).toMatchObject({ min: -1, max: 1 });
  });

  it('marks a pair whose r is not defined by a cross of its own, and says of how many rows a pair is', () => {
    const gaps = {
      columns: ['a', 'b', 'c'], matrix: [[1, null, 0.5], [null, 1, 0.25], [0.5, 0.25, 1]],
      pairs: [{ a: 'a', b: 'c', r: 0.5, n: 90 }, { a: 'b', b: 'c', r: 0.25, n: 80 }, { a: 'a', b: 'b', r: null, n: 70 }],
    } as unknown as CorrelationResult;
    const option = correlationHeatmap(gaps, ['a', 'b', 'c'], 'with gaps', lightTheme);
    const [cells, crosses] = seriesOf(option);
    expect(cells.data.slice(0, 3)).toEqual([[0, 0, 1], [1, 0, '-'], [2, 0, 0.5]]);
    expect((crosses.data as { value: number[] }[]).map(({ value }) => value)).toEqual([[1, 0], [0, 1]]);
    const { formatter } = option.tooltip as { formatter: (item: unknown) => string };
    expect(formatter({ value: [2, 0, 0.5] })).toBe('a · c<br>r = 0.500, 90 rows');
    expect(formatter({ value: [1, 0] })).toBe('a · b<br>r is not defined: one of them does not vary in the 70 rows that have both');
    expect(titleOf(option).subtext).toContain('× where it is not defined');
  });

  const test = {
    factor: 'protocol_type', levels: ['tcp', 'icmp'], outcome: 'attack', outcomes: ['attack', 'normal'],
    adjustedResiduals: [[-12.34, 12.34], [null, 1]],
    proportions: [
      { level: 'tcp', successes: 60, total: 100, share: 0.6, interval: [0.502, 0.691] },
      { level: 'icmp', successes: 99, total: 100, share: 0.99, interval: [0.946, 0.998] },
      { level: 'udp', successes: 0, total: 0, share: null, interval: null },
    ],
  } as unknown as ContingencyTest;

  it('centres residuals on zero, skips those that do not exist, and marks what stays significant', () => {
    const option = residualHeatmap({ ...test, postHoc: { significantFrom: 12.34 } } as ContingencyTest, lightTheme, 400);
    expect(option.visualMap).toMatchObject({ min: -1, max: 1 });
    const data = seriesOf(option)[0].data as { value: number[]; label: { formatter: string; fontWeight: string } }[];
    expect(data.map(({ value }) => value.map((one) => Number(one.toFixed(3))))).toEqual([[0, 0, -1], [1, 0, 1], [1, 1, 0.285]]);
    expect(data.map(({ label }) => `${label.formatter} ${label.fontWeight}`)).toEqual(['−12.3* bold', '12.3* bold', '1.0 normal']);
    expect(titleOf(option).subtext).toContain('* significant');
    expect(titleOf(residualHeatmap({ ...test, postHoc: null }, lightTheme, 400)).subtext).not.toContain('*');
  });

  it('reads many outcomes downwards, and leaves figures to the tooltip where a cell is narrow', () => {
    const outcomes = Array.from({ length: 22 }, (_, j) => `label ${j}`);
    const wide = { ...test, outcomes, adjustedResiduals: [outcomes.map((_, j) => j * 10 - 100), outcomes.map(() => -200)],
      postHoc: { significantFrom: 95 } } as unknown as ContingencyTest;
    const map = residualMap(wide);
    expect([map.turned, map.down.length, map.across]).toEqual([true, 22, ['tcp', 'icmp']]);
    expect(map.cells[3]).toEqual({ x: 0, y: 3, level: 0, outcome: 3, value: -70, significant: false });
    const { header, rows } = residualTable(wide);
    expect([header.slice(1), rows[3]]).toEqual([['tcp', 'icmp'], ['label 3', -70, -200]]);
    const labels = (width: number): string[] =>
      (seriesOf(residualHeatmap(wide, lightTheme, width))[0].data as { label: { formatter: string } }[])
      .filter((_, i) => i === 3 || i === 22).map(({ label }) => label.formatter);
    expect([400, 165, 130].map(labels)).toEqual([['−70.0', '−200.0*'], ['−70', '−200*'], ['', '*']]);
    expect(residualHeatmapHeight(wide, lightTheme, 400)).toBeGreaterThan(22 * lightTheme.fontSize * 2);
  });

  it('puts the largest share on top with its interval, and leaves out a level without rows', () => {
    const option = shareDots(test, lightTheme);
    expect(namesOf(option)).toEqual(['icmp', 'tcp']);
    expect(seriesOf(option)[0].data).toEqual([[94.6, 0, 99.8], [50.2, 1, 69.1]]);
    expect(titleOf(option).text).toBe('attack: 99.0\u00a0% of icmp, 60.0\u00a0% of tcp');
  });
});

describe('themes', () => {
  it.each([lightTheme, darkTheme, printTheme])('is readable on its ground: $name (WCAG AA)', (theme) => {
    expect(contrast(theme.ink, theme.panel)).toBeGreaterThan(7);
    expect(contrast(theme.secondInk, theme.panel)).toBeGreaterThan(4.5);
    // Bars and dots are graphics: 3 to 1 is what they need; pale ochre is named beside every bar.
    for (const colour of theme.groupHues) expect(contrast(colour, theme.panel)).toBeGreaterThan(3);
  });
});

/** WCAG 2.1 contrast of two #rrggbb colours. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((level) => (level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4))
    .reduce((sum, level, index) => sum + level * [0.2126, 0.7152, 0.0722][index], 0);
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
