import { byName, ofName, type ByName } from '../terms/byName';
import type { FeatureGroup } from '../terms/columns';

/** Colours and type of a chart. Three of them: for a light screen, a dark one, and paper. */
export type ChartTheme = {
  name: 'light' | 'dark' | 'print';
  ground: string;
  panel: string;
  line: string;
  /** The quiet rail behind a bar. */
  rail: string;
  ink: string;
  secondInk: string;
  accent: string;
  groups: { [group in FeatureGroup]: string };
  categories: ByName<string>;
  /** For categories that the scheme does not name: assigned in their order. */
  otherCategories: string[];
  /** From −1 over 0 to +1. Blue to orange-red: told apart by every common kind of colour vision, pale in the middle. */
  diverging: string[];
  fontFamily: string;
  fontSize: number;
  titleSize: number;
};

/*
 * Searched so that any two of the twelve stay apart (CIEDE2000 of 7.5 or more; the named ones 12) for protanopes, deuteranopes
 * and tritanopes as for everybody else; theme.test.ts simulates it.
 */
const categories = byName(Object.entries({
  normal: '#7d8a9c', probe: '#e0a125', dos: '#c24a5c', r2l: '#41b28a', u2r: '#673fa2', unknown: '#323a47',
}));
const otherCategories = ['#3d79bf', '#8c5b2d', '#a05296', '#5f8e22', '#2a616e', '#8e323b'];

export const lightTheme: ChartTheme = {
  name: 'light',
  ground: '#f6f7f9',
  panel: '#ffffff',
  line: '#e2e6ec',
  rail: '#eef1f5',
  ink: '#1c2430',
  secondInk: '#5a6675',
  accent: '#2f5fa8',
  groups: { basic: '#1f4e8c', content: '#b7791f', time: '#2a8c82', host: '#8a6fb3', other: '#2f343c' },
  categories,
  otherCategories,
  diverging: ['#1f4e8c', '#5b8cc4', '#a9c6e3', '#f4f5f7', '#f3bd9b', '#d9774f', '#a83a24'],
  fontFamily: 'system-ui, sans-serif',
  fontSize: 11.5,
  titleSize: 13,
};

export const darkTheme: ChartTheme = {
  ...lightTheme,
  name: 'dark',
  ground: '#14171c',
  panel: '#1b2027',
  line: '#2b323c',
  rail: '#242b34',
  ink: '#e7eaf0',
  secondInk: '#a4afbd',
  accent: '#7fa8e6',
  groups: { basic: '#5b8fe6', content: '#e8a13a', time: '#82ccae', host: '#bbb0e4', other: '#7f8690' },
  categories: byName(Object.entries({
    normal: '#93a0b2', probe: '#e8b04a', dos: '#e35a63', r2l: '#5ab390', u2r: '#b083e7', unknown: '#ced3db',
  })),
  otherCategories: ['#3176c9', '#ca8d23', '#ba569d', '#817d0d', '#47707a', '#ac4c47'],
  diverging: ['#8ab8ef', '#5a88bf', '#34536f', '#242b34', '#6e4330', '#c07046', '#f39a72'],
};

/** For the report: sized in points, one panel point being one point on paper. */
export const printTheme: ChartTheme = {
  ...lightTheme,
  name: 'print',
  ground: '#ffffff',
  line: '#dfe4ea',
  fontFamily: 'Roboto',
  fontSize: 8,
  titleSize: 9.5,
};

/** The colour of a category: the same in every chart. `order` places those that the scheme does not name. */
export function categoryColour(theme: ChartTheme, category: string, order: readonly string[]): string {
  const named = ofName(theme.categories, category);
  if (named !== undefined) return named;
  const unnamed = order.filter((other) => !Object.hasOwn(theme.categories, other));
  return theme.otherCategories[Math.max(0, unnamed.indexOf(category)) % theme.otherCategories.length];
}
