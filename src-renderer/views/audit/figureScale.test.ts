import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import FigureScale from './FigureScale.vue';
import { layOutScale, placeNames, scaleWords, type FigureAsked } from './figureScale';

const copies: FigureAsked = {
  name: 'rows that repeat an earlier one', unit: 'share', value: 0.15, thresholds: { warn: 0.05, severe: 0.25 },
  known: [{ name: 'KDD 99, 10 %', value: 0.7053 }, { name: 'NSL-KDD', value: 0 }],
};
const order: FigureAsked = {
  name: 'changes of label, of those expected', unit: 'ratio', value: 0.0001, thresholds: { warn: 0.3, severe: null, below: true }, known: [{ name: 'NSL-KDD', value: 1 }],
};

describe('the scale of a figure', () => {
  it('gives each part between two thresholds its own width, from good to bad', () => {
    const { zones, bounds, value, known } = layOutScale(copies);
    expect(zones.map(({ severity }) => severity)).toEqual(['ok', 'warn', 'severe']);
    expect(bounds.map(({ text }) => text)).toEqual(['5\u00a0%', '25\u00a0%']);
    expect(value).toBeCloseTo(0.5);
    expect(known.map(({ name }) => name)).toEqual(['NSL-KDD', 'KDD 99, 10 %']);
    expect(known[1].at).toBeGreaterThan(2 / 3);
  });

  it('puts a figure that reaches a threshold beyond it, and small ones at the bad end where they are the bad ones', () => {
    expect(layOutScale({ ...copies, value: 0.25 }).value).toBeCloseTo(2 / 3);
    const { zones, value, known } = layOutScale(order);
    expect(zones.map(({ severity }) => severity)).toEqual(['ok', 'warn']);
    expect(value).toBeGreaterThan(0.99);
    expect(known[0].at).toBe(0);
  });

  it('stays within its ends, and does without figure and thresholds', () => {
    expect(layOutScale({ ...copies, unit: 'accuracy', value: 0.4, thresholds: { warn: 0.85, severe: 0.95 } }).value).toBe(0);
    expect(layOutScale({ ...copies, value: null, thresholds: { warn: null, severe: null } })).toMatchObject({ value: null, zones: [{ severity: 'ok', from: 0, to: 1 }] });
  });

  it('names others on lines where they do not meet', () => {
    const known = [0.42, 0.66, 0.7, 0.9].map((at) => ({ name: 'a name of some length', text: '1 %', at }));
    const names = placeNames(known, 500);
    for (const one of names) {
      for (const other of names.filter((another) => another !== one)) {
        if (one.line === other.line) expect(one.to < other.from || one.from > other.to).toBe(true);
      }
    }
    expect(Math.max(...names.map(({ line }) => line))).toBeLessThan(4);
  });

  it('is told in words: the figure, what it was, the thresholds, and where others lie', () => {
    expect(scaleWords({ ...copies, before: 0.7 })).toBe('rows that repeat an earlier one: 15.0\u00a0%; before the last change 70.0\u00a0%; '
      + 'to mind from 5\u00a0%, severe from 25\u00a0%; elsewhere: KDD 99, 10 % 70.5\u00a0%, NSL-KDD 0.0\u00a0%');
    expect(scaleWords({ ...order, value: null })).toContain('no figure; to mind below 0.3, never severe');
  });

  it('is an image with these words, and names the others where it is large', () => {
    const small = mount(FigureScale, { props: { asked: copies } });
    expect(small.get('[role="img"]').attributes('aria-label')).toBe(scaleWords(copies));
    expect(small.findAll('text')).toHaveLength(0);
    const large = mount(FigureScale, { props: { asked: copies, large: true } });
    expect(large.findAll('text').map((text) => text.text())).toEqual(['in order', 'to mind', 'severe', '5\u00a0%', '25\u00a0%', 'KDD 99, 10 % 70.5\u00a0%', 'NSL-KDD 0.0\u00a0%']);
  });
});
