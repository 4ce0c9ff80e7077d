import type { InterceptRule } from './penalty';
import { descend } from './logisticDescent';
import type { LevelSolution, LevelTable } from './logisticLevelTable';
import { log1pexp, sigmoid } from './logisticProbability';

/**
 * The L2 optimum over a text feature's levels: Newton's method on
 *
 *     ½ρb² + ½ Σ (sd_k u_k)² + Σ [p_k log(1 + e^(−a−u_k)) + n_k log(1 + e^(a+u_k))],   b = a + Σ m_k u_k,
 *
 * ρ = 1 with a penalised intercept, 0 with a free one. Given the changes of a and b, each level's own equation gives
 * the change of u_k, so that a step is a 2 × 2 system whose entries are sums of positive terms.
 */
export function solveLevelsL2(table: LevelTable, rule: InterceptRule, maxIterations: number): LevelSolution {
  const { shares, sds, positive, negative } = table;
  const size = shares.length;
  const rho = rule === 'penalised' ? 1 : 0;
  const offsets = new Float64Array(size);
  const from = new Float64Array(size);
  const step = new Float64Array(size);
  const gradients = new Float64Array(size);
  const curvatures = new Float64Array(size);
  let base = 0;
  let fromBase = 0;
  let stepBase = 0;
  let intercept = 0;
  let gradientBase = 0;
  let summedWeights = 0;
  for (let k = 0; k < size; k++) summedWeights += positive[k] + negative[k];

  const trial = (length: number): number => {
    base = fromBase + length * stepBase;
    intercept = base;
    for (let k = 0; k < size; k++) {
      offsets[k] = from[k] + length * step[k];
      intercept += shares[k] * offsets[k];
    }
    let objective = 0.5 * rho * intercept * intercept;
    gradientBase = rho * intercept;
    for (let k = 0; k < size; k++) {
      const score = base + offsets[k];
      const coefficient = sds[k] * offsets[k];
      const probability = sigmoid(score);
      const complement = sigmoid(-score);
      const residual = negative[k] * probability - positive[k] * complement;
      curvatures[k] = (positive[k] + negative[k]) * probability * complement;
      objective += positive[k] * log1pexp(-score) + negative[k] * log1pexp(score) + 0.5 * coefficient * coefficient;
      gradientBase += residual;
      gradients[k] = residual + sds[k] * coefficient + rho * intercept * shares[k];
    }
    return objective;
  };

  const direction = (): number => {
    let pull = 0;
    let couple = 0;
    let spread = 1;
    let rightBase = -gradientBase;
    let rightIntercept = 0;
    for (let k = 0; k < size; k++) {
      const stiffness = sds[k] * sds[k];
      const whole = stiffness + curvatures[k];
      pull += curvatures[k] * stiffness / whole;
      couple += shares[k] * stiffness / whole;
      spread += rho * shares[k] * shares[k] / whole;
      rightBase += curvatures[k] * gradients[k] / whole;
      rightIntercept += shares[k] * gradients[k] / whole;
    }
    fromBase = base;
    stepBase = (rightBase * spread + rho * couple * rightIntercept) / (pull * spread + rho * couple * couple);
    const stepIntercept = (couple * stepBase - rightIntercept) / spread;
    let slope = gradientBase * stepBase;
    for (let k = 0; k < size; k++) {
      from[k] = offsets[k];
      const pushed = gradients[k] + curvatures[k] * stepBase + rho * shares[k] * stepIntercept;
      step[k] = -pushed / (sds[k] * sds[k] + curvatures[k]);
      slope += gradients[k] * step[k];
    }
    return slope;
  };

  const violation = (): number => {
    let worst = Math.abs(gradientBase);
    for (let k = 0; k < size; k++) worst = Math.max(worst, Math.abs(gradients[k]));
    return worst / summedWeights;
  };

  const { iterations, converged } = descend({ direction, trial, violation }, maxIterations);
  return { intercept, coefficients: offsets.map((offset, k) => offset * sds[k]), iterations, converged };
}
