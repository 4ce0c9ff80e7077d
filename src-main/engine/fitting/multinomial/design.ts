import type { MultinomialRows } from '../../../../src-shared/statistics/multinomialRows';
import type { CodedColumn, Column, NumericColumn } from '../../columns/dataset';
import { fillDense, isDense } from './denseFeature';
import { featureEntries, withoutEntries, type FeatureEntries } from './featureEntries';
import type { JointRows } from './jointRows';

/** One feature's place among the design's columns: one for a number, one a level for text. */
export type DesignFeature = {
  name: string; kind: 'numeric' | 'text'; start: number; width: number;
  /** Of text whose rarer levels share its last column, which do, in words. */
  joined?: string;
};

/** Standardised columns of chosen features over distinct rows. */
export type Design = {
  rows: MultinomialRows;
  features: DesignFeature[];
  /** `feature` of a number, `feature=level` of text: one a column. */
  names: string[];
  /** Training mean and population standard deviation (0 becomes 1) of each column; every row of the file weighs 1. */
  means: Float64Array;
  sds: Float64Array;
};

/**
 * The design of chosen features over their joint rows: text one-hot coded, every column standardised with the training
 * rows' mean and population standard deviation, a missing number at the mean. Columns that do not vary among the
 * training rows (a level that they lack, too) are 0 there and get no coefficient under a penalty. Numbers that hardly repeat
 * are written out, and with them those that rarely are their usual value; a walk through a table of values, one look-up a
 * cell, is for the others.
 * @param joint distinct rows over these columns; rows without training weight may be among them, to be scored only
 * @param trainWeights training rows of each joint row, whatever their class and its weight
 */
export function designOf(columns: Column[], joint: JointRows, trainWeights: ArrayLike<number>): Design {
  const anyPlain = columns.some(({ form }) => form === 'plain');
  const dense = columns.filter((column): column is NumericColumn => isDense(column, anyPlain));
  const written = new Float64Array(dense.length * joint.rows);
  const features: DesignFeature[] = [];
  const parts: FeatureEntries[] = [];
  const places: number[] = [];
  let width = 0;
  for (const column of columns) {
    const at = dense.indexOf(column as NumericColumn);
    if (at >= 0) places.push(width);
    const part = at < 0 ? featureEntries(column as CodedColumn, joint, trainWeights)
      : withoutEntries(column.name, fillDense(dense[at], joint, trainWeights, written, at, dense.length));
    const { names, joined } = part;
    features.push({ name: column.name, kind: column.kind, start: width, width: names.length, ...(joined && { joined }) });
    parts.push(part);
    width += part.names.length;
  }
  const flat = (pick: (part: FeatureEntries) => ArrayLike<number>): number[] =>
    parts.flatMap((part) => Array.from(pick(part)));
  const entryColumns = parts.flatMap((part, f) => Array.from(part.columns, (column) => features[f].start + column));
  return {
    rows: {
      rows: joint.rows, columns: width, ...collectEntries(columns, joint, parts),
      entryColumns: Uint32Array.from(entryColumns), entryValues: Float64Array.from(flat((part) => part.values)),
      shifts: Float64Array.from(flat((part) => part.shifts)),
      dense: { columns: Uint32Array.from(places), values: written },
    },
    features,
    names: parts.flatMap((part) => part.names),
    means: Float64Array.from(flat((part) => part.means)),
    sds: Float64Array.from(flat((part) => part.sds)),
  };
}

/** The entries of every row: one for each feature that has any and does not have its usual value there. */
function collectEntries(
  columns: Column[], joint: JointRows, parts: FeatureEntries[],
): Pick<MultinomialRows, 'starts' | 'entries'> {
  const offsets: number[] = [];
  let total = 0;
  for (const part of parts) {
    offsets.push(total);
    total += part.values.length;
  }
  const starts = new Uint32Array(joint.rows + 1);
  const coded = columns.flatMap((column, f) => (column.form === 'coded' && parts[f].values.length > 0 ? [{ codes: column.codes, f }] : []));
  for (const { codes, f } of coded) countRows(codes, joint, parts[f].usual, starts);
  for (let row = 0; row < joint.rows; row++) starts[row + 1] += starts[row];
  const entries = total <= 65_536 ? new Uint16Array(starts[joint.rows]) : new Uint32Array(starts[joint.rows]);
  const next = starts.slice();
  for (const { codes, f } of coded) placeEntries(codes, joint, parts[f].usual, offsets[f], next, entries);
  return { starts, entries };
}

function countRows(
  codes: ArrayLike<number>, { rows, representatives }: JointRows, usual: number, starts: Uint32Array,
): void {
  for (let row = 0; row < rows; row++) if (codes[representatives[row]] !== usual) starts[row + 1]++;
}

function placeEntries(
  codes: ArrayLike<number>, { rows, representatives }: JointRows, usual: number, offset: number,
  next: Uint32Array, entries: Uint16Array | Uint32Array,
): void {
  for (let row = 0; row < rows; row++) {
    const code = codes[representatives[row]];
    if (code !== usual) entries[next[row]++] = offset + code;
  }
}
