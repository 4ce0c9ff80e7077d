import { distinctOf, levelText, sharedBuffer, sharedCodes, sharedFloat64, type CodedColumn, type Codes, type Column, type TextColumn } from './dataset';
import { roomForOrder } from './sortedOrder';

/**
 * A column for some of its patterns, in a new order, with the values that still occur and no others.
 * @param patterns old pattern numbers, in the new order
 */
export function takePatterns(column: Column, patterns: Uint32Array): Column {
  if (column.form === 'coded') return takeCodes(column, patterns);
  const numbers = sharedFloat64(patterns.length);
  for (let i = 0; i < patterns.length; i++) numbers[i] = column.numbers[patterns[i]];
  return { ...column, numbers, order: roomForOrder(patterns.length) };
}

function takeCodes(column: CodedColumn, patterns: Uint32Array): CodedColumn {
  const distinct = distinctOf(column);
  const used = new Uint8Array(distinct);
  const taken = sharedCodes(patterns.length, distinct);
  // As a rule every value still occurs, and the codes may stay what they are.
  if (take(column.codes, patterns, taken, used) === distinct) return { ...column, codes: taken };

  const kept: number[] = [];
  const remap = new Uint32Array(distinct);
  for (let code = 0; code < distinct; code++) {
    if (used[code] === 0) continue;
    remap[code] = kept.length;
    kept.push(code);
  }
  const codes = sharedCodes(patterns.length, kept.length);
  for (let i = 0; i < codes.length; i++) codes[i] = remap[taken[i]];
  const missingCode = column.missingCode >= 0 && used[column.missingCode] === 1 ? kept.length - 1 : -1;
  if (column.kind === 'text') return { ...column, codes, missingCode, ...takeLevels(column, kept) };
  const values = sharedFloat64(kept.length);
  kept.forEach((code, i) => { values[i] = column.values[code]; });
  return { ...column, codes, missingCode, values };
}

/** Copies the codes of these patterns, marks those that are used, and counts them. */
function take(from: Codes, patterns: Uint32Array, to: Codes, used: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < patterns.length; i++) {
    const code = from[patterns[i]];
    to[i] = code;
    if (used[code] === 0) {
      used[code] = 1;
      count++;
    }
  }
  return count;
}

function takeLevels(column: TextColumn, kept: number[]): { bytes: Uint8Array; offsets: Uint32Array } {
  const levels = kept.map((code) => Buffer.from(levelText(column, code)));
  const offsets = new Uint32Array(sharedBuffer((kept.length + 1) * 4));
  levels.forEach((level, i) => { offsets[i + 1] = offsets[i] + level.length; });
  const bytes = new Uint8Array(sharedBuffer(offsets[kept.length]));
  levels.forEach((level, i) => bytes.set(level, offsets[i]));
  return { bytes, offsets };
}
