import { otherGroup } from '../../../src-shared/terms/columns';
import type { EncodedColumn } from './columnStore';
import type { Alignment } from './alignColumns';
import type { EncodedPart } from './encodeLines';
import type { Places } from '../columns/places';
import type { ColumnPlan } from './planColumns';
import type { ReadersOutcome } from './readers';

/** The column that says which file a row comes from; `.1` where the files have one of that name themselves. */
export const sourceColumn = 'source_file';

type Joined = ReadersOutcome & { columns: ColumnPlan[] };

/**
 * One dataset of several files, row after row: every part has the columns of all, `null` where its file lacks one, and at
 * last the file's name.
 */
export function joinTables(tables: ReadersOutcome[], { columns, places }: Alignment, names: string[]): Joined {
  const parts: EncodedPart[] = [];
  const chunks: ReadersOutcome['chunks'] = [];
  const all: Places = { total: 0, runs: [] };
  tables.forEach((table, file) => {
    const first = parts.length;
    for (const { patterns, columns: own } of table.parts) {
      parts.push({
        patterns,
        columns: [...places[file].map((place) => (place < 0 ? null : behind(own[place], all.total))), nameColumn(names[file], patterns)],
      });
    }
    for (const runs of table.places.runs) all.runs.push(runs.map((run) => ({ ...run, to: run.to + all.total })));
    all.total += table.places.total;
    // One by one: a large file has more chunks than a call takes arguments.
    for (const { part, rows } of table.chunks) chunks.push({ part: first + part, rows });
  });
  const taken = new Set(columns.map(({ name }) => name));
  let name = sourceColumn;
  for (let i = 1; taken.has(name); i++) name = `${sourceColumn}.${i}`;
  return { parts, chunks, places: all, columns: [...columns, {
    name, group: otherGroup, role: 'source', kind: 'text', plainNumbers: false, about: { description: 'the file that the row comes from' },
  }] };
}

/** The column of a table whose first row stands at `start`. */
function behind(column: EncodedColumn | null, start: number): EncodedColumn | null {
  if (column?.kind !== 'numbers' || column.room === undefined) return column;
  return { ...column, room: column.room.map((placed) => ({ ...placed, start: placed.start + start })) };
}

/** The same text in every row. */
function nameColumn(name: string, patterns: number): EncodedColumn {
  const bytes = Buffer.from(name);
  return { kind: 'codes', codes: new Uint8Array(patterns), dictionary: { bytes: Uint8Array.from(bytes), offsets: Uint32Array.of(0, bytes.length) } };
}
