import { plainCell } from './cellNotation';
import { decodeText } from './decodeText';
import type { LineDialect } from './lineDialect';
import { splitRecords } from './recordReader';

type Oddities = Pick<LineDialect, 'fields' | 'trailing' | 'notations' | 'escapes'>;

/** The fields of a row without what is odd about them: no empty one behind a last delimiter, each in the usual notation. */
export function plainFields(cells: string[], { fields, trailing, notations }: Oddities): string[] {
  const kept = trailing && cells.length === fields + 1 && cells[fields].trim() === '' ? cells.slice(0, fields) : cells;
  if (notations === null || kept.length !== fields) return kept;
  return kept.map((cell, i) => {
    const notation = notations[i];
    return notation === null ? cell : plainCell(notation, cell.trim());
  });
}

/** The same lines, as many, with plain fields; a field that needs its quotes keeps them. */
export function plainLines(bytes: Uint8Array, oddities: Oddities, delimiter: string): Uint8Array {
  const lines = decodeText(bytes).split('\n');
  for (const [i, line] of lines.entries()) {
    const bare = line.endsWith('\r') ? line.slice(0, -1) : line;
    const [record] = bare.includes('"') ? splitRecords(bare, delimiter, oddities.escapes) : [];
    if (record?.malformed) continue;
    const cells = plainFields(record?.fields ?? bare.split(delimiter), oddities);
    lines[i] = (record === undefined ? cells : cells.map((cell) => withQuotes(cell, delimiter))).join(delimiter);
  }
  return Buffer.from(lines.join('\n'));
}

const withQuotes = (cell: string, delimiter: string): string =>
  (cell.includes('"') || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell);
