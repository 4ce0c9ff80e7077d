import { EngineError } from '../../../../src-shared/terms/errors';
import type { ColumnKind } from '../../../../src-shared/terms/columns';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { cellTypeOf, isNumeric, mayBeInexact, type CellType } from './cellType';
import { getMaxDefinitionLevel, getMaxRepetitionLevel, getSchemaPath, parquetMetadata, type ColumnMetaData, type FileMetaData } from './hyparquet';
import type { Storage } from './pages';

/** A column of the file that is a column of the table. */
export type ParquetColumn = { name: string; cell: CellType; kind: ColumnKind | null; isIndex: boolean; isTime: boolean };
/** Where one column of one group of rows stands. */
export type ColumnChunk = { column: number; from: number; to: number; storage: Storage };
export type RowGroup = { rows: number; chunks: ColumnChunk[] };

export type ParquetTable = {
  columns: ParquetColumn[];
  groups: RowGroup[];
  /** Columns of lists and maps, which no table has. */
  nested: string[];
};

/** What the end of a Parquet file says about all of it. @throws DATA_BROKEN, FORMAT_UNKNOWN */
export function readFooter({ footer, name, size }: { footer: Uint8Array; name: string; size: number }): ParquetTable {
  let meta: FileMetaData;
  try {
    meta = parquetMetadata(Uint8Array.from(footer), { geoparquet: false });
    return describe(meta, name, size);
  } catch (error) {
    if (error instanceof EngineError) throw error;
    throw new EngineError('DATA_BROKEN', `the list of contents at the end of the Parquet file “${name}” cannot be read (${(error as Error).message}).`);
  }
}

function describe(meta: FileMetaData, name: string, size: number): ParquetTable {
  const index = indexColumns(meta);
  const columns: ParquetColumn[] = [];
  const nested: string[] = [];
  const places = new Map<string, number>();
  const storageOf = new Map<string, Omit<Storage, 'codec'>>();
  for (const { meta_data: about } of meta.row_groups[0]?.columns ?? []) {
    const path = about!.path_in_schema;
    const schema = getSchemaPath(meta.schema, path);
    const element = schema.at(-1)!.element;
    const key = path.join('.');
    if (getMaxRepetitionLevel(schema) > 0) {
      if (!nested.includes(path[0])) nested.push(path[0]);
      continue;
    }
    const { cell, isTime } = cellTypeOf(element);
    const kind = isNumeric(cell) && !mayBeInexact(element, cell) ? 'numeric' : null;
    places.set(key, columns.push({ name: key, cell, kind, isIndex: index.has(key), isTime }) - 1);
    storageOf.set(key, { type: element.type!, length: element.type_length ?? 0, defined: getMaxDefinitionLevel(schema) });
  }
  if (columns.length === 0) {
    throw nested.length > 0
      ? new EngineError('FORMAT_UNKNOWN', `columns of single values were expected, “${name}” has lists or maps only: ${nested.slice(0, 6).join(', ')}.`)
      : new EngineError('NO_ROWS', `“${name}” is a Parquet file without rows.`);
  }
  const groups = meta.row_groups.map((group): RowGroup => ({
    rows: Number(group.num_rows),
    chunks: group.columns.flatMap(({ meta_data: about }) => {
      const key = about!.path_in_schema.join('.');
      const column = places.get(key);
      return column === undefined ? [] : [{ column, ...rangeOf(about!), storage: { ...storageOf.get(key)!, codec: about!.codec } }];
    }),
  }));
  checkPlaces(groups, columns.length, size);
  return { columns, groups, nested };
}

function rangeOf(
  { dictionary_page_offset: dictionary, data_page_offset: data, total_compressed_size: bytes }: ColumnMetaData,
): { from: number; to: number } {
  // Old writers put 0 where there is no dictionary.
  const from = Number(dictionary !== undefined && dictionary > 0n && dictionary < data ? dictionary : data);
  return { from, to: from + Number(bytes) };
}

/** Every column in every group, one behind the other, within the file. */
function checkPlaces(groups: RowGroup[], columns: number, size: number): void {
  for (const { rows, chunks } of groups) {
    if (!Number.isSafeInteger(rows) || rows < 0) throw new RangeError(`a group of ${rows} rows`);
    if (new Set(chunks.map(({ column }) => column)).size !== columns || chunks.length !== columns) {
      throw new RangeError(`a group of rows has ${formatCount(chunks.length)} of ${formatCount(columns)} columns`);
    }
  }
  const all = groups.flatMap(({ chunks }) => chunks).sort((a, b) => a.from - b.from);
  all.forEach(({ from, to }, i) => {
    if (!(from >= 4 && from <= to && to <= size) || (i > 0 && from < all[i - 1].to)) throw new RangeError('a column stands where none can');
  });
}

/** Columns that pandas wrote for the index of its frame. */
function indexColumns({ key_value_metadata: pairs = [] }: FileMetaData): Set<string> {
  const text = pairs.find(({ key }) => key === 'pandas')?.value;
  const found = new Set<string>();
  try {
    const { index_columns: names } = JSON.parse(text ?? '{}') as { index_columns?: unknown };
    if (Array.isArray(names)) for (const name of names) if (typeof name === 'string') found.add(name);
  } catch {
    // Whatever another program wrote there is none of its index.
  }
  return found;
}
