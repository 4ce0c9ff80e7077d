/**
 * Probabilities of a model that learnt from balanced classes, at the classes' own shares: p_c · shift_c, brought to sum 1.
 * @param probabilities `[row * k + class]`
 * @param shift share of each class where the model is applied over its share where it learnt
 * @example shiftPriors(Float64Array.of(0.5, 0.5), [1.8, 0.2]) // → [0.9, 0.1]
 * @see Saerens, Latinne & Decaestecker (2002), "Adjusting the outputs of a classifier to new a priori probabilities"
 */
export function shiftPriors(probabilities: Float64Array, shift: number[]): Float64Array {
  if (shift.every((factor) => Math.abs(factor - 1) < 1e-12)) return probabilities;
  const k = shift.length;
  const shifted = new Float64Array(probabilities.length);
  for (let at = 0; at < shifted.length; at += k) {
    let sum = 0;
    for (let c = 0; c < k; c++) sum += shifted[at + c] = probabilities[at + c] * shift[c];
    for (let c = 0; c < k && sum > 0; c++) shifted[at + c] /= sum;
  }
  return shifted;
}
