import { ambiguousLabel } from '../../../src-shared/schemas/labelText';
import type { RowsAt } from '../../../src-shared/mending/mending';
import { categoriesOf, labelOf, sharedUint32, type Dataset } from '../columns/dataset';
import { mostCategories } from '../columns/assembleDataset';
import { sameFeatures } from '../columns/sameRows';

/**
 * What is left of a dataset's rows while it is mended, pattern by pattern: a step takes all rows of a pattern away, all but the first,
 * or gives them another label.
 */
export class RowsLeft {
  /** Rows left of each pattern. */
  readonly weights: Uint32Array;
  /** 1 where the label is `ambiguous` from here on. */
  readonly marked: Uint8Array;
  /** For each pattern the first one with the same features: the name of its vector. */
  readonly vectors: Uint32Array;

  constructor(readonly dataset: Dataset) {
    this.weights = dataset.weights.slice();
    this.marked = new Uint8Array(dataset.patterns);
    this.vectors = sameFeatures(dataset);
  }

  /** How many there are, by category: of all patterns, or of some. */
  count(of: (pattern: number) => boolean = () => true): RowsAt {
    const { codes } = labelOf(this.dataset);
    const categories = categoriesOf(this.dataset);
    const ambiguous = categories.length;
    const rows = new Array<number>(categories.length + 1).fill(0);
    for (let pattern = 0; pattern < this.weights.length; pattern++) {
      if (of(pattern)) rows[this.marked[pattern] === 1 ? ambiguous : this.dataset.labelCategories[codes[pattern]]] += this.weights[pattern];
    }
    const all = [...categories, { name: ambiguousLabel, role: 'undecided' as const }].map((category, c) => ({ ...category, rows: rows[c] }));
    return { rows: rows.reduce((sum, n) => sum + n, 0), categories: rows[ambiguous] > 0 ? all : all.slice(0, -1) };
  }

  /** Vectors that stand under more than one category, by their names: 1 for each, and how many they are with their rows. */
  undecidable(): { is: Uint8Array; vectors: number; rows: number } {
    const { labelCategories, patterns } = this.dataset;
    const { codes } = labelOf(this.dataset);
    const first = new Int16Array(patterns).fill(-1);
    const is = new Uint8Array(patterns);
    for (let pattern = 0; pattern < patterns; pattern++) {
      if (this.weights[pattern] === 0) continue;
      const vector = this.vectors[pattern];
      const category = this.marked[pattern] === 1 ? mostCategories : labelCategories[codes[pattern]];
      if (first[vector] < 0) first[vector] = category;
      else if (first[vector] !== category) is[vector] = 1;
    }
    let rows = 0;
    for (let pattern = 0; pattern < patterns; pattern++) if (is[this.vectors[pattern]] === 1) rows += this.weights[pattern];
    return { is, vectors: is.reduce((sum, one) => sum + one, 0), rows };
  }

  /** Leaves all rows of these patterns out. */
  dropPatterns(is: Uint8Array): void {
    for (let pattern = 0; pattern < this.weights.length; pattern++) if (is[pattern] === 1) this.weights[pattern] = 0;
  }

  /** Leaves all rows of these vectors out. */
  drop(vectors: Uint8Array): void {
    for (let pattern = 0; pattern < this.weights.length; pattern++) if (vectors[this.vectors[pattern]] === 1) this.weights[pattern] = 0;
  }

  /** Gives all rows of these vectors the label `ambiguous`. */
  mark(vectors: Uint8Array): void {
    for (let pattern = 0; pattern < this.weights.length; pattern++) this.marked[pattern] ||= vectors[this.vectors[pattern]];
  }

  /** Rows of the patterns of which it is 1. */
  rowsIn(is: Uint8Array): number {
    return this.weights.reduce((sum, rows, pattern) => sum + rows * is[pattern], 0);
  }

  /** How many rows the vector of most rows has. */
  largestVector(): number {
    const rows = new Uint32Array(this.weights.length);
    this.weights.forEach((weight, pattern) => { rows[this.vectors[pattern]] += weight; });
    return rows.reduce((most, one) => Math.max(most, one), 0);
  }

  /** Keeps the first row of each vector. @returns how many vectors are left */
  keepFirst(): number {
    const seen = new Uint8Array(this.weights.length);
    let vectors = 0;
    for (let pattern = 0; pattern < this.weights.length; pattern++) {
      if (this.weights[pattern] === 0) continue;
      const vector = this.vectors[pattern];
      this.weights[pattern] = 1 - seen[vector];
      vectors += 1 - seen[vector];
      seen[vector] = 1;
    }
    return vectors;
  }

  /** The rows that are left, in their order: of each pattern as many as are left, from its first one on. */
  rows(): Uint32Array {
    const { rowPatterns } = this.dataset;
    const left = this.weights.slice();
    const rows = sharedUint32(left.reduce((sum, n) => sum + n, 0));
    let at = 0;
    for (let row = 0; row < rowPatterns.length; row++) {
      if (left[rowPatterns[row]] === 0) continue;
      left[rowPatterns[row]]--;
      rows[at++] = row;
    }
    return rows;
  }
}
