import { sharedCodes, sharedFloat64, type CodedNumbers, type TextColumn } from '../../columns/dataset';

const base = { group: 'other', role: 'feature', notNumbers: null } as const;

/** A numeric column of given cells; NaN is a missing one. */
export function numericColumn(name: string, cells: number[]): CodedNumbers {
  const distinct = [...new Set(cells.filter((cell) => !Number.isNaN(cell)))].sort((a, b) => a - b);
  const missing = cells.some(Number.isNaN);
  if (missing) distinct.push(Number.NaN);
  const values = sharedFloat64(distinct.length);
  values.set(distinct);
  const codes = sharedCodes(cells.length, distinct.length);
  codes.set(cells.map((cell) => (Number.isNaN(cell) ? distinct.length - 1 : distinct.indexOf(cell))));
  return { ...base, name, form: 'coded', kind: 'numeric', codes, values, missingCode: missing ? distinct.length - 1 : -1 };
}

/** A text column of given cells. */
export function textColumn(name: string, cells: string[]): TextColumn {
  const levels = [...new Set(cells)].sort();
  const codes = sharedCodes(cells.length, levels.length);
  codes.set(cells.map((cell) => levels.indexOf(cell)));
  const offsets = new Uint32Array(levels.length + 1);
  levels.forEach((level, i) => { offsets[i + 1] = offsets[i] + Buffer.byteLength(level); });
  return { ...base, name, form: 'coded', kind: 'text', codes, bytes: Buffer.from(levels.join('')), offsets, missingCode: -1 };
}
