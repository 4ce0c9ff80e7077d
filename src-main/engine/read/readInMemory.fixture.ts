import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import { assembleDataset, type Assembled } from '../columns/assembleDataset';
import { cellsOf as stored, cellText, isMissingAt, levelTexts, type Dataset } from '../columns/dataset';
import { withGapFeatures } from '../columns/gapFeatures';
import { joinRows } from '../columns/joinRows';
import { mergeRows } from '../columns/mergeRows';
import { takeColumns } from '../columns/takeColumns';
import { unifyColumns } from '../columns/unifyColumns';
import { asUtf8Lines } from './asUtf8Lines';
import { lineEncoder, type EncodedPart } from './encodeLines';
import { QuotedEncoder } from './encodeQuoted';
import type { EncodedLines } from './lineEncoder';
import { LineSlots } from './lineSlots';
import { RejectedLines } from './rejectedLines';
import { RowPlaces } from './rowPlaces';
import { familyOf } from '../../../src-shared/families/findFamily';
import { chooseMap } from '../chooseMap';
import { factorsOf } from './factorsOf';
import { sniffTable, type TableLayout } from './sniffTable';

export type InMemoryOptions = {
  /** Which of the two ways through the file; by what the sniffer says where it is not given. */
  way?: 'plain' | 'quoted';
  /** How many workers share the chunks. */
  parts?: number;
  slotBytes?: number;
  /** From this chunk on, each line has a place of its own: as where a reader has found out that lines hardly repeat. */
  placedFrom?: number;
  /** The bytes arrive in buffers that end here. */
  cuts?: number[];
  sample?: number | null;
  seed?: number;
  label?: string | null;
  mayLackLabels?: boolean;
  gapFeatures?: boolean;
};

export type InMemory = { layout: TableLayout; /** As lines of UTF-8. */ bytes: Uint8Array; dataset: Dataset; rejected: DatasetSummary['rejected']; lines: number; rows: number } & Pick<Assembled, 'missingMarks' | 'spellings' | 'distinctRows'>;

/** For tests: the whole way from bytes to dataset as the readers go it, without threads. */
export async function readInMemory(text: string | Uint8Array, options: InMemoryOptions = {}): Promise<InMemory> {
  const { form, buffers } = await asUtf8Lines(inPieces(typeof text === 'string' ? Buffer.from(text) : text), 'test.csv');
  const pieces: Uint8Array[] = [];
  for await (const piece of buffers) pieces.push(Uint8Array.from(piece));
  const bytes = Buffer.concat(pieces);
  const labels = { column: options.label ?? null, mayLack: options.mayLackLabels ?? false };
  const layout = sniffTable(bytes, true, 'test.csv', labels, form);
  const quoted = options.way === undefined ? layout.format.quoted : options.way === 'quoted';
  const plainNumbers = layout.columns.map((column) => column.plainNumbers);
  const encoders = Array.from({ length: quoted ? 1 : options.parts ?? 1 },
    () => (quoted ? new QuotedEncoder(layout.delimiter, plainNumbers, layout.dialect) : lineEncoder({ ...layout, plainNumbers })));
  const rejectedLines = new RejectedLines(layout.headerLines);
  const chunks: { part: number; rows: Uint32Array }[] = [];
  let lines = 0;
  const take = (part: number, encoded: EncodedLines): void => {
    const chunk = chunks.push({ part, rows: encoded.rows }) - 1;
    lines += encoded.lines;
    rejectedLines.add({ chunk, ...encoded });
  };
  const rowPlaces = new RowPlaces(plainNumbers, (met) => met * 3);
  const slots = new LineSlots(3, (slot, length) => {
    const chunk = chunks.length;
    const part = chunk % encoders.length;
    const own = slot.subarray(0, length);
    if (chunk === options.placedFrom) rowPlaces.begin(chunk, new Map());
    const before = lines;
    take(part, encoders[part].encode(own, rowPlaces.begun ? rowPlaces.place(chunk, own, part) : undefined));
    rowPlaces.answered(chunk, lines - before);
    slots.release(slot);
  }, { bytes: options.slotBytes });
  let from = layout.skip;
  for (const cut of [...(options.cuts ?? []), bytes.length]) {
    if (cut <= from) continue;
    await slots.write(bytes.subarray(from, cut));
    from = cut;
  }
  slots.end();
  for (const encoder of encoders) if (encoder instanceof QuotedEncoder) take(0, encoder.end());
  const parts: EncodedPart[] = encoders.map((encoder) => encoder.finish());
  const rows = chunks.reduce((sum, chunk) => sum + chunk.rows.length, 0);
  const rejected = rejectedLines.summary(rows, 'test.csv');
  const family = layout.family === null ? undefined : familyOf(layout.family.id);
  const { dataset, missingMarks, spellings, distinctRows } = await assembleDataset({
    parts: structuredClone(parts), chunks, places: rowPlaces.finish(parts, chunks), columns: layout.columns,
    sample: options.sample ?? null, seed: options.seed ?? 1, own: { labelCategories: {} }, gapFeatures: options.gapFeatures ?? false,
    mayLackLabels: labels.mayLack, factors: factorsOf(family, layout.columns.map(({ name }) => name)),
    mapOf: (names) => chooseMap(family, layout.format.labelColumn, names, undefined).map,
  }, {
    size: options.parts ?? 1, joinRows, mergeRows, withGapFeatures,
    unifyColumns: (input) => unifyColumns(input, context), takeColumns: (input) => takeColumns(input, context),
  });
  return { layout, bytes, dataset, missingMarks, spellings, distinctRows, rejected, lines, rows };
}

/** Beyond the first of them, in which a text shows how it is written, of a size that cuts characters and line breaks in two. */
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes.subarray(0, 64 << 10);
  for (let at = 64 << 10; at < bytes.length; at += 1001) yield bytes.subarray(at, at + 1001);
}

const context = { progress: () => {}, isCancelled: () => false };

/** Everything that a dataset says, as plain arrays that can be compared. */
export const plainly = (dataset: Dataset) => ({
  rows: dataset.rows, patterns: dataset.patterns, label: dataset.label, categories: dataset.categories,
  labelCategories: [...dataset.labelCategories], weights: [...dataset.weights], rowPatterns: [...dataset.rowPatterns],
  columns: dataset.columns.map((column) => ({
    name: column.name, kind: column.kind, form: column.form, notNumbers: column.notNumbers, width: stored(column).BYTES_PER_ELEMENT,
    cells: [...stored(column)], missingCode: column.form === 'coded' ? column.missingCode : null, levels: column.form === 'coded' ? levelTexts(column) : [],
    values: column.form === 'coded' && column.kind === 'numeric' ? [...column.values] : null,
  })),
});

/** The cells of every row, as they read after coding: `−` for what is missing. */
export const cellsOf = (dataset: Dataset): string[][] =>
  Array.from(dataset.rowPatterns, (pattern) => dataset.columns.map((column) => (isMissingAt(column, pattern) ? '−' : cellText(column, pattern))));
