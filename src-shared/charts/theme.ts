import type { Places } from './givePlaces';

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
  /** Twelve, each with its mark: groups of features and categories take their places among them (`dressTheme`). */
  groupHues: readonly string[];
  categoryHues: readonly string[];
  /** The places of the open dataset's groups and categories, in their usual order. None in a theme that is not dressed. */
  groups: Places;
  categories: Places;
  /** From −1 over 0 to +1. Blue to orange-red: told apart by every common kind of colour vision, pale in the middle. */
  diverging: string[];
  fontFamily: string;
  fontSize: number;
  titleSize: number;
};

/*
 * Searched so that any two of the twelve stay apart (CIEDE2000: groups 10 or more; categories 7.5, the last six 12) for protanopes,
 * deuteranopes and tritanopes as for everybody else; theme.test.ts simulates it.
 */
export const lightTheme: ChartTheme = {
  name: 'light',
  ground: '#f6f7f9',
  panel: '#ffffff',
  line: '#e2e6ec',
  rail: '#eef1f5',
  ink: '#1c2430',
  secondInk: '#5a6675',
  accent: '#2f5fa8',
  groupHues: [
    '#1f4e8c', '#b7791f', '#2a8c82', '#8a6fb3', '#457bff', '#8a495f', '#74975c', '#696500', '#5551d4', '#4a4f1f', '#527748', '#2f343c',
  ],
  categoryHues: [
    '#3d79bf', '#8c5b2d', '#a05296', '#5f8e22', '#2a616e', '#8e323b', '#e0a125', '#c24a5c', '#41b28a', '#673fa2', '#323a47', '#7d8a9c',
  ],
  groups: new Map(),
  categories: new Map(),
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
  groupHues: [
    '#5b8fe6', '#e8a13a', '#82ccae', '#bbb0e4', '#4e65e9', '#d33f5f', '#9bab79', '#89740c', '#7e6999', '#bfdd96', '#008464', '#7f8690',
  ],
  categoryHues: [
    '#3176c9', '#ca8d23', '#ba569d', '#817d0d', '#47707a', '#ac4c47', '#e8b04a', '#e35a63', '#5ab390', '#b083e7', '#ced3db', '#93a0b2',
  ],
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
