import type { CodedPart } from './readParts';
import { type ReadPart, type UnifiedColumn, otherPlaces } from './readParts';
import type { MissingMark, Spelling } from '../../../src-shared/terms/datasetSummary';
import { labelText, readLabel, type LabelReading } from '../../../src-shared/schemas/labelText';
import { isMissingText } from '../../../src-shared/schemas/missingMarks';
import type { EncodedColumn } from '../read/columnStore';
import { decodeText } from '../read/decodeText';
import { parseNumber } from '../read/parseNumber';
import type { ColumnPlan } from '../read/planColumns';
import { cellKind, isText, type CellKind, type KindRows } from './cellKinds';
import type { Codes, Column } from './dataset';
import { countMarks } from './missingMarks';
import { type Places, type Run } from './places';
import { unifyNumbers } from './unifyNumbers';
import { unifyText } from './unifyText';

/** The rows of the file: the place of each one's pattern. */
export type FileRows = {
  /** All rows that were read: a column's kind is judged by them. */
  whole: Uint32Array;
  /** Those that are kept, the same array where all are. */
  kept: Uint32Array;
  /** Of those the numbers among all rows that fit, from 0; absent where all are kept. */
  numbers?: Uint32Array;
};

export type Unified = { column: UnifiedColumn; notNumbers: Column['notNumbers']; marks: MissingMark[]; /** Of a label: its cells that were read as another writing. */ spelt: Spelling[] };

/**
 * Brings what the readers found of a column together. Kind and form follow from the rows and values of all parts, and
 * values are sorted (numbers by size, text by code unit), so that nothing depends on how the file was shared out; `0` and
 * `0.00` become the same number, `smurf.` and `smurf` the same label.
 * @param parts `null` for a part whose file lacks the column
 * @param weights how many rows of the file each place has
 */
export function unifyColumn(
  parts: (EncodedColumn | null)[], places: Places, plan: ColumnPlan, rows: FileRows, weights: () => Uint32Array,
): Unified {
  const { runs } = places;
  const isLabel = plan.role === 'label';
  const cellText = isLabel ? (text: string): string => readLabel(text, plan.labels) : (text: string): string => text.trim();
  const marks = isLabel ? undefined : plan.about.missing;
  const read = parts.map((part, i) => readPart(part ?? nothing(runs[i]), cellText, marks));
  const text = plan.kind === 'text' || isText(countKinds(read, runs, weights), plan.kind);
  const isMissing = (cell: string, kind: CellKind): boolean => (text ? !isLabel && isMissingText(cell, marks) : kind === 'missing');
  const written = read.map((part, i) => (parts[i] === null ? null : part));
  const others = otherCells(written, runs, (cell, kind) => isMissing(cell, kind) || (!text && kind === 'other'));
  const missing = others.filter(({ text: cell, kind }) => isMissing(cell, kind));
  return {
    column: text ? unifyText(read, places, { isLabel, marks, maybeNumbers: plan.plainNumbers }) : unifyNumbers(read, places),
    notNumbers: text ? null : countStrangers(others.filter(({ kind }) => kind === 'other'), rows.kept),
    marks: countMarks(plan.name, missing, rows.kept, marks),
    spelt: isLabel ? spellingsOf(parts, plan.labels) : [],
  };
}

/** A file that lacks a column has an empty cell in each of its rows. */
const nothing = (runs: Run[]): EncodedColumn => ({
  kind: 'codes', codes: new Uint8Array(runs.reduce((sum, { length }) => sum + length, 0)),
  dictionary: { bytes: new Uint8Array(0), offsets: new Uint32Array(2) },
});

/** What the cells are read as; the readers take off ASCII's blanks, others (no-break spaces, byte order marks) are text to them. */
type CellText = (text: string) => string;

function readPart(part: EncodedColumn, cellText: CellText, marks?: readonly string[]): ReadPart {
  if (part.kind === 'codes') return readCodes(part.codes, part.dictionary, cellText, marks);
  const { values, room = [], others } = part;
  return { kind: 'numbers', values, room, others: others && { ...readCodes(others.codes, others.dictionary, cellText, marks), patterns: others.patterns } };
}

type Dictionary = Extract<EncodedColumn, { kind: 'codes' }>['dictionary'];

