import { cellText, valueAt, type Column } from './dataset';
import { sameCell } from './mergePatterns';

/** Cells that are looked at before columns are held against each other as a whole: spread over all. */
const looked = 256;

/**
 * Columns that hold the same in every row, as groups of two and more: numbers by value, text by text, missing as missing. A few cells
 * of each tell nearly all of them apart; only those that agree in these are compared cell by cell.
 */
export function identicalColumns(columns: readonly Column[], patterns: number): Column[][] {
  const alike = new Map<string, Column[][]>();
  const step = Math.max(1, Math.floor(patterns / looked));
  for (const column of columns) {
    let key = column.kind as string;
    for (let pattern = 0; pattern < patterns; pattern += step) key += `\u0000${cellText(column, pattern)}`;
    const groups = alike.get(key) ?? [];
    const own = groups.find(([first]) => areSame(first, column, patterns));
    if (own === undefined) groups.push([column]);
    else own.push(column);
    alike.set(key, groups);
  }
  return [...alike.values()].flat().filter((group) => group.length > 1);
}

function areSame(a: Column, b: Column, patterns: number): boolean {
  if (a.kind === 'numeric' && b.kind === 'numeric') {
    for (let pattern = 0; pattern < patterns; pattern++) if (!sameCell(valueAt(a, pattern), valueAt(b, pattern))) return false;
    return true;
  }
  if (a.kind === 'numeric' || b.kind === 'numeric' || a.offsets.length !== b.offsets.length) return false;
  // Dictionaries stand in ascending order: of two columns that are the same, so are these.
  for (let pattern = 0; pattern < patterns; pattern++) if (a.codes[pattern] !== b.codes[pattern]) return false;
  return Buffer.compare(a.bytes, b.bytes) === 0;
}
