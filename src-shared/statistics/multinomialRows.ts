/**
 * The standardised columns of a design, never written out: row i has the *entries* `entries[k]`, starts[i] ≤ k <
 * starts[i + 1], and each entry stands for one column having one value. All rows that share a value share the entry, so
 * that a product with the design is a table look-up per entry, and most cells need none: a column's usual value has no
 * entry at all.
 *
 *     x_ij = shifts[j] + (entryValues[e] of row i's entry e with entryColumns[e] = j, else 0)
 *
 * A column whose values hardly repeat is *dense*: it has no entries and no shift, and its values are written out, those of a
 * row side by side.
 *
 * Entries of a row are in ascending order of their columns, one a column at most.
 */
export type MultinomialRows = {
  rows: number;
  columns: number;
  /** rows + 1 numbers. */
  starts: Uint32Array;
  entries: Uint16Array | Uint32Array;
  entryColumns: Uint32Array;
  entryValues: Float64Array;
  /** What a column adds where it has no entry: (usual value − mean) / sd. */
  shifts: Float64Array;
  /** `values[row * dense.columns.length + d]` is what column `dense.columns[d]` is in a row; the columns ascend. */
  dense: { columns: Uint32Array; values: Float64Array };
};

/**
 * Parameters of m linear functions over the columns: `[column * m + output]`, and the m intercepts last.
 * For two classes m = 1 (the log-odds of the second class); for k > 2 classes m = k.
 */
export type MultinomialParameters = Float64Array;
