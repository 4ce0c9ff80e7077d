import type { EChartsOption } from 'echarts';
import { init } from 'echarts/core';
import type { ChartTheme } from '../../src-shared/charts/theme';

/** Room around a picture, in pixels. */
const margin = 16;

export type PictureSize = { width: number; height: number };

/** The chart as an SVG file: with its title, on the ground of the theme, drawn without touching the page. */
export function chartAsSvg(option: EChartsOption, theme: ChartTheme, { width, height }: PictureSize): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: width + 2 * margin, height: height + 2 * margin });
  try {
    chart.setOption(withMargin(option, theme));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** The chart as a PNG file at twice its size on the screen. */
export async function chartAsPng(option: EChartsOption, theme: ChartTheme, { width, height }: PictureSize): Promise<Blob> {
  const chart = init(document.createElement('div'), null, { renderer: 'canvas', width: width + 2 * margin, height: height + 2 * margin, devicePixelRatio: 2 });
  try {
    chart.setOption(withMargin(option, theme));
    const canvas = chart.renderToCanvas({ pixelRatio: 2, backgroundColor: theme.panel });
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture could not be drawn.')) : resolve(blob)), 'image/png');
    });
  } finally {
    chart.dispose();
  }
}

type Placed = { left?: unknown; right?: unknown; top?: unknown; bottom?: unknown };

/** The charts fill their space to the edge, as they stand in panels; a picture of its own needs a margin. */
function withMargin(option: EChartsOption, theme: ChartTheme): EChartsOption {
  const move = (parts: unknown): unknown => (Array.isArray(parts) ? parts.map(move) : parts && moveIn(parts as Placed));
  return {
    ...option, backgroundColor: theme.panel, animation: false,
    title: move(option.title), legend: move(option.legend), grid: move(option.grid), visualMap: move(option.visualMap),
  } as EChartsOption;
}

function moveIn(part: Placed): Placed {
  const moved: Placed = { ...part };
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    const at = part[side];
    if (typeof at === 'number') moved[side] = at + margin;
    else if (at === side) moved[side] = margin;
  }
  return moved;
}
