import type { EChartsOption } from 'echarts';
import { init } from 'echarts/core';
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
export async function chartAsPng(picture: Picture, theme: ChartTheme, size: PictureSize, ground: string | null = theme.panel): Promise<Blob> {
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

type Placed = { left?: unknown; right?: unknown; top?: unknown; bottom?: unknown };

/** A chart fills its space to the edge; a picture of its own has a margin, its whole title in lines, and at its foot where it is from. */
function framed({ option, title, how, from }: Picture, theme: ChartTheme, { width, height }: PictureSize, ground: string | null): EChartsOption {
  const own = (Array.isArray(option.title) ? option.title[0] : option.title) ?? {};
  const room = width - 2 * margin;
  const titleLines = inLines(title, `bold ${theme.titleSize}px ${theme.fontFamily}`, room);
  const howLines = inLines(how, `${theme.fontSize}px ${theme.fontFamily}`, room);
  // What the option itself keeps free is one line of each, closer together.
  const further = theme.fontSize * 0.6 + (titleLines.length - 1) * theme.titleSize * lineHeight + (Math.max(1, howLines.length) - 1) * theme.fontSize * lineHeight;
  const foot = from === '' ? 0 : theme.fontSize * 1.8;
  const move = (parts: unknown): unknown => (Array.isArray(parts) ? parts.map(move) : parts && moved(parts as Placed, further, foot));
  const grids = (Array.isArray(option.grid) ? option.grid : [option.grid]).map((grid) => grid && roomForNames(grid, option, theme));
  const line = { lineHeight: theme.fontSize * lineHeight };
  return {
    ...option, backgroundColor: ground ?? 'transparent', animation: false,
    title: [{
      ...own, show: true, text: titleLines.join('\n'), subtext: howLines.join('\n'), left: margin, top: margin,
      textStyle: { ...own.textStyle, lineHeight: theme.titleSize * lineHeight }, subtextStyle: { ...own.subtextStyle, ...line },
    }, ...(from === '' ? [] : [{
      text: inLines(from, `${theme.fontSize}px ${theme.fontFamily}`, room)[0], left: margin, top: height - margin - theme.fontSize, padding: 0,
      textStyle: { ...own.subtextStyle, fontWeight: 'normal' as const },
    }])],
    legend: move(option.legend), grid: move(Array.isArray(option.grid) ? grids : grids[0]), visualMap: move(option.visualMap),
  } as EChartsOption;
}

function moved(part: Placed, further: number, foot: number): Placed {
  const result: Placed = { ...part };
  const by = { left: margin, right: margin, top: margin + further, bottom: margin + foot };
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    const at = part[side];
    if (typeof at === 'number') result[side] = at + by[side];
    else if (at === side) result[side] = by[side];
  }
  return result;
}

/** A text in as many lines as it takes, none wider than there is room; a word alone on its line is left as it is. */
function inLines(text: string, font: string, room: number): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return [text];
  pen.font = font;
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && pen.measureText(longer).width <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
