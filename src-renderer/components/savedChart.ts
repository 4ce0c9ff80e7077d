import type { EChartsOption } from 'echarts';
import { init } from 'echarts/core';
import type { ChartTheme } from '../../src-shared/charts/theme';

export type PictureSize = { width: number; height: number };

/** The chart as an SVG file: with its title, on the ground of the theme, drawn without touching the page. */
export function chartAsSvg(option: EChartsOption, theme: ChartTheme, { width, height }: PictureSize): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ ...option, backgroundColor: theme.panel, animation: false });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** The chart as a PNG file at twice its size on the screen. */
export async function chartAsPng(option: EChartsOption, theme: ChartTheme, { width, height }: PictureSize): Promise<Blob> {
  const chart = init(document.createElement('div'), null, { renderer: 'canvas', width, height, devicePixelRatio: 2 });
  try {
    chart.setOption({ ...option, backgroundColor: theme.panel, animation: false });
    const canvas = chart.renderToCanvas({ pixelRatio: 2, backgroundColor: theme.panel });
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture could not be drawn.')) : resolve(blob)), 'image/png');
    });
  } finally {
    chart.dispose();
  }
}
