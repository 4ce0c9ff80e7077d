import type { EChartsOption } from 'echarts';
import { describe, expect, it } from 'vitest';
import { bars } from './bars';
import { calibrationChart } from '../questions/combined/calibrationChart';
import { lightTheme } from './theme';
import { shownCharacters } from '../format/cutText';
import { shortCharacters, shortName } from '../format/shortName';
import { shownOption } from './shownOption';

const title = `${'x'.repeat(shownCharacters)}…`;
const chartOf = (names: string[]): EChartsOption => bars({
  title: `${names[0]} has most rows`, how: 'rows of each', scale: 'linear', axis: String, marked: names[1],
  bars: names.map((name, i) => ({ name, value: i, text: String(i), group: 'rows' })), groups: [{ name: 'rows', colour: '#000' }],
}, lightTheme);
type AxisLabel = { color: (name: string) => string; formatter: (name: string) => string };
type Drawn = { title: { text: string }; grid: { left: number }; yAxis: { data: string[]; axisLabel: AxisLabel } };

describe('a chart on long names', () => {
  it('leaves what stands along an axis, and fonts, as they are', () => {
    const words = 'C, weight of the data against the penalty of the weights';
    const option = { xAxis: { name: words }, textStyle: { fontFamily: 'system-ui, -apple-system, sans-serif, serif' }, yAxis: { data: ['x'.repeat(99)] } };
    expect(shownOption(option as EChartsOption)).toMatchObject({ xAxis: option.xAxis, textStyle: option.textStyle });
  });


  it('is given back as it is where no name is long', () => {
    const option = chartOf(['smurf', '__proto__', 'constructor']);
    expect(shownOption(option)).toBe(option);
  });

  it('has them cut, told apart, and no more room for them than for shown ones', () => {
    const names = ['a', 'b', 'c'].map((middle) => `${'x'.repeat(10_000)}${middle}${'x'.repeat(10_000)}`);
    const cut = shortName(names[0]);
    const { title: { text }, grid, yAxis } = shownOption(chartOf(names)) as unknown as Drawn;
    expect(text).toBe(`${title} has most rows`);
    expect(yAxis.data).toEqual([cut, `${cut} (2)`, `${cut} (3)`]);
    expect(grid.left).toBeLessThan(0.65 * lightTheme.fontSize * shortCharacters);
    expect(yAxis.data.map(yAxis.axisLabel.color)).toEqual([lightTheme.secondInk, lightTheme.ink, lightTheme.secondInk]);
  });

  it('writes beside the axis what it has room for, as its data have it', () => {
    const names = ['flow=From-Botnet-V42-TCP-CC6-Plain-HTTP-Encrypted-Data', 'flow=From-Botnet-V42-TCP-CC7-Plain-HTTP-Encrypted-Data', ''];
    const { yAxis } = shownOption(chartOf(names)) as unknown as Drawn;
    expect(yAxis.data.slice(0, 2).every((name) => name.length <= shortCharacters + 4)).toBe(true);
    expect(yAxis.data.slice(0, 2).map(yAxis.axisLabel.formatter)).toEqual(yAxis.data.slice(0, 2));
    expect(yAxis.axisLabel.formatter('')).toBe('(empty)');
  });

  it('goes on telling of the part pointed at', () => {
    const name = 'x'.repeat(20_000);
    const bin = { from: 0, to: 0.1, rows: 40, meanPredicted: 0.05, observed: 0.1, interval: null };
    const option = shownOption(calibrationChart({ name: 'test', calibration: [{ class: name, brier: null, bins: [bin] }] }, lightTheme));
    const { formatter } = option.tooltip as { formatter: (part: object) => string };
    expect(formatter({ seriesName: shortName(name), dataIndex: 0 })).toBe(`${title}<br>40 rows with 0.0 to 0.1<br>predicted 0.0500<br>observed 0.1000`);
  });
});
