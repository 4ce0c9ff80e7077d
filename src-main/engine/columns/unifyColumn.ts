import { isMissingText } from '../../../src-shared/schemas/missingMarks';
import { dictionaryLimit, type EncodedColumn } from '../read/columnStore';
import { decodeText } from '../read/decodeText';
import { parseNumber } from '../read/parseNumber';
import type { ColumnPlan } from '../read/planColumns';
import { absent } from './absentColumn';
import { MarkNotes, type PatternMarks } from './missingMarks';
import { sharedBuffer, sharedCodes, sharedFloat64, type Codes } from './dataset';

/** One column over all parts, one after the other, coded by one sorted dictionary. */
export type UnifiedColumn = { marks: PatternMarks | null } & (
  | { kind: 'numeric'; codes: Codes; values: Float64Array; missingCode: number; notNumber: NotNumber | null }
  | { kind: 'text'; codes: Codes; bytes: Uint8Array; offsets: Uint32Array; missingCode: number });

/** Which patterns hold text where a number was expected (1), and what that text is. */
export type NotNumber = { patterns: Uint8Array; textOf: (pattern: number) => string };

type Coded = Extract<EncodedColumn, { kind: 'codes' }>;

/** Beyond this share of distinct values that are not numbers, a column of unknown kind is text. */
const textShare = 0.05;

/**
 * Brings the workers' own dictionaries of a column together. Values are sorted (numbers by size, text by code unit), so
 * the codes do not depend on how the file was shared out; `0` and `0.00` become the same number, `smurf.` and `smurf`
 * the same label.
 */
export function unifyColumn(parts: EncodedColumn[], plan: ColumnPlan, patterns: number): UnifiedColumn {
  const coded = parts.filter((part): part is Coded => part.kind === 'codes');
  const texts = coded.map((part) => decodeEntries(part, plan.role === 'label'));
  const text = plan.kind === 'text' || (coded.length === parts.length && isText(texts, plan));
  const isLabel = plan.role === 'label';
  const marks = findMarks(parts, texts, patterns, text ? (cell) => !isLabel && isMissingText(cell) : (cell) => Number.isNaN(parseNumber(cell)));
  return { marks, ...(text ? unifyText(coded, texts, patterns, isLabel) : unifyNumbers(parts, coded, texts, patterns)) };
}

/** Judged by the distinct values of all parts together, so that it does not matter which part met which. */
function isText(texts: string[][], { kind, plainNumbers }: ColumnPlan): boolean {
  let other = 0;
  let numeric = 0;
  for (const text of new Set(texts.flat())) {
    const value = parseNumber(text);
    if (value === undefined) other++;
    else if (!Number.isNaN(value)) numeric++;
  }
  if (other === 0 && numeric > 0) return false;
  if (kind === 'numeric') return numeric === 0 && other > 0;
  // On fewer workers it would have outgrown its dictionary, and been numbers from there on.
  if (plainNumbers && numeric > dictionaryLimit) return false;
  return numeric === 0 || other > (numeric + other) * textShare;
}

/** How the missing cells of all parts are written. */
function findMarks(parts: EncodedColumn[], texts: string[][], patterns: number, isMissing: (text: string) => boolean): PatternMarks | null {
  const notes = new MarkNotes(patterns);
  let at = 0;
  let coded = 0;
  for (const part of parts) {
    if (part.kind === 'numbers') {
      const { marks } = part;
      marks?.codes.subarray(0, part.values.length).forEach((place, pattern) => { if (place > 0) notes.add(at + pattern, marks.texts[place - 1]); });
      at += part.values.length;
      continue;
    }
    const entries = texts[coded++];
    const missing = entries.map(isMissing);
    if (part.dictionary !== absent && missing.includes(true)) part.codes.forEach((code, pattern) => { if (missing[code]) notes.add(at + pattern, entries[code]); });
    at += part.codes.length;
  }
  return notes.finish();
}

type Unmarked<C> = C extends unknown ? Omit<C, 'marks'> : never;

