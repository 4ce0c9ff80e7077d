import type { ConfusionMatrix } from './confusionMatrix';
import type { Maybe } from './maybe';
import type { ScoredRows } from './confusionAtThreshold';
import { scoreGroups } from './scoreGroups';

/** What the two kinds of wrong answer cost; right answers cost nothing. */
export type ErrorCosts = { falseNegative: number; falsePositive: number };
export type BinaryCost = {
  /** Over the judged rows, as they were counted. */
  total: number;
  /** Per row: of the judged rows, or of a file with another share of positives. `null` without the rows it rests on. */
  average: Maybe;
};
/**
 * One way of cutting the scores: the log-odds above which rows are called positive (`above` and all higher ones; `below` is
 * the next lower score), the probabilities that do it (`from` counts, `to` does not), and what it costs.
 */
export type ThresholdCost = BinaryCost & { above: number; below: number; from: number; to: number; matrix: ConfusionMatrix };
export type Cheapest = ThresholdCost & {
  /** A probability that makes this cut: 0.5 where it does, else the number of fewest decimals. */
  threshold: number;
  average: number;
};

/**
 * What a confusion matrix of two classes costs: FN · fn + FP · fp in all, and per row.
 *
 * @param share the share of positives in the file that the average is for; `null`: the judged rows as they are. Models are
 *   mostly judged on a 50/50 draw, and a file is not: at the share p, a row costs p · FNR · FN + (1 − p) · FPR · FP on
 *   average, with the rates as they were judged
 * @example binaryCost({ tp: 8, fp: 1, tn: 9, fn: 2 }, { falseNegative: 5, falsePositive: 1 }) // → { total: 11, average: 0.55 }
 */
export function binaryCost(
  { tp, fp, tn, fn }: ConfusionMatrix, { falseNegative, falsePositive }: ErrorCosts, share: Maybe = null,
): BinaryCost {
  const total = fn * falseNegative + fp * falsePositive;
  const [positives, negatives] = [tp + fn, fp + tn];
  if (share === null) return { total, average: positives + negatives === 0 ? null : total / (positives + negatives) };
  if (positives === 0 || negatives === 0) return { total, average: null };
  return { total, average: share * (fn / positives) * falseNegative + (1 - share) * (fp / negatives) * falsePositive };
}

/**
 * The cost of every threshold: one entry for each way of cutting the scores, from “nothing is positive” (threshold 1) to
 * “everything is” (threshold 0).
 *
 * @param scored counts of positives and negatives for each score; scores are log-odds, as in `confusionAtThreshold`
 * @param share see `binaryCost`
 * @throws RangeError where a score is not a finite number or the lengths differ
 * @example costByThreshold({ scores: [-1, 1], positives: [1, 3], negatives: [3, 1] }, { falseNegative: 5, falsePositive: 1 })
 *   .map(({ total }) => total) // → [20, 6, 4]
 */
export function costByThreshold(scored: ScoredRows, costs: ErrorCosts, share: Maybe = null): ThresholdCost[] {
  const { scores, positives, negatives, totalPositives, totalNegatives } = scoreGroups(scored.scores, scored.positives, scored.negatives);
  const matrix: ConfusionMatrix = { tp: 0, fp: 0, tn: totalNegatives, fn: totalPositives };
  const cuts: ThresholdCost[] = [];
  for (let i = 0; i <= scores.length; i++) {
    const [above, below] = [i === 0 ? Infinity : scores[i - 1], i === scores.length ? -Infinity : scores[i]];
    if (i > 0) {
      matrix.tp += positives[i - 1];
      matrix.fn -= positives[i - 1];
      matrix.fp += negatives[i - 1];
      matrix.tn -= negatives[i - 1];
    }
    cuts.push(
      { above, below, from: probability(below), to: probability(above), matrix: { ...matrix }, ...binaryCost(matrix, costs, share) },
    );
  }
  return cuts;
}

/**
 * The cheapest entry that a threshold can make; of equals the one nearest to 0.5. Two scores may be so far out that no
 * probability in double precision lies between them: then the next cheapest is taken.
 * @returns `null` where nothing was judged
 * @example cheapestCut(costByThreshold({ scores: [-1, 1], positives: [1, 3], negatives: [3, 1] },
 *   { falseNegative: 2, falsePositive: 1 })).threshold // → 0.5
 */
export function cheapestCut(cuts: readonly ThresholdCost[]): Cheapest | null {
  const ranked = cuts.filter((cut): cut is ThresholdCost & { average: number } => cut.average !== null).sort((a, b) =>
    a.average - b.average);
  let best: Cheapest | null = null;
  for (const cut of ranked) {
    if (best !== null && cut.average > best.average) break;
    const threshold = thresholdBetween(cut.below, cut.above);
    if (threshold === null) continue;
    if (best === null || Math.abs(threshold - 0.5) < Math.abs(best.threshold - 0.5)) best = { ...cut, threshold };
  }
  return best;
}

/**
 * The cheapest threshold by theory, were the fitted probabilities right: call positive from odds of FP / FN on (Elkan), moved
 * from the mix of classes that the model was fitted to, to that of the file: odds · (π₀ / (1 − π₀)) · ((1 − π) / π).
 * @param fittedShare π₀, the share of positives among the rows that the model was fitted to (½ when balanced)
 * @param share π, the share of positives where it is used
 * @returns `null` where no error costs anything
 * @example theoreticalThreshold({ falseNegative: 4, falsePositive: 1 }, 0.5, 0.5) // → 0.2
 * @example theoreticalThreshold({ falseNegative: 4, falsePositive: 1 }, 0.5, 0.1) // → 0.692
 * @see Elkan, “The foundations of cost-sensitive learning”, IJCAI 2001, theorems 1 and 2
 */
export function theoreticalThreshold({ falseNegative, falsePositive }: ErrorCosts, fittedShare: number, share: number): Maybe {
  const [alarm, miss] = [falsePositive * (1 - share) * fittedShare, falseNegative * share * (1 - fittedShare)];
  return alarm + miss > 0 ? alarm / (alarm + miss) : null;
}

const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));
const logOdds = (threshold: number): number => Math.log(threshold / (1 - threshold));

/**
 * A probability above which lie the log-odds `above` and all higher ones, and no lower ones; `null` where there is none.
 * @example thresholdBetween(1, 2) // → 0.8 (between 0.731 and 0.881)
 */
export function thresholdBetween(below: number, above: number): Maybe {
  const cuts = (threshold: number): boolean => above > logOdds(threshold) && below <= logOdds(threshold);
  if (above === Infinity) return 1;
  if (below === -Infinity) return 0;
  if (cuts(0.5)) return 0.5;
  const [from, to] = [probability(below), probability(above)];
  for (let digits = 1; digits <= 15; digits++) {
    const rounded = Number(((from + to) / 2).toFixed(digits));
    if (rounded > from && rounded < to && cuts(rounded)) return rounded;
  }
  const middle = (from + to) / 2;
  return cuts(middle) ? middle : null;
}
