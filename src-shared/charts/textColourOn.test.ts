import { expect, it } from 'vitest';
import { textColourOn } from './textColourOn';
import { darkTheme, lightTheme, printTheme } from './theme';

it('writes on every colour of a scale what can be read there', () => {
  const scale = ['#ffffff', '#000000'];
  expect([0, 0.3, 0.8, 1].map((at) => textColourOn(scale, at, lightTheme)))
    .toEqual([lightTheme.ink, lightTheme.ink, lightTheme.panel, lightTheme.panel]);
  expect(textColourOn(scale, 0, darkTheme)).toBe(darkTheme.panel);
  expect(textColourOn(scale, 2, darkTheme)).toBe(darkTheme.ink);
});

it.each([lightTheme, darkTheme, printTheme])('is readable on every colour of the diverging scale: $name (WCAG AA)', (theme) => {
  const mixed = (at: number): number[] => {
    const place = at * (theme.diverging.length - 1);
    const [from, to] = [theme.diverging[Math.floor(place)], theme.diverging[Math.ceil(place)]].map(channels);
    return from.map((channel, i) => channel + (to[i] - channel) * (place % 1));
  };
  for (let i = 0; i <= 600; i++) {
    const [light, dark] = [luminance(mixed(i / 600)), luminance(channels(textColourOn(theme.diverging, i / 600, theme)))].sort((a, b) =>
      b - a);
    expect((light + 0.05) / (dark + 0.05), `at ${i / 600}`).toBeGreaterThanOrEqual(4.5);
  }
});

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
const luminance = (rgb: number[]): number => rgb.map((channel) => channel / 255)
  .map((level) => (level <= 0.04045 ? level / 12.92 : ((level + 0.055) / 1.055) ** 2.4))
  .reduce((sum, level, index) => sum + level * [0.2126, 0.7152, 0.0722][index], 0);
