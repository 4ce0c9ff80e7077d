/**
 * What a row of each class counts for, so that judged rows have the classes' shares of the file that they were drawn from:
 * w_c = (N_c / n_c) · Σ n / Σ N, over the classes with judged rows. Weighted rows add up to as many as there are.
 * @param judged rows of each class that were judged
 * @param file rows of each class in the file
 * @example shareWeights([10, 10], [90, 10]) // → [1.8, 0.2]
 */
export function shareWeights(judged: readonly number[], file: readonly number[]): number[] {
  const sum = (rows: readonly number[]): number => rows.reduce((total, n, c) => total + (judged[c] > 0 ? n : 0), 0);
  const scale = sum(judged) / sum(file);
  return judged.map((rows, c) => (rows > 0 ? (file[c] / rows) * scale : 0));
}
