import { describe, expect, it } from 'vitest';
import type { JointCounts } from './result';
import { binRange, jointCountsHeatmap } from './jointCountsHeatmap';
import { lightTheme } from '../../charts/theme';

const joint: JointCounts = {
  a: 'src_bytes', b: 'num_root', n: 100, r: -0.25,
  edgesA: [0, 1, 10, 100], edgesB: [0, 1, 2, 3], scaleA: 'log', scaleB: 'linear',
  counts: [[900, 0, 0], [0, 90, 0], [0, 0, 10]],
};

describe('joint counts', () => {
  const option = jointCountsHeatmap(joint, lightTheme);

  it('draws the bins that hold rows, shaded by the logarithm of their count', () => {
    const [{ data }] = option.series as unknown as { data: number[][] }[];
    expect(data.map(([x, y, count]) => [x, y, count])).toEqual([[0, 0, 900], [1, 1, 90], [2, 2, 10]]);
    expect(data[2][3]).toBeCloseTo(1, 12);
    expect(option.visualMap).toMatchObject({ min: 0, max: Math.log10(900), text: ['900 rows', '1'] });
  });

  it('says r and how much the fullest bin holds', () => {
    expect(option.title).toMatchObject({ text: 'src_bytes and num_root: r = −0.250' });
    expect((option.title as { subtext: string }).subtext).toContain('90.0\u00a0%');
  });

  it('names a bin by the values in it', () => {
    expect([0, 1, 2].map((bin) => binRange(joint, 'a', bin))).toEqual(['0', '1 to under 10', '10 to 100']);
    expect([0, 1, 2].map((bin) => binRange(joint, 'b', bin))).toEqual(['0', '1', '2']);
  });

  it('stays drawable without rows', () => {
    const empty = jointCountsHeatmap({ ...joint, counts: [[0, 0, 0], [0, 0, 0], [0, 0, 0]] }, lightTheme);
    expect(empty.visualMap).toMatchObject({ max: 1 });
  });
});
