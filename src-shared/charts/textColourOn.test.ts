import { expect, it } from 'vitest';
import { textColourOn } from './textColourOn';
import { darkTheme, lightTheme } from './theme';

it('writes on every colour of a scale what can be read there', () => {
  const scale = ['#ffffff', '#000000'];
  expect([0, 0.3, 0.8, 1].map((at) => textColourOn(scale, at, lightTheme)))
    .toEqual([lightTheme.ink, lightTheme.ink, lightTheme.panel, lightTheme.panel]);
  expect(textColourOn(scale, 0, darkTheme)).toBe(darkTheme.panel);
  expect(textColourOn(scale, 2, darkTheme)).toBe(darkTheme.ink);
});
