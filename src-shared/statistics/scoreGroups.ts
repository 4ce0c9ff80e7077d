export type ScoreGroups = {
  /** Distinct scores, highest first (−0 as 0), with the positives and negatives that have each. */
  scores: Float64Array;
  positives: Float64Array;
  negatives: Float64Array;
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
 * @example scoreGroups([1, 2, 1], [1, 0, 2], [0, 5, 1])
 *   // → { scores: [2, 1], positives: [0, 3], negatives: [5, 1], totalPositives: 3, totalNegatives: 6 }
 */
export function scoreGroups(
  scores: ArrayLike<number>, positives: ArrayLike<number>, negatives: ArrayLike<number>,
): ScoreGroups {
  if (positives.length !== scores.length || negatives.length !== scores.length) {
    throw new RangeError('Scores need one count of positives and one of negatives each.');
  }
  const order = fromTheHighest(scores);
  const [distinct, inside, outside] = [new Float64Array(scores.length), new Float64Array(scores.length), new Float64Array(scores.length)];
  let last = -1;
  let totalPositives = 0;
  let totalNegatives = 0;
  for (let i = 0; i < scores.length; i++) {
    const place = order === 'falling' ? i : order === 'rising' ? scores.length - 1 - i : order[i];
    const score = scores[place];
    if (!Number.isFinite(score)) throw new RangeError(`A score must be a finite number; got ${score}.`);
    const [own, other] = [positives[place], negatives[place]];
    if (own + other === 0) continue;
    if (last < 0 || distinct[last] !== score) distinct[++last] = score + 0;
    inside[last] += own;
    outside[last] += other;
    totalPositives += own;
    totalNegatives += other;
  }
  const found = (rows: Float64Array): Float64Array => rows.subarray(0, last + 1);
  return { scores: found(distinct), positives: found(inside), negatives: found(outside), totalPositives, totalNegatives };
}

/** The places of scores from high to low. Those of one number are in order already, from either end. */
function fromTheHighest(scores: ArrayLike<number>): Uint32Array | 'rising' | 'falling' {
  let rises = true;
  let falls = true;
  for (let i = 1; i < scores.length && (rises || falls); i++) {
    if (scores[i] < scores[i - 1]) rises = false;
    else if (scores[i] > scores[i - 1]) falls = false;
  }
  if (falls) return 'falling';
  if (rises) return 'rising';
  return Uint32Array.from({ length: scores.length }, (_, i) => i).sort((i, j) => scores[j] - scores[i]);
}