function readCodes(codes: Codes, { bytes, offsets }: Dictionary, cellText: CellText, marks?: readonly string[]): CodedPart {
  const texts = Array.from({ length: offsets.length - 1 }, (_, i) => cellText(decodeText(bytes, offsets[i], offsets[i + 1])));
  const values = texts.map(parseNumber);
  return { kind: 'codes', codes, texts, values, kinds: texts.map((text, i) => cellKind(text, values[i], marks)) };
}

/** Rows by what their cells are. Where all of them are numbers or missing, any count says the same, and none is made. */
function countKinds(parts: ReadPart[], runs: Run[][], weights: () => Uint32Array): KindRows {
  const counts = { number: 0, missing: 0, inexact: 0, other: 0 };
  const special = parts.flatMap((part) => (part.kind === 'codes' ? part.kinds : ['number' as const, ...part.others?.kinds ?? []]));
  if (!special.some((kind) => kind === 'other' || kind === 'inexact')) {
    for (const kind of special) counts[kind]++;
    return counts;
  }
  const rows = weights();
  parts.forEach((part, i) => {
    const cells = part.kind === 'codes' ? part : part.others;
    const perCode = new Float64Array(cells?.texts.length ?? 0);
    if (part.kind === 'codes') {
      for (const { from, to, length } of runs[i]) for (let j = 0; j < length; j++) perCode[part.codes[from + j]] += rows[to + j];
    } else {
      for (const { to, length } of runs[i]) for (let j = 0; j < length; j++) counts.number += rows[to + j];
      otherPlaces(part, runs[i]).forEach((place, j) => { perCode[part.others!.codes[j]] += rows[place]; });
      counts.number -= perCode.reduce((sum, count) => sum + count, 0);
    }
    cells?.kinds.forEach((kind, code) => { counts[kind] += perCode[code]; });
  });
  return counts;
}

/** Cells worth a word, of the parts that have the column (`null`: their file lacks it): their texts, and the place of each. */
export type OtherText = { text: string; kind: CellKind; patterns: number[] };

function otherCells(parts: (ReadPart | null)[], runs: Run[][], wanted: (text: string, kind: CellKind) => boolean): OtherText[] {
  const found = new Map<string, OtherText>();
  parts.forEach((part, i) => {
    const cells = part === null || part.kind === 'codes' ? part : part.others;
    const named = cells?.texts.map((text, code) => {
      const kind = cells.kinds[code];
      if (!wanted(text, kind)) return null;
      const known = found.get(text) ?? { text, kind, patterns: [] };
      found.set(text, known);
      return known;
    });
    if (part === null || cells === null || !named?.some((entry) => entry !== null)) return;
    if (part.kind === 'numbers') otherPlaces(part, runs[i]).forEach((place, j) => named[cells.codes[j]]?.patterns.push(place));
    else for (const { from, to, length } of runs[i]) for (let j = 0; j < length; j++) named[cells.codes[from + j]]?.patterns.push(to + j);
  });
  return [...found.values()];
}

const shownCharacters = 40;

/** Counted row by row: `?` and `abc` are both missing, and may have become one pattern. */
function countStrangers(strangers: OtherText[], rows: Uint32Array): Column['notNumbers'] {
  if (strangers.length === 0) return null;
  const textOf = new Map(strangers.flatMap(({ text, patterns }) => patterns.map((pattern) => [pattern, text])));
  let count = 0;
  let firstRow = -1;
  for (let row = 0; row < rows.length; row++) {
    if (!textOf.has(rows[row])) continue;
    if (firstRow < 0) firstRow = row;
    count++;
  }
  return firstRow < 0 ? null : { rows: count, firstRow, text: textOf.get(rows[firstRow])!.slice(0, shownCharacters) };
}

/** Cells of the label that were read as a label of another writing, each once. */
function spellingsOf(parts: (EncodedColumn | null)[], reading: LabelReading | undefined): Spelling[] {
  if (reading === undefined) return [];
  const found = new Map<string, Spelling>();
  for (const part of parts) {
    if (part?.kind !== 'codes') continue;
    const { bytes, offsets } = part.dictionary;
    for (let i = 0; i + 1 < offsets.length; i++) {
      const from = labelText(decodeText(bytes, offsets[i], offsets[i + 1]));
      const to = readLabel(from, reading);
      if (to !== from) found.set(from, { from, to });
    }
  }
  return [...found.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}
