import type { EChartsOption } from 'echarts';
import { expect, it } from 'vitest';
import { legendRow, topOfPlot } from './chartFrame';
import { fitLegend } from './fitLegend';
import { lightTheme } from './theme';

const names = ['benign', 'reconnaissance', 'exploits', 'fuzzers', 'generic', 'denial of service', 'worms', 'shellcode', 'backdoor', 'analysis'];
const option = { legend: legendRow(lightTheme, names), grid: { left: 10, top: topOfPlot(lightTheme, true) } } as EChartsOption;
type Fitted = { legend: { data: string[]; top: number }[]; grid: { top: number } };

it('puts ten names over the plot in as many rows as they take, and moves the plot down by them', () => {
  const { option: fitted, higher } = fitLegend(option, 360, lightTheme);
  const { legend, grid } = fitted as unknown as Fitted;
  expect(legend.flatMap(({ data }) => data)).toEqual(names);
  expect(legend.length).toBeGreaterThan(2);
  expect(grid.top).toBe(topOfPlot(lightTheme, true) + higher);
  expect(grid.top).toBeGreaterThan(legend.at(-1)!.top + lightTheme.fontSize);
});

it('leaves a legend that fits, or that is not shown, as it is', () => {
  expect(fitLegend(option, 2000, lightTheme)).toEqual({ option, higher: 0 });
  const none = { ...option, legend: legendRow(lightTheme, ['alone']) } as EChartsOption;
  expect(fitLegend(none, 20, lightTheme)).toEqual({ option: none, higher: 0 });
});
