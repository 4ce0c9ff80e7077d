import type { LevelSolution, LevelTable } from './logisticLevelTable';

/** Log-odds at which a double's probability reaches 0 or 1: where the score of a level of one class is cut. */
const certain = 36;

/**
 * Without a penalty each level's score is the log-odds of its own counts, log(p_k / n_k); a level of one class has no
 * finite one and is cut at ±36. K levels and an intercept have one parameter more than scores, so that many (b, w) are
 * equally good: the one with the least Σ w_k² is given, where a is the mean of the scores weighted with sd_k².
 */
export function solveLevelsUnpenalised(table: LevelTable): LevelSolution {
  const { shares, sds, positive, negative } = table;
  const scores = shares.map((_, k) => Math.min(certain, Math.max(-certain, Math.log(positive[k] / negative[k]))));
  let intercept = 0;
  let weighted = 0;
  let weights = 0;
  for (let k = 0; k < scores.length; k++) {
    intercept += shares[k] * scores[k];
    weighted += sds[k] * sds[k] * scores[k];
    weights += sds[k] * sds[k];
  }
  const base = weights > 0 ? weighted / weights : 0;
  return { intercept, coefficients: scores.map((score, k) => sds[k] * (score - base)), iterations: 1, converged: true };
}
