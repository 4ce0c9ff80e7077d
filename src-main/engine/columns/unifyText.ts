import { isMissingText } from '../../../src-shared/schemas/missingMarks';
import { fewestPlain } from '../read/columnStore';
import { sharedBuffer, sharedCodes } from './dataset';
import { placedNumbers } from './placedNumbers';
import { spread, type Places } from './places';
import { otherPlaces, type ReadPart, type UnifiedColumn } from './readParts';

/**
 * Text in its own order; what is missing, however it is written, is one level without a name. A label is taken as it stands.
 * @param as `maybeNumbers` where a part may have kept cells as numbers: then every number is written as the program writes it,
 *   whichever part it is from; of so few that none can have, each stays as it stands
 */
export function unifyText(
  parts: ReadPart[], { total, runs }: Places, as: { isLabel: boolean; marks?: readonly string[] | undefined; maybeNumbers: boolean },
): UnifiedColumn {
  const named = (text: string): string => (!as.isLabel && isMissingText(text, as.marks) ? '' : text);
  const mayBe = as.maybeNumbers && !haveFew(parts);
  const written = (text: string, value: number | undefined, isNumber: boolean): string => named(mayBe && isNumber ? String(value) : text);
  const texts = parts.map((part) => {
    const cells = part.kind === 'codes' ? part : part.others;
    return cells === null ? [] : cells.texts.map((text, i) => written(text, cells.values[i], cells.kinds[i] === 'number'));
  });
  const all = new Set(texts.flat());
  const numbers = parts.map((part, i) => (part.kind === 'numbers' ? placedNumbers(part, runs[i]) : []));
  for (const { numbers: own } of numbers.flat()) for (const value of own) if (!Number.isNaN(value)) all.add(String(value));
  const levels = [...all].sort();
  if (levels[0] === '') levels.push(levels.shift()!);
  const codeOf = new Map(levels.map((level, code) => [level, code]));
  const codes = sharedCodes(total, levels.length);
  parts.forEach((part, i) => {
    const remap = Uint32Array.from(texts[i], (text) => codeOf.get(text)!);
    if (part.kind === 'codes') spread(part.codes, remap, runs[i], codes);
    else {
      for (const { start, numbers: own } of numbers[i]) own.forEach((value, j) => { codes[start + j] = codeOf.get(String(value)) ?? 0; });
      otherPlaces(part, runs[i]).forEach((place, j) => { codes[place] = remap[part.others!.codes[j]]; });
    }
  });
  return { form: 'coded', kind: 'text', codes, ...encodeLevels(levels), missingCode: levels.at(-1) === '' ? levels.length - 1 : -1 };
}

/** Whether no reader can have kept cells as numbers, however the rows were dealt out. */
function haveFew(parts: ReadPart[]): boolean {
  const texts = new Set<string>();
  for (const part of parts) {
    if (part.kind === 'numbers') return false;
    for (const text of part.texts) if (texts.add(text).size >= fewestPlain) return false;
  }
  return true;
}

function encodeLevels(levels: string[]): { bytes: Uint8Array; offsets: Uint32Array } {
  const offsets = new Uint32Array(sharedBuffer((levels.length + 1) * 4));
  levels.forEach((level, i) => { offsets[i + 1] = offsets[i] + Buffer.byteLength(level); });
  const bytes = new Uint8Array(sharedBuffer(offsets[levels.length]));
  const buffer = Buffer.from(bytes.buffer);
  levels.forEach((level, i) => buffer.write(level, offsets[i]));
  return { bytes, offsets };
}
