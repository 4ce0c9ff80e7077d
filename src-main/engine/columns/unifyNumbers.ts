import { sharedCodes, sharedFloat64, type Codes } from './dataset';
import { NumberSet } from './numberSet';
import type { ReadPart, UnifiedColumn } from './unifyColumn';

/**
 * Up to so many distinct numbers are coded: two bytes a row in place of eight, and counting in place of sorting. Finding out
 * that there are more takes as many look-ups a column.
 */
export const codedLimit = 16_384;

/** Numbers coded where there are few of them, whichever way the parts hold them; else as they are. */
export function unifyNumbers(parts: ReadPart[], sizes: number[]): UnifiedColumn {
  const numbers = parts.map((part) => (part.kind === 'numbers' ? part.values : [Float64Array.from(part.values, (value) => value ?? Number.NaN)]));
  const distinct = new NumberSet();
  for (const piece of numbers.flat()) if (!addAll(distinct, piece)) return { form: 'plain', kind: 'numeric', pieces: parts.flatMap(toNumbers) };
  return codeNumbers(parts, numbers, sizes, distinct);
}

/** Gives up, and says so, as soon as there are too many. */
function addAll(distinct: NumberSet, values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isNaN(values[i])) distinct.add(values[i]);
    if (distinct.size > codedLimit) return false;
  }
  return true;
}

function toNumbers(part: ReadPart): Float64Array[] {
  if (part.kind === 'numbers') return part.values;
  const { codes, values } = part;
  const numbers = sharedFloat64(codes.length);
  for (let i = 0; i < codes.length; i++) numbers[i] = values[codes[i]] ?? Number.NaN;
  return [numbers];
}

function codeNumbers(parts: ReadPart[], numbers: Float64Array[][], sizes: number[], distinct: NumberSet): UnifiedColumn {
  const missing = numbers.some((pieces) => pieces.some((piece) => piece.some(Number.isNaN)));
  const sorted = distinct.values().slice().sort();
  const values = sharedFloat64(sorted.length + (missing ? 1 : 0));
  values.set(sorted);
  const missingCode = missing ? sorted.length : -1;
  if (missing) values[missingCode] = Number.NaN;
  const codeOfPlace = new Uint32Array(sorted.length);
  sorted.forEach((value, code) => { codeOfPlace[distinct.add(value)] = code; });
  const codeOf = (value: number): number => (Number.isNaN(value) ? missingCode : codeOfPlace[distinct.add(value)]);
  const codes = sharedCodes(sizes.reduce((sum, size) => sum + size, 0), values.length);
  let at = 0;
  parts.forEach((part, i) => {
    if (part.kind === 'numbers') part.values.reduce((to, piece) => codeEach(piece, codeOf, codes, to), at);
    else recode(part.codes, Uint32Array.from(numbers[i][0], codeOf), codes, at);
    at += sizes[i];
  });
  return { form: 'coded', kind: 'numeric', codes, values, missingCode };
}

/** @returns where the next piece goes */
function codeEach(values: Float64Array, codeOf: (value: number) => number, codes: Codes, at: number): number {
  for (let i = 0; i < values.length; i++) codes[at + i] = codeOf(values[i]);
  return at + values.length;
}

function recode(from: Codes, remap: Uint32Array, to: Codes, at: number): void {
  for (let i = 0; i < from.length; i++) to[at + i] = remap[from[i]];
}
