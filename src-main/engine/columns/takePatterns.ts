import { levelText, sharedCodes, sharedFloat64, type Codes, type Column } from './dataset';

/**
 * A column for some of its patterns, in a new order, with the values that still occur and no others.
 * @param patterns old pattern numbers, in the new order
 */
export function takePatterns<C extends Column>(column: C, patterns: Uint32Array): C {
  const distinct = column.kind === 'numeric' ? column.values.length : column.offsets.length - 1;
  const used = new Uint8Array(distinct);
  for (const pattern of patterns) used[column.codes[pattern]] = 1;
  const kept: number[] = [];
  const remap = new Uint32Array(distinct);
  for (let code = 0; code < distinct; code++) {
    if (used[code] === 0) continue;
    remap[code] = kept.length;
    kept.push(code);
  }
  const codes = sharedCodes(patterns.length, kept.length);
  recode(column.codes, patterns, remap, codes);
  const missingCode = column.missingCode >= 0 && used[column.missingCode] === 1 ? kept.length - 1 : -1;
  const base = { ...column, codes, missingCode };
  if (column.kind === 'numeric') {
    const values = sharedFloat64(kept.length);
    kept.forEach((code, i) => { values[i] = column.values[code]; });
    return { ...base, values };
  }
  return kept.length === distinct ? base : { ...base, ...takeLevels(column, kept) };
}

function recode(from: Codes, patterns: Uint32Array, remap: Uint32Array, to: Codes): void {
  for (let i = 0; i < patterns.length; i++) to[i] = remap[from[patterns[i]]];
}

function takeLevels(column: Column, kept: number[]): { bytes: Uint8Array; offsets: Uint32Array } {
  const levels = kept.map((code) => Buffer.from(levelText(column, code)));
  const offsets = new Uint32Array(new SharedArrayBuffer((kept.length + 1) * 4));
  levels.forEach((level, i) => { offsets[i + 1] = offsets[i] + level.length; });
  const bytes = new Uint8Array(new SharedArrayBuffer(offsets[kept.length]));
  levels.forEach((level, i) => bytes.set(level, offsets[i]));
  return { bytes, offsets };
}
