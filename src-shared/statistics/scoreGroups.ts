export type ScoreGroups = {
  /** Distinct scores, highest first (−0 as 0), with the positives and negatives that have each. */
  scores: number[];
  positives: number[];
  negatives: number[];
  totalPositives: number;
  totalNegatives: number;
};

/**
 * Sorts scores from high to low and joins equal ones, so that ties are treated as ties.
 *
 * @param scores in any order, repeated or not
 * @param positives how many positives have each score
 * @param negatives how many negatives have each score
 * @throws RangeError where a score is not a finite number or the lengths differ
 */
export function scoreGroups(
  scores: ArrayLike<number>, positives: ArrayLike<number>, negatives: ArrayLike<number>,
): ScoreGroups {
  if (positives.length !== scores.length || negatives.length !== scores.length) {
    throw new RangeError('Scores need one count of positives and one of negatives each.');
  }
  const groups: ScoreGroups = { scores: [], positives: [], negatives: [], totalPositives: 0, totalNegatives: 0 };
  for (const i of fromTheHighest(scores)) {
    const score = scores[i];
    if (!Number.isFinite(score)) throw new RangeError(`A score must be a finite number; got ${score}.`);
    if (positives[i] + negatives[i] === 0) continue;
    const last = groups.scores.length - 1;
    if (last >= 0 && groups.scores[last] === score) {
      groups.positives[last] += positives[i];
      groups.negatives[last] += negatives[i];
    } else {
      groups.scores.push(score + 0);
      groups.positives.push(positives[i]);
      groups.negatives.push(negatives[i]);
    }
    groups.totalPositives += positives[i];
    groups.totalNegatives += negatives[i];
  }
  return groups;
}

/** The places of scores from high to low. Those of one number are in order already, from either end. */
function fromTheHighest(scores: ArrayLike<number>): Uint32Array {
  const order = new Uint32Array(scores.length);
  let rises = true;
  let falls = true;
  for (let i = 0; i < order.length; i++) {
    order[i] = i;
    if (i > 0 && scores[i] < scores[i - 1]) rises = false;
    else if (i > 0 && scores[i] > scores[i - 1]) falls = false;
  }
  if (falls) return order;
  return rises ? order.reverse() : order.sort((i, j) => scores[j] - scores[i]);
}
