import type { Maybe } from './maybe';
import { rocCurve } from './rocCurve';

/** One threshold of a cost curve: its rates, and from which to which probability cost none is cheaper. */
export type CostLine = { threshold: Maybe; fnr: number; fpr: number; tp: number; fp: number; from: number; to: number };
export type CostCurve = {
  /** The thresholds that are the cheapest somewhere, from “nothing is called positive” at x = 0 to “everything” at x = 1. */
  lines: CostLine[];
  /** The lower envelope: straight between these points, from x = 0 to x = 1. */
  points: { x: number; cost: number }[];
  /** The mean cost over all x, each as likely as another: the area under the envelope; ¼ for scores that tell nothing. */
  area: Maybe;
};

/**
 * Drummond and Holte's cost curve: what the best threshold costs, for every ratio of costs and every mix of classes at once.
 *
 * The x axis is the probability cost, x = p·FN / (p·FN + (1 − p)·FP), with p the share of positives and FN, FP the costs of
 * a false negative and a false positive. Against it, a threshold is the straight line FNR·x + FPR·(1 − x): its cost as a
 * share of what getting every row wrong would cost. “Call nothing positive” is the line x and “call everything positive”
 * the line 1 − x, so that no useful threshold lies above min(x, 1 − x). The curve is the lower envelope of all these lines;
 * its thresholds are the corners of the ROC curve's convex hull, found exactly, on whole counts.
 *
 * @param scores in any order, repeated or not; only their order matters
 * @param positives how many positives have each score
 * @param negatives how many negatives have each score
 * @returns no lines, no points and no area without positives or without negatives; `threshold` as in `rocCurve`: what
 *   scores at least as much is called positive (`null`: nothing is)
 * @throws RangeError where a score is not a finite number or the lengths differ
 * @example costCurve([-1, 1], [1, 3], [3, 1]).area // → 0.1875 (under the least of x, ¼ and 1 − x)
 * @see Drummond & Holte, “Cost curves: an improved method for visualizing classifier performance”, Machine Learning 65
 *   (2006) 95
 */
export function costCurve(scores: ArrayLike<number>, positives: ArrayLike<number>, negatives: ArrayLike<number>): CostCurve {
  const roc = rocCurve(scores, positives, negatives).points;
  if (roc.length === 0) return { lines: [], points: [], area: null };
  const hull: typeof roc = [];
  for (const point of roc) {
    while (hull.length > 1 && !turnsRight(hull[hull.length - 2], hull[hull.length - 1], point)) hull.pop();
    hull.push(point);
  }
  const all = roc[roc.length - 1].tp;
  const lines = hull.map(({ threshold, fpr, tp, fp }): CostLine => ({ threshold, fnr: (all - tp) / all, fpr, tp, fp, from: 0, to: 1 }));
  for (let i = 1; i < lines.length; i++) {
    // Where the two lines cross: FNR·x + FPR·(1 − x) is the same for both.
    const gained = hull[i].tpr - hull[i - 1].tpr;
    const paid = hull[i].fpr - hull[i - 1].fpr;
    lines[i - 1].to = lines[i].from = paid / (paid + gained);
  }
  const points = [
    { x: 0, cost: lines[0].fpr },
    ...lines.map((line) => ({ x: line.to, cost: costAt(line, line.to) })),
  ];
  const area = points.slice(1).reduce((sum, { x, cost }, i) => sum + (x - points[i].x) * (cost + points[i].cost) / 2, 0);
  return { lines, points, area };
}

/**
 * The cost of one threshold at a probability cost, as a share of the cost of getting every row wrong.
 * @example costAt({ fnr: 0.1, fpr: 0.3 }, 0.5) // → 0.2
 */
export const costAt = ({ fnr, fpr }: { fnr: number; fpr: number }, x: number): number => fnr * x + fpr * (1 - x);

/**
 * The least cost at a probability cost: the value of the envelope; `null` where there is none.
 * @example envelopeAt(costCurve([-1, 1], [1, 3], [3, 1]), 0.5) // → 0.25
 */
export function envelopeAt({ lines }: CostCurve, x: number): Maybe {
  const line = lines.find(({ to }) => x <= to) ?? lines[lines.length - 1];
  return line === undefined ? null : costAt(line, x);
}

/**
 * The probability cost of a share of positives and a pair of costs; `null` where neither kind of error costs anything.
 * @example probabilityCost(0.1, 9) // → 0.5
 */
export function probabilityCost(share: number, falseNegative: number, falsePositive = 1): Maybe {
  const [missed, alarmed] = [share * falseNegative, (1 - share) * falsePositive];
  return missed + alarmed > 0 ? missed / (missed + alarmed) : null;
}

type Counts = { tp: number; fp: number };
/** Whether the hull bends towards (1, 1) at b: exact, since the counts are whole numbers. */
const turnsRight = (a: Counts, b: Counts, c: Counts): boolean => (b.tp - a.tp) * (c.fp - b.fp) > (c.tp - b.tp) * (b.fp - a.fp);
