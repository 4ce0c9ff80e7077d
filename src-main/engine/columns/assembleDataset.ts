import type { Counts } from '../../../src-shared/terms/byName';
import type { Factors, MissingMark, Spelling } from '../../../src-shared/terms/datasetSummary';
import { EngineError } from '../../../src-shared/terms/errors';
import { sortLabels, type LabelMap, type OwnCategories } from '../../../src-shared/schemas/labelMap';
import type { EncodedPart } from '../read/encodeLines';
import type { ColumnPlan } from '../read/planColumns';
import { cellText, fileColumns, labelOf, levelTexts, noLabels, type Column, type Dataset, type TextColumn } from './dataset';
import type { JoinRowsInput } from './joinRows';
import type { MergedRows, MergeRowsInput } from './mergeRows';
import type { Places } from './places';
import type { TakeColumnsInput } from './takeColumns';
import type { FileRows } from './unifyColumn';
import type { UnifiedColumns, UnifyInput } from './unifyColumns';
import { unlabelledPatterns } from './unlabelledRows';

export type AssembleInput = {
  parts: EncodedPart[];
  chunks: { part: number; rows: Uint32Array }[];
  places: Places;
  columns: ColumnPlan[];
  /** Keep this many rows, drawn over the whole file; `null` keeps all. */
  sample: number | null;
  seed: number;
  /** How labels become categories: the map for them, `null` for none, and a person's own entries. */
  mapOf: (labels: string[]) => LabelMap | null;
  own: OwnCategories;
  factors: Factors;
  /** Whether to add a feature “x was missing” for each number with gaps. */
  gapFeatures: boolean;
  /** Whether rows without a label stay: those of a file that is only judged. */
  mayLackLabels?: boolean;
};

/** Who does the steps: the pool's workers, `size` of them side by side. */
export type AssemblySteps = {
  size: number;
  joinRows: (input: JoinRowsInput) => Promise<FileRows> | FileRows;
  unifyColumns: (input: UnifyInput) => Promise<UnifiedColumns> | UnifiedColumns;
  mergeRows: (input: MergeRowsInput) => Promise<MergedRows> | MergedRows;
  takeColumns: (input: TakeColumnsInput) => Promise<Column[]> | Column[];
  withGapFeatures: (dataset: Dataset) => Promise<Dataset> | Dataset;
};

/**
 * The dataset, how many distinct rows it has, which of its cells were taken as missing, and what the whole file held before rows
 * were drawn from it.
 */
export type Assembled = {
  dataset: Dataset;
  distinctRows: number;
  missingMarks: MissingMark[];
  spellings: Spelling[];
  whole: { rows: number; labels: Counts };
  /** Numbers of the rows in use among those that fit, from 0; `null` where all are in use. */
  numbers: Uint32Array | null;
};

/**
 * Makes one dataset of what the reading workers found, column by column on all workers: kind, form and dictionary of each
 * column, then one pattern for equal rows, then each column over those. The chunks are emptied on the way.
 */
export async function assembleDataset(input: AssembleInput, steps: AssemblySteps): Promise<Assembled> {
  const { parts, places, columns: plans } = input;
  const planned = plans.findIndex((plan) => plan.role === 'label');
  const met = input.chunks.reduce((sum, chunk) => sum + chunk.rows.length, 0);
  const rows = await steps.joinRows({
    chunks: input.chunks, places, sample: input.sample, seed: input.seed,
    ...(planned >= 0 && !input.mayLackLabels && { unlabelled: unlabelledPatterns(parts, planned, plans[planned], input.own) }),
  });
  const unlabelled = met - rows.whole.length;
  if (rows.whole.length === 0) throw new EngineError('NO_LABEL', `labels were expected in the column “${plans[planned].name}”; none of the ${met} rows has one.`);
  const shared = await Promise.all(dealOut(plans, steps.size).map((own) => steps.unifyColumns({
    columns: own.map((i) => ({ plan: plans[i], parts: parts.map((part) => part.columns[i]) })), places, rows,
  })));
  const unified = gather(shared.map(({ columns }) => columns));
  const columns = unified.map(({ column }) => column);
  const merged = await steps.mergeRows({ columns, plans, hashes: shared.map(({ hashes }) => hashes), rows });
  const { representatives, rowPatterns, weights, distinctRows, whole } = merged;
  const taken: Column[] = gather(await Promise.all(dealOut(plans, steps.size).map((own) =>
    steps.takeColumns({ columns: own.map((i) => ({ plan: plans[i], unified: unified[i] })), representatives }))));
  const label = planned < 0 ? taken.push(noLabels(representatives.length)) - 1 : planned;
  const labels = labelOf({ columns: taken, label });
  const read: Dataset = {
    rows: rowPatterns.length, patterns: representatives.length, columns: taken, weights, rowPatterns, label,
    ...(unlabelled > 0 && { unlabelled }),
    factors: input.factors, ...categorise(labels, input.mapOf(levelTexts(labels)), input.own),
  };
  return {
    dataset: input.gapFeatures ? await steps.withGapFeatures(read) : read,
    missingMarks: unified.flatMap(({ marks }) => marks), spellings: unified.flatMap(({ spelt }) => spelt), distinctRows, whole,
    numbers: rows.numbers ?? null,
  };
}

/** The places of things, dealt out to so many: each gets every n-th, nobody nothing. */
function dealOut(things: unknown[], size: number): number[][] {
  const shares = Array.from({ length: Math.max(1, Math.min(size, things.length)) }, (): number[] => []);
  things.forEach((_, i) => shares[i % shares.length].push(i));
  return shares;
}

/** What came of it, in the order of the things. */
function gather<T>(shares: T[][]): T[] {
  const count = shares.reduce((sum, share) => sum + share.length, 0);
  return Array.from({ length: count }, (_, i) => shares[i % shares.length][Math.floor(i / shares.length)]);
}

/** As many as one byte for each label tells apart. */
export const mostCategories = 256;

/** The category of each label level; also used when the user edits the map. */
export function categorise(
  label: TextColumn, map: LabelMap | null, own: OwnCategories,
): Pick<Dataset, 'categories' | 'roles' | 'labelCategories' | 'labelMap'> {
  const labels = levelTexts(label);
  const { categories, of } = sortLabels(labels, map, own);
  if (categories.length > mostCategories) {
    throw new EngineError('BAD_REQUEST', `at most ${mostCategories} categories were expected, the labels give ${categories.length}.`);
  }
  const names = categories.map(({ name }) => name);
  return {
    categories: names, roles: categories.map(({ role }) => role),
    labelCategories: Uint8Array.from(labels, (text) => names.indexOf(of(text))), labelMap: map?.id ?? null,
  };
}

/** Cells of one row as text, for the preview. */
export function rowCells(dataset: Dataset, row: number): string[] {
  const pattern = dataset.rowPatterns[row];
  return fileColumns(dataset).map((column) => cellText(column, pattern));
}
