import type { PlacedNumbers } from '../read/columnStore';
import { sharedCodes, sharedFloat64 } from './dataset';
import { NumberSet } from './numberSet';
import { placedNumbers } from './placedNumbers';
import { spread, type Places } from './places';
import type { ReadPart, UnifiedColumn } from './readParts';

/**
 * Up to so many distinct numbers are coded: two bytes a row in place of eight, and counting in place of sorting. Finding out
 * that there are more takes as many look-ups a column.
 */
export const codedLimit = 16_384;

/** Numbers coded where there are few of them, whichever way the parts hold them; else as they are. */
export function unifyNumbers(parts: ReadPart[], places: Places): UnifiedColumn {
  const numbers = parts.map((part, i): PlacedNumbers[] => (part.kind === 'numbers' ? placedNumbers(part, places.runs[i]) : []));
  const dictionaries = parts.map((part) => (part.kind === 'codes' ? Float64Array.from(part.values, (value) => value ?? Number.NaN) : null));
  const distinct = new NumberSet(codedLimit);
  const few = dictionaries.every((values) => values === null || addAll(distinct, values))
    && numbers.every((stretches) => stretches.every((stretch) => addAll(distinct, stretch.numbers)));
  const held = { parts, numbers, dictionaries };
  return few ? codeNumbers(held, places, distinct) : { form: 'plain', kind: 'numeric', numbers: plainNumbers(held, places) };
}

/** The parts, the numbers of those that hold such, and the distinct ones of the others. */
type Held = { parts: ReadPart[]; numbers: PlacedNumbers[][]; dictionaries: (Float64Array | null)[] };

/** Gives up, and says so, as soon as there are too many. */
function addAll(distinct: NumberSet, values: Float64Array): boolean {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isNaN(values[i])) distinct.add(values[i]);
    if (distinct.size > codedLimit) return false;
  }
  return true;
}

/** At their places: in the room where the readers put most of them, which is nobody else's, or in memory of their own. */
function plainNumbers({ parts, numbers, dictionaries }: Held, { total, runs }: Places): Float64Array {
  const rooms = parts.flatMap((part) => (part.kind === 'numbers' ? part.room : []));
  const room = rooms.find(({ start, numbers: all }) => start === 0 && all.length >= total);
  const placed = room?.numbers.subarray(0, total) ?? sharedFloat64(total);
  parts.forEach((part, i) => {
    if (part.kind === 'codes') spread(part.codes, dictionaries[i]!, runs[i], placed);
    for (const { start, numbers: own } of numbers[i]) if (own.buffer !== placed.buffer) placed.set(own, start);
  });
  return placed;
}

function codeNumbers({ parts, numbers, dictionaries }: Held, { total, runs }: Places, distinct: NumberSet): UnifiedColumn {
  const missing = dictionaries.some((values) => values?.some(Number.isNaN))
    || numbers.some((stretches) => stretches.some((stretch) => stretch.numbers.some(Number.isNaN)));
  const sorted = distinct.values().slice().sort();
  const values = sharedFloat64(sorted.length + (missing ? 1 : 0));
  values.set(sorted);
  const missingCode = missing ? sorted.length : -1;
  if (missing) values[missingCode] = Number.NaN;
  const codeOfPlace = new Uint32Array(sorted.length);
  sorted.forEach((value, code) => { codeOfPlace[distinct.add(value)] = code; });
  const codeOf = (value: number): number => (Number.isNaN(value) ? missingCode : codeOfPlace[distinct.add(value)]);
  const codes = sharedCodes(total, values.length);
  parts.forEach((part, i) => {
    if (part.kind === 'codes') spread(part.codes, Uint32Array.from(dictionaries[i]!, codeOf), runs[i], codes);
    for (const { start, numbers: own } of numbers[i]) for (let j = 0; j < own.length; j++) codes[start + j] = codeOf(own[j]);
  });
  return { form: 'coded', kind: 'numeric', codes, values, missingCode };
}
