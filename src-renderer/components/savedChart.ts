import type { EChartsOption } from 'echarts';
import { init } from 'echarts/core';
import { fitLegend } from '../../src-shared/charts/fitLegend';
import { inLines, movedIn } from '../../src-shared/charts/fitTitle';
import type { ChartTheme } from '../../src-shared/charts/theme';
import { roomForNames } from './screenChart';

/** A chart as it leaves the app: what its title and reading line say, and where it comes from. */
export type Picture = { option: EChartsOption; title: string; how: string; from: string };
export type PictureSize = { width: number; height: number };

/** Room around a picture, in pixels. */
const margin = 16;
const lineHeight = 1.35;

/** The chart as an SVG file, drawn without touching the page; `ground` is `null` for none. */
export function chartAsSvg(picture: Picture, theme: ChartTheme, size: PictureSize, ground: string | null = theme.panel): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption(framed(picture, theme, size, ground));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** The chart as a PNG file of twice as many dots as its size has. */
export async function chartAsPng(
  picture: Picture, theme: ChartTheme, size: PictureSize, ground: string | null = theme.panel,
): Promise<Blob> {
  const chart = init(document.createElement('div'), null, { renderer: 'canvas', ...size, devicePixelRatio: 2 });
  try {
    chart.setOption(framed(picture, theme, size, ground));
    const canvas = chart.renderToCanvas({ pixelRatio: 2, backgroundColor: ground ?? 'transparent' });
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture could not be drawn.')) : resolve(blob)), 'image/png');
    });
  } finally {
    chart.dispose();
  }
}

/** How much higher than its drawing a picture is, so that the plot is as high as it was. */
export const pictureHeight = (drawing: number): number => drawing + 2 * margin + 56;

/** A chart fills its space to the edge; a picture of its own has a margin, its whole title in lines, and at its foot where it is from. */
function framed(
  { option, title, how, from }: Picture, theme: ChartTheme, { width, height }: PictureSize, ground: string | null,
): EChartsOption {
  const own = (Array.isArray(option.title) ? option.title[0] : option.title) ?? {};
  const room = width - 2 * margin;
  const titleLines = inLines(title, room, penOf(`bold ${theme.titleSize}px ${theme.fontFamily}`));
  const quiet = penOf(`${theme.fontSize}px ${theme.fontFamily}`);
  const howLines = inLines(how, room, quiet);
  // What the option itself keeps free is one line of each, closer together.
  const further = theme.fontSize * 0.6 + (titleLines.length - 1) * theme.titleSize * lineHeight
    + (Math.max(1, howLines.length) - 1) * theme.fontSize * lineHeight;
  const foot = from === '' ? 0 : theme.fontSize * 1.8;
  const grids = (Array.isArray(option.grid) ? option.grid : [option.grid]).map((grid) => grid && roomForNames(grid, option, theme));
  const line = { lineHeight: theme.fontSize * lineHeight };
  const roomy = fitLegend({ ...option, grid: Array.isArray(option.grid) ? grids : grids[0] } as EChartsOption, room, theme).option;
  return {
    ...movedIn(roomy, { left: margin, right: margin, top: margin + further, bottom: margin + foot }), backgroundColor: ground ?? 'transparent', animation: false,
    title: [{
      ...own, show: true, text: titleLines.join('\n'), subtext: howLines.join('\n'), left: margin, top: margin,
      textStyle: { ...own.textStyle, lineHeight: theme.titleSize * lineHeight }, subtextStyle: { ...own.subtextStyle, ...line },
    }, ...(from === '' ? [] : [{
      text: inLines(from, room, quiet)[0], left: margin, top: height - margin - theme.fontSize, padding: 0,
      textStyle: { ...own.subtextStyle, fontWeight: 'normal' as const },
    }])],
  } as EChartsOption;
}

/** How wide a text is drawn here. */
function penOf(font: string): (text: string) => number {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return () => 0;
  pen.font = font;
  return (text) => pen.measureText(text).width;
}
