export type LossDerivatives = { residuals: Float64Array; probabilities: Float64Array };

/** e^−80 = 2e−35: rows of that probability change no sum, and most rows of an easy file have them. */
const impossible = -80;

/**
 * The log loss of weighted rows at their linear scores, and its derivatives, for k classes:
 *
 *     Σ_i Σ_c n_ic · −log p_ic,   p_i = softmax(z_i)   (k = 2: p_i1 = 1 / (1 + e^(−z_i)), with one score a row)
 *
 * Written from the likeliest class a: with s = Σ_{c ≠ a} e^(z_c − z_a), its loss is log1p(s) and its residual
 * −n s / (1 + s), so that rows told apart with near certainty keep their digits and nothing overflows.
 *
 * @param scores z, `[row * m + output]`, m = 1 for two classes and k beyond
 * @param counts n, `[row * k + class]`: the weight of each class in a row
 * @param derivatives receives ∂loss/∂z = n_i p_i − n_ic as `residuals` and p as `probabilities`, both
 *   `[row * m + output]`; null to have the loss alone
 * @example multinomialLoss(Float64Array.of(0), Float64Array.of(1, 1), 2, null) // → 1.3863 (2 ln 2)
 */
export function multinomialLoss(
  scores: Float64Array, counts: Float64Array, classes: number, derivatives: LossDerivatives | null,
): number {
  return classes === 2 ? binaryLoss(scores, counts, derivatives) : softmaxLoss(scores, counts, classes, derivatives);
}

function binaryLoss(scores: Float64Array, counts: Float64Array, derivatives: LossDerivatives | null): number {
  let loss = 0;
  for (let i = 0; i < scores.length; i++) {
    const z = scores[i];
    const zeros = counts[2 * i];
    const ones = counts[2 * i + 1];
    const s = Math.exp(-Math.abs(z));
    const least = s / (1 + s);
    loss += (zeros + ones) * Math.log1p(s) + (z > 0 ? zeros * z : -ones * z);
    if (derivatives !== null) {
      const { residuals, probabilities } = derivatives;
      probabilities[i] = z > 0 ? 1 - least : least;
      residuals[i] = z > 0 ? zeros - (zeros + ones) * least : (zeros + ones) * least - ones;
    }
  }
  return loss;
}

function softmaxLoss(
  scores: Float64Array, counts: Float64Array, classes: number, derivatives: LossDerivatives | null,
): number {
  const powers = new Float64Array(classes);
  let loss = 0;
  for (let at = 0; at < scores.length; at += classes) {
    let best = 0;
    for (let c = 1; c < classes; c++) if (scores[at + c] > scores[at + best]) best = c;
    const top = scores[at + best];
    let rest = 0;
    let n = 0;
    for (let c = 0; c < classes; c++) {
      const count = counts[at + c];
      n += count;
      if (c === best) continue;
      const below = scores[at + c] - top;
      powers[c] = below < impossible ? 0 : Math.exp(below);
      rest += powers[c];
      if (count !== 0) loss -= count * below;
    }
    loss += n * Math.log1p(rest);
    if (derivatives === null) continue;
    const { residuals, probabilities } = derivatives;
    for (let c = 0; c < classes; c++) {
      const p = powers[c] / (1 + rest);
      probabilities[at + c] = p;
      residuals[at + c] = n * p - counts[at + c];
    }
    const p = rest / (1 + rest);
    probabilities[at + best] = 1 - p;
    residuals[at + best] = n - counts[at + best] - n * p;
  }
  return loss;
}
