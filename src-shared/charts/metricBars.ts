import type { EChartsOption } from 'echarts';
import type { FeatureGroup, MetricName, ModelsResult } from '../contract/results';
import { formatFixed } from '../format/formatFixed';
import { formatRate } from '../format/formatRate';
import { formatPercent } from '../format/formatShare';
import { bars } from './bars';
import { metricWords } from './metricWords';
import type { ChartTheme } from './theme';

export const groupNames: { [group in FeatureGroup]: string } = {
  basic: 'basic', content: 'content', time: 'time traffic', host: 'host traffic', other: 'other',
};

/** Features by one metric, best first (a low error is good); those without a value come last. Ties keep file order. */
export function sortFeatures(models: ModelsResult, metric: MetricName): ModelsResult['features'] {
  const direction = metricWords[metric].better === 'high' ? -1 : 1;
  return [...models.features].sort((a, b) => {
    const [x, y] = [a.metrics[metric], b.metrics[metric]];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return direction * (x - y);
  });
}

/** One metric of every single-feature model, best first, coloured by feature group. Rates are drawn in per cent. */
export function metricBars(
  models: ModelsResult, metric: MetricName, theme: ChartTheme, marked?: string,
): EChartsOption {
  const { name, percent, explain, better } = metricWords[metric];
  const features = sortFeatures(models, metric);
  const scale = percent ? 100 : 1;
  const values = features.map((feature) => feature.metrics[metric]);
  return bars({
    title: `${name} of each feature`,
    how: `${percent ? '%, ' : ''}${explain(models.target)}; ${better === 'high' ? 'highest' : 'lowest'} first`,
    bars: features.map((feature, index) => {
      const value = values[index] === null ? null : values[index] * scale;
      return {
        name: feature.name,
        value: value === null ? null : Math.max(0, value),
        text: percent ? formatPercent(values[index], 1) : formatRate(values[index], 3),
        group: groupNames[feature.group],
      };
    }),
    groups: (Object.keys(groupNames) as FeatureGroup[])
      .map((group) => ({ name: groupNames[group], colour: theme.groups[group] })),
    scale: 'linear',
    ...(percent ? { max: 100 } : {}),
    axis: (value) => formatFixed(value, percent || Number.isInteger(value) ? 0 : 1),
    ...(marked === undefined ? {} : { marked }),
  }, theme);
}
