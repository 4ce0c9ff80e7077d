import type { EChartsOption } from 'echarts';
import { describe, expect, it } from 'vitest';
import { lightTheme } from '../../charts/theme';
import { orderExample } from './order.fixture';
import { lanesOf, partWords, positionChart, positionHeight, positionTable } from './positionChart';

type Series = { name: string; data: number[][]; silent?: boolean };
const seriesOf = (option: EChartsOption): Series[] => option.series as unknown as Series[];
const titleOf = (option: EChartsOption): { text: string; subtext: string } => option.title as { text: string; subtext: string };

describe('category over position', () => {
  const result = orderExample();

  it('has a lane for each category in its order, filled over each stretch of parts that have it', () => {
    const option = positionChart(result, 'categories', lightTheme);
    expect((option.yAxis as { data: string[] }).data).toEqual(['normal', 'dos', 'u2r']);
    const [shares, files, parts] = seriesOf(option);
    // Which stretch, the first row, the first row behind it, the lane.
    expect(shares.data).toEqual([[0, 1, 101, 0], [1, 41, 81, 1], [2, 81, 101, 2]]);
    expect([files.data, parts.data.length, parts.data[4]]).toEqual([[[41]], 5, [81, 101]]);
    expect([shares.silent, parts.silent]).toEqual([true, undefined]);
  });

  it('says what is seen, how to read it, and which labels are drawn', () => {
    expect(titleOf(positionChart(result, 'categories', lightTheme)).text)
      .toBe('The longest run of one category: 40 rows of normal, from row 1 on');
    const option = positionChart({ ...result, inAll: { labels: 900 }, files: undefined }, 'labels', lightTheme);
    expect(titleOf(option).subtext).toBe(
      'height: share of the rows of each of 5 equal parts, a thin strip at least where there are any; '
      + 'coloured by category; the 2 labels with most rows of 900',
    );
    expect(titleOf(positionChart({ ...result, inAll: { labels: 900 } }, 'categories', lightTheme)).subtext).not.toContain('900');
  });

  it('puts labels of a category together, and leaves out those whose parts are not told', () => {
    const [normal, smurf] = result.labels;
    const labels = [smurf, normal, { ...smurf, name: 'back', rows: 40 }, result.labels[2]];
    expect(lanesOf({ ...result, labels }, 'labels').map(({ name }) => name)).toEqual(['normal', 'back', 'smurf']);
  });

  it('tells of a part its rows, its file, and what is in it', () => {
    expect(partWords(result, lanesOf(result, 'categories'), 2))
      .toEqual(['rows 41 to 60', 'tuesday.csv', 'dos: 75.0\u00a0%, 15', 'normal: 25.0\u00a0%, 5']);
    expect(positionTable(result, 'categories')).toMatchObject({ header: ['from row', 'rows', 'normal', 'dos', 'u2r'] });
    expect(positionTable(result, 'categories').rows[4]).toEqual([81, 20, 19, 0, 1]);
  });

  it('grows with its lanes, and has room for thirty', () => {
    const labels = Array.from({ length: 30 }, (_, i) => ({ ...result.labels[0], name: `l${i}` }));
    expect(positionHeight({ ...result, labels }, 'labels', lightTheme)).toBeGreaterThan(30 * lightTheme.fontSize * 1.9);
    expect(positionHeight({ ...result, labels }, 'labels', lightTheme)).toBeLessThan(900);
  });
});
