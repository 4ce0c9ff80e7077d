import { describe, expect, it } from 'vitest';
import { minimiseQuadratic } from './logisticQuadratic';
import { penaltyOf } from './logisticFit';

const losses = [
  { centre: 0.3, gradientAlpha: 5, gradientSlope: -2, curvatureAlpha: 3, curvatureSlope: 0.4 },
  { centre: -20, gradientAlpha: 0.2, gradientSlope: 0.5, curvatureAlpha: 40, curvatureSlope: 1e-3 },
  { centre: 2, gradientAlpha: -0.9, gradientSlope: 8, curvatureAlpha: 0.5, curvatureSlope: 2 },
  { centre: 1, gradientAlpha: 0.1, gradientSlope: -0.3, curvatureAlpha: 1, curvatureSlope: 1 },
];

describe('minimiseQuadratic', () => {
  it('finds a point that no neighbour improves on, for every penalty and sign case', () => {
    for (const loss of losses) {
      for (const penalty of ['l1', 'l2', 'none'] as const) {
        for (const rule of ['penalised', 'free'] as const) {
          for (const [b, w] of [[0, 0], [1, -2], [-3, 0.5]]) {
            const value = (newB: number, newW: number): number => {
              const slope = newW - w;
              const alpha = newB - b + loss.centre * slope;
              return loss.gradientAlpha * alpha + loss.gradientSlope * slope + 0.5 * loss.curvatureAlpha * alpha ** 2
                + 0.5 * loss.curvatureSlope * slope ** 2 + penaltyOf(newW, penalty)
                + (rule === 'penalised' ? penaltyOf(newB, penalty) : 0);
            };
            const target = new Float64Array(2);
            minimiseQuadratic(loss, b, w, penalty, rule, target);
            const least = value(target[0], target[1]);
            for (let angle = 0; angle < 64; angle++) {
              const stepW = 1e-3 * Math.sin(angle * Math.PI / 32);
              const stepB = 1e-3 * Math.cos(angle * Math.PI / 32) - loss.centre * stepW;
              const neighbour = value(target[0] + stepB, target[1] + stepW);
              expect(neighbour).toBeGreaterThanOrEqual(least - 1e-12 * Math.abs(least));
            }
          }
        }
      }
    }
  });
});
