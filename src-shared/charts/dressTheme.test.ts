import type { EChartsOption } from 'echarts';
import { describe, expect, it } from 'vitest';
import type { Category, CategoryRole } from '../terms/categories';
import { categoryClip, categoryColour, categorySymbol } from './categoryLook';
import { dressTheme } from './dressTheme';
import { groupClip, groupColour, groupsOf, groupSymbol } from './groupLook';
import { kddDress, kddLight } from './kddTheme.fixture';
import { shownOption } from './shownOption';
import { darkTheme, lightTheme, printTheme, type ChartTheme } from './theme';

const category = (name: string, role: CategoryRole): Category => ({ name, role });
const dressed = (categories: Category[], groups: string[] = []): ChartTheme => dressTheme(lightTheme, { categories, groups });
const looks = (theme: ChartTheme, names: readonly string[]): string[] =>
  names.map((name) => categoryColour(theme, name) + categorySymbol(theme, name));

/** Ten categories, two of them of one role, two of no common one, and one whose name every object has by birth. */
const days = [
  category('benign', 'benign'), category('DoS Hulk', 'dos'), category('DoS slowloris', 'dos'), category('DDoS', 'ddos'), category('PortScan', 'scan'),
  category('Patator', 'bruteForce'), category('Web Attack', 'web'), category('Bot', 'botnet'), category('constructor', 'other'), category('Heartbleed', 'other'),
];

describe('a dressed theme', () => {
  it('shows what everybody knows of KDD as it always was', () => {
    const hues = Object.fromEntries(kddDress.categories.map(({ name }) => [name, categoryColour(kddLight, name)]));
    expect(hues).toEqual({ normal: '#7d8a9c', probe: '#e0a125', dos: '#c24a5c', r2l: '#41b28a', u2r: '#673fa2', unknown: '#323a47' });
    expect(categoryClip(kddLight, 'probe')).toBe('polygon(50% 0%, 100% 100%, 0% 100%)');
    expect(categoryColour(dressTheme(darkTheme, kddDress), 'u2r')).toBe('#b083e7');
    expect(kddDress.groups.map((group) => groupColour(kddLight, group))).toEqual(['#1f4e8c', '#b7791f', '#2a8c82', '#8a6fb3', '#2f343c']);
    expect(groupClip(kddLight, 'time')).toBe('polygon(50% 0%, 100% 100%, 0% 100%)');
  });

  it('gives a group its hue whichever others the file lacks', () => {
    const derived = dressed([], ['basic', 'time', 'host']);
    expect(groupColour(derived, 'host')).toBe(groupColour(kddLight, 'host'));
  });

  it('gives a role its hue, whatever the category is called, on screen and paper', () => {
    expect(categoryColour(dressed(days), 'PortScan')).toBe(categoryColour(kddLight, 'probe'));
    expect(categoryColour(dressTheme(printTheme, { groups: [], categories: days }), 'DoS Hulk')).toBe(categoryColour(kddLight, 'dos'));
    expect(categoryColour(dressed([category('Background', 'undecided')]), 'Background')).toBe(categoryColour(kddLight, 'unknown'));
  });

  it('tells every one of a dozen categories apart by colour and by mark, two of one role too', () => {
    const twelve = [...days, category('Infiltration', 'other'), category('Exploits', 'other')];
    const theme = dressed(twelve);
    const names = twelve.map(({ name }) => name);
    expect(new Set(names.map((name) => categoryColour(theme, name))).size).toBe(12);
    expect(new Set(names.map((name) => categorySymbol(theme, name))).size).toBe(12);
    expect(new Set(names.map((name) => categoryClip(theme, name))).size).toBe(12);
  });

  it('leaves further ones a neutral colour, and their marks', () => {
    const many = [...days, ...Array.from({ length: 8 }, (_, i) => category(`further ${i}`, 'other'))];
    const theme = dressed(many);
    expect(many.slice(12).map(({ name }) => categoryColour(theme, name))).toEqual(Array(6).fill(lightTheme.secondInk));
    expect(new Set(looks(theme, many.map(({ name }) => name))).size).toBe(many.length);
  });

  it('knows what to do with names that the dataset does not have', () => {
    const among = ['normal', 'smurf', '__proto__', 'dos'];
    expect(new Set(among.map((name) => categoryColour(kddLight, name, among))).size).toBe(among.length);
    expect(categoryColour(kddLight, 'smurf', among)).toBe(categoryColour(kddLight, 'smurf', ['smurf', 'dos']));
    expect(kddDress.categories.map(({ name }) => categoryColour(kddLight, name))).not.toContain(categoryColour(kddLight, 'smurf'));
    expect(categoryColour(lightTheme, 'unknown')).toBe(categoryColour(kddLight, 'unknown'));
    expect(groupColour(dressed([], ['packet length']), 'inter-arrival')).not.toBe(groupColour(dressed([], ['packet length']), 'packet length'));
  });

  it('tells eleven groups and the rest apart by colour and by mark', () => {
    const groups = ['flow', 'packet length', 'inter-arrival', 'flags', 'header', 'bulk', 'subflow', 'window', 'active and idle', 'rates', 'basic', 'other'];
    const theme = dressed([], groups);
    expect(new Set(groups.map((group) => groupColour(theme, group))).size).toBe(groups.length);
    expect(new Set(groups.map((group) => groupSymbol(theme, group))).size).toBe(groups.length);
    expect(groupsOf(theme, [{ group: 'other' }, { group: 'strange' }, { group: 'flags' }, { group: 'flow' }])).toEqual(['flow', 'flags', 'other', 'strange']);
  });
});

describe('marks', () => {
  const names = days.map(({ name }) => name);

  it('are drawn whole, however long their outline', () => {
    const symbol = categorySymbol(dressed(days), 'benign');
    const option = { series: [{ type: 'line', symbol, name: 'x'.repeat(300) }] } as EChartsOption;
    expect((shownOption(option).series as { symbol: string }[])[0].symbol).toBe(symbol);
  });

  it('fill their square, so that none looks smaller than another', () => {
    for (const name of names) {
      const corners = [...categorySymbol(dressed(days), name).matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
      for (const side of [0, 1]) {
        const places = corners.map((corner) => corner[side]);
        expect(Math.max(...places) - Math.min(...places), name).toBeGreaterThanOrEqual(64);
        expect(Math.min(...places), name).toBeGreaterThanOrEqual(0);
      }
    }
  });
});
