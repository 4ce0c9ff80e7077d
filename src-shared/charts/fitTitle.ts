import type { EChartsOption } from 'echarts';
import type { ChartTheme } from './theme';

/** A text in as many lines as it takes, none wider than there is room; a word alone on its line is left as it is. */
export function inLines(text: string, room: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && widthOf(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

type Sides = { left: number; right: number; top: number; bottom: number };
type Placed = { [side in keyof Sides]?: unknown };

/** A chart with plot, legend and scale of colours moved in from its edges. */
export function movedIn(option: EChartsOption, by: Sides): EChartsOption {
  const move = (parts: unknown): unknown => (Array.isArray(parts) ? parts.map(move) : parts && moved(parts as Placed, by));
  return { ...option, legend: move(option.legend), grid: move(option.grid), visualMap: move(option.visualMap) } as EChartsOption;
}

function moved(part: Placed, by: Sides): Placed {
  const result: Placed = { ...part };
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    const at = part[side];
    if (typeof at === 'number') result[side] = at + by[side];
    else if (at === side) result[side] = by[side];
  }
  return result;
}

/** Width of a mean letter in bold, in em; and of the blank-free pieces that a name is broken into where no blank is. */
const letter = 0.55;

/** A chart whose title takes as many lines as it needs in this width, and how much higher it has become by that. */
export function fitTitle(option: EChartsOption, width: number, theme: ChartTheme): { option: EChartsOption; higher: number } {
  const title = (Array.isArray(option.title) ? option.title[0] : option.title) ?? {};
  const letters = Math.max(8, Math.floor(width / (theme.titleSize * letter)));
  const pieces = (title.text ?? '').replace(new RegExp(`[^\\s]{${letters}}(?=\\S)`, 'gu'), '$& ');
  const lines = inLines(pieces, letters, (text) => text.length);
  if (lines.length < 2) return { option, higher: 0 };
  const lineHeight = theme.titleSize * 1.25;
  const higher = (lines.length - 1) * lineHeight;
  const shifted = movedIn(option, { left: 0, right: 0, top: higher, bottom: 0 });
  return { option: { ...shifted, title: { ...title, text: lines.join('\n'), textStyle: { ...title.textStyle, lineHeight } } }, higher };
}
