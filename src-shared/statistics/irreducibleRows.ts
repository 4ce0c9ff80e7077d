/** Rows by value and class, without the empty cells: of value `v` the cells `starts[v]` up to `starts[v + 1]`, each class once. */
export type SparseTally = { starts: ArrayLike<number>; classOf: ArrayLike<number>; rows: ArrayLike<number> };

/** What no classifier can get right, and where. */
export type Irreducible = {
  /** All rows, and the classes that occur among them. */
  rows: number;
  classes: number;
  /** Values that several classes have, the most classes that one value has, and all rows of such values. */
  values: number;
  mostClasses: number;
  conflicting: number;
  /** Σ (nᵥ − maxᵥ): rows that any classifier gets wrong, however good. */
  irreducible: number;
  /** The best accuracy, and the best balanced accuracy (mean recall), that a classifier can reach; 0 without rows. */
  ceiling: number;
  balancedCeiling: number;
  /** Of each class, its rows in values that others have, too. */
  byClass: number[];
};

/**
 * Rows that cannot all be put right, since a value (a vector of features) stands under several classes: whoever sees the value alone
 * answers one class for all its rows. With n_vc rows of value v and class c, N_c rows of class c, N of all and k classes that occur,
 * irreducible = Σ_v (n_v − max_c n_vc), ceiling = 1 − irreducible/N, and balanced ceiling = Σ_v max_c (n_vc / N_c) / k: both are reached
 * by who knows the whole table by heart, and passed by nobody (the resubstitution form of the Bayes error).
 *
 * @param tally rows by value and class
 * @param classes how many there are
 * @example irreducibleRows({ starts: [0, 2, 3], classOf: [0, 1, 1], rows: [5, 2, 3] }, 2).irreducible // → 2
 * @example irreducibleRows({ starts: [0, 2, 3], classOf: [0, 1, 1], rows: [5, 2, 3] }, 2).ceiling // → 0.8
 */
export function irreducibleRows({ starts, classOf, rows }: SparseTally, classes: number): Irreducible {
  const found = { values: 0, mostClasses: 0, conflicting: 0, irreducible: 0 };
  const byClass = new Array<number>(classes).fill(0);
  const inClass = new Float64Array(classes);
  for (let i = 0; i < rows.length; i++) inClass[classOf[i]] += rows[i];
  let recallLost = 0;
  for (let value = 0; value + 1 < starts.length; value++) {
    const from = starts[value];
    const to = starts[value + 1];
    found.mostClasses = Math.max(found.mostClasses, to - from);
    if (to - from < 2) continue;
    let [own, most, recall, bestRecall] = [0, 0, 0, 0];
    for (let i = from; i < to; i++) {
      const share = rows[i] / inClass[classOf[i]];
      own += rows[i];
      most = Math.max(most, rows[i]);
      recall += share;
      bestRecall = Math.max(bestRecall, share);
      byClass[classOf[i]] += rows[i];
    }
    found.values++;
    found.conflicting += own;
    found.irreducible += own - most;
    recallLost += recall - bestRecall;
  }
  const all = inClass.reduce((sum, one) => sum + one, 0);
  const present = inClass.reduce((count, one) => count + Number(one > 0), 0);
  return {
    ...found, rows: all, classes: present, byClass,
    ceiling: all === 0 ? 0 : (all - found.irreducible) / all, balancedCeiling: present === 0 ? 0 : 1 - recallLost / present,
  };
}
