import { byName, type ByName } from '../../../src-shared/contract/byName';
import type { MissingMark } from '../../../src-shared/contract/datasetSummary';
import type { Counts } from '../../../src-shared/contract/results';
import { EngineError } from '../../../src-shared/contract/errors';
import type { EncodedPart } from '../read/encodeLines';
import type { ColumnPlan } from '../read/planColumns';
import { categoryOfLabel, kdd99LabelMap, orderCategories } from '../../../src-shared/schemas/labelMaps';
import { absentColumn } from './absentColumn';
import { distinctOf, fileColumns, levelText, levelTexts, noLabels, sharedUint32, type Column, type Dataset } from './dataset';
import { drawRows } from './dealRows';
import { mergePatterns } from './mergePatterns';
import { withGapFeatures } from './gapFeatures';
import { countMarks } from './missingMarks';
import { countDistinctRows } from './sameRows';
import { takePatterns } from './takePatterns';
import { unifyColumn, type NotNumber, type UnifiedColumn } from './unifyColumn';

export type AssembleInput = {
  parts: EncodedPart[];
  chunks: { part: number; rows: Uint32Array }[];
  columns: ColumnPlan[];
  /** Keep this many rows, drawn over the whole file; `null` keeps all. */
  sample: number | null;
  seed: number;
  labelCategories: ByName<string>;
  /** Whether to add a feature “x was missing” for each number with gaps. */
  gapFeatures: boolean;
};

/** The dataset, how many distinct rows it has, which of its cells were taken as missing, and what the whole file held before rows were drawn from it. */
export type Assembled = { dataset: Dataset; distinctRows: number; missingMarks: MissingMark[]; whole: { rows: number; categories: Counts } };

/**
 * Makes one dataset of what the reading workers found: one dictionary a column, one number a distinct row. The chunks are
 * emptied on the way.
 */
export function assembleDataset(input: AssembleInput): Assembled {
  const offsets: number[] = [];
  let met = 0;
  for (const part of input.parts) {
    offsets.push(met);
    met += part.patterns;
  }
  const unified = input.columns.map((plan, i) => unifyColumn(input.parts.map((part) => part.columns[i] ?? absentColumn(part.patterns)), plan, met));
  const whole = joinRows(input.chunks, offsets);
  const rows = input.sample === null || input.sample >= whole.length ? whole : drawRows(whole, input.sample, input.seed);
  const { representatives, rowPatterns } = mergePatterns(unified.map((column) => column.codes), met, rows);
  const weights = sharedUint32(representatives.length);
  for (let row = 0; row < rowPatterns.length; row++) weights[rowPatterns[row]]++;
  const columns = input.columns.map((plan, i) => toColumn(plan, unified[i], representatives, rows));
  const planned = input.columns.findIndex((plan) => plan.role === 'label');
  const label = planned < 0 ? columns.push(noLabels(representatives.length)) - 1 : planned;
  const read: Dataset = {
    rows: rowPatterns.length, patterns: representatives.length, columns, weights, rowPatterns, label,
    ...categorise(columns[label], input.labelCategories),
  };
  const dataset = input.gapFeatures ? withGapFeatures(read) : read;
  const missingMarks = input.columns.flatMap(({ name }, i) => countMarks(name, unified[i].marks, rows));
  return { dataset, missingMarks, distinctRows: countDistinctRows(dataset), whole: { rows: whole.length, categories: planned < 0 ? {} : countCategories(unified[planned], whole) } };
}

/** Rows per category under the named map alone: what a release is recognised by. */
function countCategories(label: UnifiedColumn, rows: Uint32Array): Counts {
  if (label.kind === 'numeric') return byName([]);
  const counts = new Map<string, number>();
  const perLevel = new Float64Array(label.offsets.length - 1);
  for (let row = 0; row < rows.length; row++) perLevel[label.codes[rows[row]]]++;
  perLevel.forEach((n, code) => {
    const text = Buffer.from(label.bytes.buffer).toString('utf8', label.offsets[code], label.offsets[code + 1]);
    const category = categoryOfLabel(text, kdd99LabelMap);
    counts.set(category, (counts.get(category) ?? 0) + n);
  });
  return byName(counts);
}

/** As many as one byte for each label tells apart. */
export const mostCategories = 256;

/** The category of each label level; also used when the user edits the map. */
export function categorise(
  label: Column, overrides: ByName<string>,
): Pick<Dataset, 'categories' | 'labelCategories'> {
  const names = levelTexts(label).map((text) => categoryOfLabel(text, kdd99LabelMap, overrides));
  const categories = orderCategories(names);
  if (categories.length > mostCategories) {
    throw new EngineError('BAD_REQUEST', `at most ${mostCategories} categories were expected, the label map gives ${categories.length}.`);
  }
  return { categories, labelCategories: Uint8Array.from(names, (name) => categories.indexOf(name)) };
}

const noRows = new Uint32Array(0);

function joinRows(chunks: AssembleInput['chunks'], offsets: number[]): Uint32Array {
  const rows = new Uint32Array(chunks.reduce((sum, chunk) => sum + chunk.rows.length, 0));
  let at = 0;
  // Each chunk is let go as it is copied: together they are as large as what is made of them.
  for (const chunk of chunks) {
    const offset = offsets[chunk.part];
    for (let i = 0; i < chunk.rows.length; i++) rows[at++] = chunk.rows[i] + offset;
    chunk.rows = noRows;
  }
  return rows;
}

function toColumn(plan: ColumnPlan, unified: UnifiedColumn, representatives: Uint32Array, rows: Uint32Array): Column {
  const base = { name: plan.name, group: plan.group, role: plan.role, notNumbers: null };
  if (unified.kind === 'text') {
    const { codes, bytes, offsets, missingCode } = unified;
    return takePatterns({ ...base, kind: 'text', codes, bytes, offsets, missingCode }, representatives);
  }
  const { codes, values, missingCode, notNumber } = unified;
  const column = takePatterns({ ...base, kind: 'numeric', codes, values, missingCode }, representatives);
  return notNumber === null ? column : { ...column, notNumbers: countNotNumbers(notNumber, rows) };
}

/** Counted row by row: `?` and `abc` are both missing, and may have become one pattern. */
function countNotNumbers({ patterns, textOf }: NotNumber, rows: Uint32Array): Column['notNumbers'] {
  let count = 0;
  let first = -1;
  for (let row = 0; row < rows.length; row++) {
    if (patterns[rows[row]] === 0) continue;
    if (first < 0) first = row;
    count++;
  }
  return first < 0 ? null : { rows: count, firstRow: first, text: textOf(rows[first]) };
}

/** Cells of one row as text, for the preview. */
export function rowCells(dataset: Dataset, row: number): string[] {
  const pattern = dataset.rowPatterns[row];
  return fileColumns(dataset).map((column) => (distinctOf(column) === 0 ? '' : levelText(column, column.codes[pattern])));
}
