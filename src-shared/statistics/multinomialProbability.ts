/**
 * Probabilities of k classes from linear scores: softmax, e^(z_c) / Σ e^(z_d), or for two classes 1 / (1 + e^(−z)) of
 * the second. Neither overflows nor loses the digits of small probabilities.
 *
 * @param scores `[row * m + output]`, m = 1 for two classes and k beyond
 * @returns `[row * k + class]`
 * @example multinomialProbabilities(Float64Array.of(Math.log(3)), 2) // → [0.25, 0.75]
 */
export function multinomialProbabilities(scores: Float64Array, classes: number): Float64Array {
  if (classes === 2) return binaryProbabilities(scores);
  const probabilities = new Float64Array(scores.length);
  for (let at = 0; at < scores.length; at += classes) {
    let top = -Infinity;
    for (let c = 0; c < classes; c++) top = Math.max(top, scores[at + c]);
    let sum = 0;
    for (let c = 0; c < classes; c++) sum += probabilities[at + c] = Math.exp(scores[at + c] - top);
    for (let c = 0; c < classes; c++) probabilities[at + c] /= sum;
  }
  return probabilities;
}

function binaryProbabilities(scores: Float64Array): Float64Array {
  const probabilities = new Float64Array(scores.length * 2);
  for (let i = 0; i < scores.length; i++) {
    const power = Math.exp(-Math.abs(scores[i]));
    const likelier = scores[i] > 0 ? 1 : 0;
    probabilities[2 * i + likelier] = 1 / (1 + power);
    probabilities[2 * i + 1 - likelier] = power / (1 + power);
  }
  return probabilities;
}
