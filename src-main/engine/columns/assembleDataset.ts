import type { Counts } from '../../../src-shared/contract/results';
import type { EncodedPart } from '../read/encodeLines';
import type { ColumnPlan } from '../read/planColumns';
import { categoryOfLabel, kdd99LabelMap, orderCategories } from '../../../src-shared/schemas/labelMaps';
import { distinctOf, levelText, levelTexts, sharedUint32, type Codes, type Column, type Dataset } from './dataset';
import { drawRows } from './dealRows';
import { mergePatterns } from './mergePatterns';
import { takePatterns } from './takePatterns';
import { unifyColumn, type UnifiedColumn } from './unifyColumn';

export type AssembleInput = {
  parts: EncodedPart[];
  chunks: { part: number; rows: Uint32Array }[];
  columns: ColumnPlan[];
  /** Keep this many rows, drawn over the whole file; `null` keeps all. */
  sample: number | null;
  seed: number;
  labelCategories: { [label: string]: string };
};

/** The dataset, and what the whole file held before rows were drawn from it. */
export type Assembled = { dataset: Dataset; whole: { rows: number; categories: Counts } };

/** Makes one dataset of what the reading workers found: one dictionary a column, one number a distinct row. */
export function assembleDataset(input: AssembleInput): Assembled {
  const offsets: number[] = [];
  let met = 0;
  for (const part of input.parts) {
    offsets.push(met);
    met += part.patterns;
  }
  const unified = input.columns.map((plan, i) => unifyColumn(input.parts.map((part) => part.columns[i]), plan, met));
  const rows = joinRows(input.chunks, offsets);
  const codes: Codes[] = unified.map((column) => column.codes);
  const all = mergePatterns(codes, met, rows);
  const sampled = input.sample === null || input.sample >= rows.length
    ? all
    : sampleRows(all.representatives, all.rowPatterns, input.sample, input.seed);

  const { representatives, rowPatterns } = sampled;
  const weights = sharedUint32(representatives.length);
  for (let row = 0; row < rowPatterns.length; row++) weights[rowPatterns[row]]++;
  const columns = input.columns.map((plan, i) => toColumn(plan, unified[i], representatives, weights, rowPatterns));
  const label = input.columns.findIndex((plan) => plan.role === 'label');
  const dataset: Dataset = {
    rows: rowPatterns.length, patterns: representatives.length, columns, weights, rowPatterns, label,
    ...categorise(columns[label], input.labelCategories),
  };
  return { dataset, whole: { rows: rows.length, categories: countCategories(unified[label], rows) } };
}

/** Rows per category under the named map alone: what a release is recognised by. */
function countCategories(label: UnifiedColumn, rows: Uint32Array): Counts {
  const counts: Counts = {};
  if (label.kind === 'numeric') return counts;
  const perLevel = new Float64Array(label.offsets.length - 1);
  for (let row = 0; row < rows.length; row++) perLevel[label.codes[rows[row]]]++;
  perLevel.forEach((n, code) => {
    const text = Buffer.from(label.bytes.buffer).toString('utf8', label.offsets[code], label.offsets[code + 1]);
    const category = categoryOfLabel(text, kdd99LabelMap);
    counts[category] = (counts[category] ?? 0) + n;
  });
  return counts;
}

/** The category of each label level; also used when the user edits the map. */
export function categorise(
  label: Column, overrides: { [label: string]: string },
): Pick<Dataset, 'categories' | 'labelCategories'> {
  const names = levelTexts(label).map((text) => categoryOfLabel(text, kdd99LabelMap, overrides));
  const categories = orderCategories(names);
  return { categories, labelCategories: Uint8Array.from(names, (name) => categories.indexOf(name)) };
}

function joinRows(chunks: AssembleInput['chunks'], offsets: number[]): Uint32Array {
  const rows = new Uint32Array(chunks.reduce((sum, chunk) => sum + chunk.rows.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    const offset = offsets[chunk.part];
    for (let i = 0; i < chunk.rows.length; i++) rows[at++] = chunk.rows[i] + offset;
  }
  return rows;
}

function sampleRows(representatives: Uint32Array, rowPatterns: Uint32Array, wanted: number, seed: number) {
  const drawn = drawRows(rowPatterns, wanted, seed);
  const renumbered = new Int32Array(representatives.length).fill(-1);
  const kept: number[] = [];
  const patterns = sharedUint32(wanted);
  for (let row = 0; row < wanted; row++) {
    const old = drawn[row];
    if (renumbered[old] < 0) {
      renumbered[old] = kept.length;
      kept.push(representatives[old]);
    }
    patterns[row] = renumbered[old];
  }
  return { representatives: Uint32Array.from(kept), rowPatterns: patterns };
}

function toColumn(
  plan: ColumnPlan, unified: UnifiedColumn, representatives: Uint32Array, weights: Uint32Array, rowPatterns: Uint32Array,
): Column {
  const base = { name: plan.name, group: plan.group, role: plan.role, notNumbers: null };
  const column: Column = unified.kind === 'numeric'
    ? { ...base, kind: 'numeric', codes: unified.codes, values: unified.values, missingCode: unified.missingCode }
    : { ...base, kind: 'text', codes: unified.codes, bytes: unified.bytes, offsets: unified.offsets, missingCode: unified.missingCode };
  const taken = takePatterns(column, representatives);
  if (unified.kind === 'text' || unified.notNumber === null) return taken;
  const strange = unified.notNumber;
  let rows = 0;
  let first = -1;
  representatives.forEach((old, pattern) => {
    if (strange[old] === 0) return;
    rows += weights[pattern];
    if (first < 0) first = pattern;
  });
  if (rows === 0) return taken;
  return { ...taken, notNumbers: { rows, firstRow: rowPatterns.indexOf(first), text: unified.notNumberText } };
}

/** Cells of one row as text, for the preview. */
export function rowCells(dataset: Dataset, row: number): string[] {
  const pattern = dataset.rowPatterns[row];
  return dataset.columns.map((column) => (distinctOf(column) === 0 ? '' : levelText(column, column.codes[pattern])));
}
