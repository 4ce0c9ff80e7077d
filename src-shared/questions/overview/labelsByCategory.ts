import type { EChartsOption } from 'echarts';
import { rowsOfName } from '../../terms/byName';
import type { OverviewResult } from './result';
import { countOf } from '../../format/countOf';
import { formatCount } from '../../format/formatCount';
import { labelBars, sortLabels } from './labelBars';
import type { ChartTheme } from '../../charts/theme';

/** Rows of every label, category after category, largest first within each; log scale. */
export function labelsByCategory(overview: OverviewResult, theme: ChartTheme): EChartsOption {
  const labels = sortLabels(overview.labels, overview, 'count');
  const [largest, smallest] = [labels[0], labels[labels.length - 1]];
  const title = labels.length === 1
    ? `One label: ${largest}`
    : `${labels.length} labels, from ${countOf(rowsOfName(overview.labels, largest), 'row')} (${largest}) `
      + `to ${formatCount(rowsOfName(overview.labels, smallest))} (${smallest})`;
  return labelBars(overview.labels, overview, 'category', title, theme);
}
