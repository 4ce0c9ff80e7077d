import { calledRates } from './calledRates';
import { judgeLevels, levelsRule } from './levelsRule';
import type { RowsBefore, RowsByValue } from './rowsByValue';
import { weightedQuantile } from './weightedQuantile';
import { calledBy, youdenCut } from './youdenCut';

/**
 * Blind generalisation of a column: the cut (of a text, the levels) that tells class A best from benign rows is judged on every class B
 * and the same benign rows. What finds classes that it never saw marks the recording, not the attack.
 * @param classes rows of each class, which has some
 * @param benign rows that none of them has, some of them
 * @param ordered whether the values are numbers
 * @returns balanced accuracies, `matrix[A * classes + B]`
 * @example
 * const classes = [{ places: [1], rows: [9], missing: 0, total: 9 }, { places: [1], rows: [4], missing: 0, total: 4 }];
 * blindMatrix(classes, { before: [0, 8, 10], missing: 0, total: 10 }, true) // → [0.9, 0.9, 0.9, 0.9]
 * @see D'hooge et al. (2020), who fit one attack and judge others
 */
export function blindMatrix(classes: readonly RowsByValue[], benign: RowsBefore, ordered: boolean): Float64Array {
  const matrix = new Float64Array(classes.length ** 2);
  if (!ordered) {
    classes.forEach((learnt, a) => {
      const called = levelsRule(learnt, benign);
      classes.forEach((judged, b) => { matrix[a * classes.length + b] = judgeLevels(called, judged, benign).balancedAccuracy; });
    });
    return matrix;
  }
  // By their cuts, so that each class is walked once for all of them.
  const cuts = classes.map((learnt, a) => ({ a, ...youdenCut(learnt, benign) })).sort((one, other) => one.upTo - other.upTo);
  classes.forEach((judged, b) => {
    let [i, below] = [0, 0];
    for (const { a, upTo, positive } of cuts) {
      for (; i < judged.places.length && judged.places[i] <= upTo; i++) below += judged.rows[i];
      const called = [calledBy(positive, below, judged), calledBy(positive, benign.before[upTo + 1], benign)] as const;
      matrix[a * classes.length + b] = calledRates(called, [judged.total, benign.total]).balancedAccuracy;
    }
  });
  return matrix;
}

/** Over all pairs of unlike classes; `across`: the median of those of different groups, `null` where there are none. */
export type BlindSummary = { median: number; least: number; shareFrom90: number; across: number | null };

/**
 * What a blind matrix comes to, over its pairs A ≠ B.
 * @param groups of each class the group that it belongs to: attacks of one kind are alike for good reason
 * @returns `null` where there is no pair
 * @example summariseBlind(Float64Array.of(1, 0.9, 0.7, 1), [0, 1]) // → { median: 0.8, least: 0.7, shareFrom90: 0.5, across: 0.8 }
 */
export function summariseBlind(matrix: ArrayLike<number>, groups: ArrayLike<number>): BlindSummary | null {
  const [unseen, across]: number[][] = [[], []];
  for (let a = 0; a < groups.length; a++) {
    for (let b = 0; b < groups.length; b++) {
      if (a === b) continue;
      unseen.push(matrix[a * groups.length + b]);
      if (groups[a] !== groups[b]) across.push(matrix[a * groups.length + b]);
    }
  }
  if (unseen.length === 0) return null;
  const sorted = Float64Array.from(unseen).sort();
  return {
    median: weightedQuantile(sorted, null, 0.5)!, least: sorted[0],
    shareFrom90: unseen.filter((accuracy) => accuracy >= 0.9).length / unseen.length,
    across: weightedQuantile(Float64Array.from(across).sort(), null, 0.5),
  };
}
