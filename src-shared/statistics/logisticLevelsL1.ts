import type { InterceptRule } from './penalty';
import { findRoot } from './findRoot';
import type { LevelSolution, LevelTable } from './logisticLevelTable';
import { sigmoid } from './logisticProbability';

/** Stands in for infinite log-odds: e^(−700) is the last that a double holds. */
const cap = 700;

/**
 * The exact L1 optimum over a text feature's levels. In the scores s_k = a + u_k the problem is
 *
 *     minimise  |Σ m_k s_k| + Σ sd_k |s_k − a| + Σ [p_k log(1 + e^(−s_k)) + n_k log(1 + e^(s_k))]
 *
 * and with |b| = max λb over −1 ≤ λ ≤ 1 it falls apart: at a fixed λ each level's score is a, moved into an interval
 * [low_k, high_k] that has a closed form. What is left are two monotone equations in one unknown each: in a (the
 * penalties' pull on it is nil) and in λ (either b(λ) = 0, or λ = ±1 with b of that sign). A free intercept is λ = 0.
 * The evaluations of b(λ) count as iterations: one or two as a rule, a few dozen where b = 0 is best.
 */
export function solveLevelsL1(table: LevelTable, rule: InterceptRule): LevelSolution {
  const { shares, sds, positive, negative } = table;
  const size = shares.length;
  const low = new Float64Array(size);
  const high = new Float64Array(size);
  let base = 0;
  let iterations = 0;

  const boundsAt = (lambda: number): void => {
    for (let k = 0; k < size; k++) {
      low[k] = logOdds(positive[k] - (lambda * shares[k] + sds[k]), negative[k] + (lambda * shares[k] + sds[k]));
      high[k] = logOdds(positive[k] - (lambda * shares[k] - sds[k]), negative[k] + (lambda * shares[k] - sds[k]));
    }
  };

  /**
   * The a at which the objective's derivative h(a) = Σ over levels at a of (n_k σ(a) − p_k σ(−a) + λ m_k), minus sd_k
   * for each level above a, plus sd_k for each below, vanishes. For a fixed set of levels at a that is solved by a
   * logarithm; the set is corrected until it stays, inside a bracket that shrinks every time.
   */
  const settleBase = (lambda: number): void => {
    let lower = -cap;
    let upper = cap;
    for (let round = 0; round < 200; round++) {
      let constant = 0;
      let positiveAtBase = 0;
      let negativeAtBase = 0;
      for (let k = 0; k < size; k++) {
        if (base < low[k]) constant -= sds[k];
        else if (base > high[k]) constant += sds[k];
        else {
          constant += lambda * shares[k];
          positiveAtBase += positive[k];
          negativeAtBase += negative[k];
        }
      }
      const derivative = constant + negativeAtBase * sigmoid(base) - positiveAtBase * sigmoid(-base);
      if (derivative === 0) {
        if (positiveAtBase + negativeAtBase === 0) base = nearestBound();
        return;
      }
      if (derivative > 0) upper = base;
      else lower = base;
      const solved = Math.log((positiveAtBase - constant) / (negativeAtBase + constant));
      if (Math.abs(solved - base) <= 4 * Number.EPSILON * Math.max(1, Math.abs(base))) return;
      const next = solved > lower && solved < upper ? solved : (lower + upper) / 2;
      if (!(next > lower && next < upper)) return;
      base = next;
    }
  };

  /** Where every a between two levels' scores is as good, the nearer score leaves one coefficient fewer. */
  const nearestBound = (): number => {
    let nearest = Infinity;
    for (let k = 0; k < size; k++) {
      const score = clamp(base, low[k], high[k]);
      if (Math.abs(score - base) < Math.abs(nearest - base)) nearest = score;
    }
    return nearest;
  };

  const interceptAt = (lambda: number): number => {
    iterations++;
    boundsAt(lambda);
    settleBase(lambda);
    let intercept = 0;
    for (let k = 0; k < size; k++) intercept += shares[k] * clamp(base, low[k], high[k]);
    return intercept;
  };

  let intercept = interceptAt(0);
  if (rule === 'penalised' && intercept !== 0) {
    const end = Math.sign(intercept);
    const atEnd = interceptAt(end);
    if (Math.sign(atEnd) === end) {
      intercept = atEnd;
    } else {
      // The ends keep their first values: a rounding error of the other sign must not undo the bracket.
      const start = intercept;
      const bracketed = (lambda: number): number =>
        lambda === 0 ? start : lambda === end ? atEnd : interceptAt(lambda);
      interceptAt(findRoot(bracketed, 0, end, 2 * Number.EPSILON));
      intercept = 0;
    }
  }
  const coefficients = new Float64Array(size);
  for (let k = 0; k < size; k++) coefficients[k] = sds[k] * (clamp(base, low[k], high[k]) - base);
  return { intercept, coefficients, iterations, converged: true };
}

/** log(positive / negative), kept within ±cap where a side is used up. */
function logOdds(positive: number, negative: number): number {
  if (positive <= 0) return -cap;
  if (negative <= 0) return cap;
  return Math.log(positive / negative);
}

function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
