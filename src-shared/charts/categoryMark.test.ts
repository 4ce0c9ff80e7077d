import type { EChartsOption } from 'echarts';
import { describe, expect, it } from 'vitest';
import { kdd99Costs } from '../schemas/kddCosts';
import { categoryClip, categorySymbol } from './categoryMark';
import { shownOption } from './shownOption';

const own = ['scan', 'constructor', 'worm', 'spam', 'bot', 'fuzz'];
const order = [...kdd99Costs.classes, 'unknown', ...own];

describe('the marks of categories', () => {
  it('are one for each of a dozen categories, whatever they are called', () => {
    expect(new Set(order.map((name) => categorySymbol(name, order))).size).toBe(order.length);
    expect(new Set(order.map((name) => categoryClip(name, order))).size).toBe(order.length);
  });

  it('stay with a category, whichever others there are', () => {
    for (const name of kdd99Costs.classes) expect(categorySymbol(name, order)).toBe(categorySymbol(name, [name]));
  });

  it('are drawn whole, however long their outline', () => {
    const option = { series: [{ type: 'line', symbol: categorySymbol('normal', order), name: 'x'.repeat(300) }] } as EChartsOption;
    expect((shownOption(option).series as { symbol: string }[])[0].symbol).toBe(categorySymbol('normal', order));
  });

  it('fill their square, so that none looks smaller than another', () => {
    for (const name of order) {
      const corners = [...categorySymbol(name, order).matchAll(/([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
      for (const side of [0, 1]) {
        const places = corners.map((corner) => corner[side]);
        expect(Math.max(...places) - Math.min(...places), name).toBeGreaterThanOrEqual(64);
        expect(Math.min(...places), name).toBeGreaterThanOrEqual(0);
      }
    }
  });
});
