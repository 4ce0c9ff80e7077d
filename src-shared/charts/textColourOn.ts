import type { ChartTheme } from './theme';

/** Red, green and blue of `#rrggbb`, 0 … 255. */
const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** Relative luminance of sRGB channels, 0 (black) … 1 (white), as WCAG 2 defines it. */
function luminance(rgb: readonly number[]): number {
  const [r, g, b] = rgb.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a: number, b: number): number => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

/** What WCAG 2 (AA) asks of small text. */
const readable = 4.5;

/**
 * A colour for text that can be read on a colour of a scale: the theme's ink or its ground, or, where neither reaches 4.5 to 1
 * (colours of middling lightness), black or white, of which one always does.
 * @param scale colours as `#rrggbb`, evenly spaced
 * @param at place on the scale, 0 … 1; colours between two are mixed in sRGB, as the charts do
 */
export function textColourOn(scale: readonly string[], at: number, theme: ChartTheme): string {
  const place = Math.min(1, Math.max(0, at)) * (scale.length - 1);
  const [from, to] = [scale[Math.floor(place)], scale[Math.ceil(place)]].map(channels);
  const ground = luminance(from.map((channel, i) => channel + (to[i] - channel) * (place % 1)));
  const of = (colour: string): number => contrast(ground, luminance(channels(colour)));
  const better = (a: string, b: string): string => (of(a) >= of(b) ? a : b);
  const own = better(theme.ink, theme.panel);
  return of(own) >= readable ? own : better('#ffffff', '#000000');
}
