import { cellsOf, distinctOf, type Cells, type Column } from '../../columns/dataset';
import { findEqual } from '../../columns/mergePatterns';

/**
 * The distinct rows over some columns: the fewer the columns, the fewer rows a model on them has to walk. Rows are
 * numbered by the first pattern that has them.
 */
export type JointRows = {
  rows: number;
  /** The row of each pattern. */
  rowOf: Uint32Array;
  /** One pattern of each row. */
  representatives: Uint32Array;
};

/** Pairs of a row and a code are counted in a table up to this size, and found by hashing beyond. */
const largestTable = 1 << 22;

/** All patterns as one row: what to start from. */
export const singleRow = (patterns: number): JointRows =>
  ({ rows: 1, rowOf: new Uint32Array(patterns), representatives: new Uint32Array(1) });

/** The distinct rows over all of these columns. */
export function jointRows(columns: Column[], patterns: number): JointRows {
  if (columns.length > 6) return fromHashes(columns.map(cellsOf), patterns);
  return columns.reduce((joint, column) => refineRows(joint, column), singleRow(patterns));
}

/**
 * The distinct rows once one more column is looked at. For growing a selection: what the columns so far told apart is
 * kept, and each candidate costs one pass.
 */
export function refineRows(joint: JointRows, column: Column): JointRows {
  const { rowOf } = joint;
  if (column.form === 'plain') return fromHashes([rowOf, column.numbers], rowOf.length);
  const { codes } = column;
  const distinct = distinctOf(column);
  if (joint.rows * distinct > largestTable) return fromHashes([rowOf, codes], rowOf.length);
  const table = new Int32Array(joint.rows * distinct).fill(-1);
  const refined = new Uint32Array(rowOf.length);
  const representatives = new Uint32Array(rowOf.length);
  let rows = 0;
  for (let i = 0; i < rowOf.length; i++) {
    const pair = rowOf[i] * distinct + codes[i];
    let row = table[pair];
    if (row < 0) {
      row = rows++;
      table[pair] = row;
      representatives[row] = i;
    }
    refined[i] = row;
  }
  return { rows, rowOf: refined, representatives: representatives.slice(0, rows) };
}

function fromHashes(columns: Cells[], patterns: number): JointRows {
  const first = findEqual(columns, patterns);
  const rowOf = new Uint32Array(patterns);
  const representatives = new Uint32Array(patterns);
  let rows = 0;
  for (let i = 0; i < patterns; i++) {
    if (first[i] === i) {
      representatives[rows] = i;
      rowOf[i] = rows++;
    } else {
      rowOf[i] = rowOf[first[i]];
    }
  }
  return { rows, rowOf, representatives: representatives.slice(0, rows) };
}

/**
 * Rows of the file per joint row and class, `[row * classes + class]`.
 * @param classOf the class of each pattern
 * @param weights rows of the file in each pattern: all of them, or those of one part
 */
export function countJointRows(
  joint: JointRows, classOf: ArrayLike<number>, classes: number, weights: ArrayLike<number>,
): Float64Array {
  const counts = new Float64Array(joint.rows * classes);
  const { rowOf } = joint;
  for (let i = 0; i < rowOf.length; i++) counts[rowOf[i] * classes + classOf[i]] += weights[i];
  return counts;
}