/** Text in its own order; what is missing, however it is written, is one level without a name. A label is taken as it stands. */
function unifyText(parts: Coded[], entries: string[][], patterns: number, isLabel: boolean): Unmarked<UnifiedColumn> {
  const texts = isLabel ? entries : entries.map((part) => part.map((text) => (isMissingText(text) ? '' : text)));
  const levels = [...new Set(texts.flat())].sort();
  if (levels[0] === '') levels.push(levels.shift()!);
  const codeOf = new Map(levels.map((level, code) => [level, code]));
  const codes = sharedCodes(patterns, levels.length);
  let at = 0;
  parts.forEach((part, i) => {
    const remap = Uint32Array.from(texts[i], (text) => codeOf.get(text)!);
    at = recode(part.codes, remap, codes, at);
  });
  return { kind: 'text', codes, ...encodeLevels(levels), missingCode: levels.at(-1) === '' ? levels.length - 1 : -1 };
}

function unifyNumbers(parts: EncodedColumn[], coded: Coded[], texts: string[][], patterns: number): Unmarked<UnifiedColumn> {
  const numbers = texts.map((entries) => entries.map(parseNumber));
  const values = sortedDistinct(gather(parts, numbers));
  const missing = values.length > 0 && Number.isNaN(values[values.length - 1]);
  const codes = sharedCodes(patterns, values.length);
  const strange: { pattern: number; text: () => string }[] = [];
  let at = 0;
  for (const part of parts) {
    const start = at;
    if (part.kind === 'numbers') {
      for (const value of part.values) codes[at++] = find(values, value);
      part.notNumbers.patterns.forEach((pattern, i) =>
        strange.push({ pattern: start + pattern, text: () => part.notNumbers.texts[i] ?? '' }));
      continue;
    }
    const i = coded.indexOf(part);
    const remap = Uint32Array.from(numbers[i], (value) => find(values, value ?? Number.NaN));
    at = recode(part.codes, remap, codes, at);
    if (numbers[i].every((value) => value !== undefined)) continue;
    part.codes.forEach((code, pattern) => {
      if (numbers[i][code] === undefined) strange.push({ pattern: start + pattern, text: () => texts[i][code] });
    });
  }
  const missingCode = missing ? values.length - 1 : -1;
  return { kind: 'numeric', codes, values, missingCode, notNumber: mark(strange, patterns) };
}

function mark(strange: { pattern: number; text: () => string }[], patterns: number): NotNumber | null {
  if (strange.length === 0) return null;
  const marked = new Uint8Array(patterns);
  for (const { pattern } of strange) marked[pattern] = 1;
  return {
    patterns: marked,
    textOf: (wanted) => strange.find(({ pattern }) => pattern === wanted)?.text().slice(0, 40) ?? '',
  };
}

function gather(parts: EncodedColumn[], numbers: (number | undefined)[][]): Float64Array {
  const arrays = [...parts.flatMap((part) => (part.kind === 'numbers' ? [part.values] : [])),
    ...numbers.map((part) => Float64Array.from(part, (value) => value ?? Number.NaN))];
  const all = new Float64Array(arrays.reduce((sum, array) => sum + array.length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all;
}

/** Sorts in place (NaN last, −0 as 0) and keeps one of each value. */
function sortedDistinct(all: Float64Array): Float64Array {
  for (let i = 0; i < all.length; i++) all[i] += 0;
  all.sort();
  let kept = 0;
  for (let i = 0; i < all.length; i++) {
    if (i === 0 || (all[i] !== all[i - 1] && !Number.isNaN(all[i - 1]))) all[kept++] = all[i];
  }
  const values = sharedFloat64(kept);
  values.set(all.subarray(0, kept));
  return values;
}

function find(values: Float64Array, value: number): number {
  if (Number.isNaN(value)) return values.length - 1;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function recode(from: Codes, remap: Uint32Array, to: Codes, start: number): number {
  for (let i = 0; i < from.length; i++) to[start + i] = remap[from[i]];
  return start + from.length;
}

function decodeEntries(part: Coded, isLabel: boolean): string[] {
  const { bytes, offsets } = part.dictionary;
  return Array.from({ length: offsets.length - 1 }, (_, i) => {
    const text = decodeText(bytes, offsets[i], offsets[i + 1]);
    return isLabel ? text.replace(/\.$/, '') : text;
  });
}

function encodeLevels(levels: string[]): { bytes: Uint8Array; offsets: Uint32Array } {
  const offsets = new Uint32Array(sharedBuffer((levels.length + 1) * 4));
  levels.forEach((level, i) => { offsets[i + 1] = offsets[i] + Buffer.byteLength(level); });
  const bytes = new Uint8Array(sharedBuffer(offsets[levels.length]));
  const buffer = Buffer.from(bytes.buffer);
  levels.forEach((level, i) => buffer.write(level, offsets[i]));
  return { bytes, offsets };
}
