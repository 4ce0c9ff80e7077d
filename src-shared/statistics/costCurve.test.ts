import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { costAt, costCurve, envelopeAt, probabilityCost } from './costCurve';

type Case = { name: string; scores: number[]; positives: number[]; negatives: number[]; envelope: number[]; area: number };
const cases = JSON.parse(readFileSync(new URL('./fixtures/costs.json', import.meta.url), 'utf8')) as Case[];

describe('costCurve', () => {
  it.each(cases)('is the minimum over every threshold to 1e-14, by NumPy: $name', ({ scores, positives, negatives, envelope, area }) => {
    const curve = costCurve(scores, positives, negatives);
    for (const [i, cost] of envelope.entries()) {
      const x = i / 100;
      expect(Math.abs(envelopeAt(curve, x)! - cost)).toBeLessThan(1e-14);
      expect(cost).toBeLessThanOrEqual(Math.min(x, 1 - x) + 1e-14);
    }
    // NumPy's area is of the trapezoids between 200,001 points, which cut the corners.
    expect(Math.abs(curve.area! - area)).toBeLessThan(1e-9);
  });

  it.each(cases)('goes from calling nothing positive to calling everything positive: $name', ({ scores, positives, negatives }) => {
    const { lines, points } = costCurve(scores, positives, negatives);
    expect(lines[0]).toMatchObject({ threshold: null, fnr: 1, fpr: 0, from: 0 });
    expect(lines.at(-1)).toMatchObject({ fnr: 0, fpr: 1, to: 1 });
    for (let i = 1; i < lines.length; i++) {
      expect(lines[i].from).toBe(lines[i - 1].to);
      expect(lines[i].from).toBeGreaterThanOrEqual(lines[i - 1].from);
      expect(costAt(lines[i], lines[i].from)).toBeCloseTo(points[i].cost, 14);
    }
  });

  it('costs nothing where the classes do not overlap, and ¼ on average where a score tells nothing', () => {
    expect(costCurve([-1, 1], [0, 40], [60, 0]).area).toBe(0);
    expect(costCurve([0], [30], [50])).toMatchObject({ area: 0.25, points: [{ x: 0, cost: 0 }, { x: 0.5, cost: 0.5 }, { x: 1, cost: 0 }] });
  });

  it('has no curve without positives or negatives', () => {
    expect(costCurve([1, 2], [0, 0], [3, 4])).toEqual({ lines: [], points: [], area: null });
    expect(envelopeAt(costCurve([1, 2], [3, 4], [0, 0]), 0.5)).toBeNull();
    expect(() => costCurve([Number.NaN], [1], [1])).toThrow(RangeError);
  });
});

describe('probabilityCost', () => {
  it('is the share of positives at equal costs, and moves with the cost of a miss', () => {
    expect(probabilityCost(0.2, 1)).toBeCloseTo(0.2, 15);
    expect(probabilityCost(0.2, 4)).toBeCloseTo(0.5, 15);
    expect(probabilityCost(0.5, 0)).toBe(0);
    expect(probabilityCost(0, 0, 0)).toBeNull();
  });
});
