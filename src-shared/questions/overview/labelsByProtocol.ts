import type { EChartsOption } from 'echarts';
import { byName, ofName, rowsOfName } from '../../terms/byName';
import type { OverviewResult } from './result';
import { countOf } from '../../format/countOf';
import { levelName } from '../../format/levelName';
import { formatShare } from '../../format/formatShare';
import { labelBars, sortLabels } from './labelBars';
import type { ChartTheme } from '../../charts/theme';

/** Rows of every label under one protocol, largest first; log scale. */
export function labelsByProtocol(overview: OverviewResult, protocol: string, theme: ChartTheme): EChartsOption {
  const counts = ofName(overview.labelsByProtocol, protocol) ?? byName<number>([]);
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const largest = sortLabels(counts, overview, 'count')[0];
  const title = largest === undefined
    ? `${levelName(protocol)}: no rows`
    : `${levelName(protocol)}: ${formatShare(rowsOfName(counts, largest) / rows)} of ${countOf(rows, 'row')} ${rows === 1 ? 'is' : 'are'} ${largest}`;
  return labelBars(counts, overview, 'count', title, theme);
}
