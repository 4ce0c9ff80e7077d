import { EngineError } from '../../../../src-shared/terms/errors';
import type { EncodedColumn } from '../../read/columnStore';
import { buildColumn } from './buildColumn';
import type { ColumnChunk, ParquetColumn } from './footer';
import { readPages } from './pages';

/** Some columns of one group of rows: their bytes, one behind the other from `from` on. */
export type ReadColumnsInput = {
  bytes: Uint8Array;
  from: number;
  chunks: ColumnChunk[];
  columns: ParquetColumn[];
  rows: number;
  name: string;
};

/** A reading worker: columns from their pages. @throws DATA_BROKEN naming the column */
export function readColumns({ bytes, from, chunks, columns, rows, name }: ReadColumnsInput): EncodedColumn[] {
  return chunks.map((chunk) => {
    const column = columns[chunk.column];
    try {
      const pages = readPages(bytes.subarray(chunk.from - from, chunk.to - from), chunk.storage, rows);
      return buildColumn(pages, column.cell, rows);
    } catch (error) {
      if (error instanceof EngineError) throw error;
      throw new EngineError('DATA_BROKEN', `the column ${column.name} of “${name}” is damaged between the bytes ${chunk.from} and ${chunk.to} (${(error as Error).message}).`);
    }
  });
}
