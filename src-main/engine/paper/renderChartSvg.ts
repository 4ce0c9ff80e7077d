import type { EChartsOption } from 'echarts';
import { BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent, GridComponent, LegendComponent, TitleComponent, TooltipComponent, VisualMapComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { shownOption } from '../../../src-shared/charts/shownOption';
import '../../../src-shared/charts/textCaches';

use([
  BarChart, CustomChart, HeatmapChart, LineChart, ScatterChart, AriaComponent, GridComponent, LegendComponent, TitleComponent,
  TooltipComponent, VisualMapComponent, SVGRenderer,
]);

/**
 * Draws a chart as an SVG of the given size, without a screen. The chart is disposed of: one that is kept would keep
 * the process alive.
 */
export function renderChartSvg(option: EChartsOption, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(shownOption(option));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
