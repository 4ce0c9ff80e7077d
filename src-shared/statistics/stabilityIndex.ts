/**
 * Population stability index: how far the shares of two sets of rows lie apart, Σ (b − a) · ln(b / a) over the bins. By habit
 * below 0.1 hardly any, from 0.25 on a large shift. Half a row is added to every bin, so that an empty one stays finite.
 * @param before shares of the bins where the model learnt, `rowsBefore` rows in all
 * @param counts rows of the same bins now
 * @returns `null` where there are no rows now
 * @example stabilityIndex([0.5, 0.5], 1000, [500, 500]) // → 0
 * @see Siddiqi (2006), “Credit Risk Scorecards”; it is Jeffreys' divergence of the two distributions
 */
export function stabilityIndex(before: readonly number[], rowsBefore: number, counts: readonly number[]): number | null {
  const rows = counts.reduce((sum, count) => sum + count, 0);
  if (rows === 0) return null;
  const added = 0.5;
  const bins = before.length;
  return before.reduce((sum, share, i) => {
    const a = (share * rowsBefore + added) / (rowsBefore + added * bins);
    const b = (counts[i] + added) / (rows + added * bins);
    return sum + (b - a) * Math.log(b / a);
  }, 0);
}
