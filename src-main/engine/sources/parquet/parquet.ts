import type { CallContext } from '../../../../src-shared/terms/progress';
import { EngineError } from '../../../../src-shared/terms/errors';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { listNames } from '../../../../src-shared/format/listNames';
import { oneAfterAnother } from '../../columns/places';
import { refuseOver } from '../../limits';
import type { WorkerPool } from '../../pool/workerPool';
import type { EncodedColumn } from '../../read/columnStore';
import { decodeText } from '../../read/decodeText';
import type { LabelWish } from '../../read/planColumns';
import type { ReadersOutcome, ReadSoFar } from '../../read/readers';
import { beginsWith } from '../container';
import type { Layout } from '../format';
import { layOutNamed } from '../namedColumns';
import type { WholeBytes } from '../wholeBytes';
import type { ColumnChunk, ParquetTable } from './footer';
import { parquetTasks } from './parquetTasks';

export type WholeRead = {
  name: string;
  labels: LabelWish;
  pool: WorkerPool;
  context: CallContext;
  bytesRead: () => number;
  total: number | null;
  before: ReadSoFar;
};

const magic = [0x50, 0x41, 0x52, 0x31];
const encrypted = [0x50, 0x41, 0x52, 0x45];
const mostFooterBytes = 256 << 20;
/** Columns that stand one behind the other go to a worker together, up to so many bytes. */
const batchBytes = 4 << 20;
const previewRows = 200;

export const isParquet = (first: Uint8Array): boolean => beginsWith(first, magic) || beginsWith(first, encrypted);

/** Reads a Parquet file: its end says where every column of every group of rows stands, and the workers read these side by side. */
export async function readParquet(
  bytes: WholeBytes, read: WholeRead,
): Promise<{ layout: Layout; outcome: ReadersOutcome; sofar: ReadSoFar }> {
  const { name, labels, pool, context, before } = read;
  const table = await pool.run(parquetTasks, 'readFooter', { footer: await footerOf(bytes, name), name, size: bytes.size }, { signal: context.signal });
  const rows = table.groups.reduce((sum, group) => sum + group.rows, 0);
  if (rows === 0) throw new EngineError('NO_ROWS', `“${name}” is a Parquet file without rows.`);
  const sofar = { rows: before.rows + rows, cells: before.cells + rows * table.columns.length, textBytes: before.textBytes };
  refuseOver('rows', sofar.rows, (most) => `at most ${most} rows were expected, “${name}” has more`);
  refuseOver('cells', sofar.cells, (most) => `at most ${most} values were expected, “${name}” holds more`);
  // Before anything is read: are there labels at all?
  layOutParquet(table, name, labels, []);
  const groups = await readGroups(bytes, table, read);
  const parts = groups.map((columns, i) => ({ patterns: table.groups[i].rows, columns }));
  const chunks = table.groups.map((group, part) => ({ part, rows: Uint32Array.from({ length: group.rows }, (_, row) => row) }));
  const preview = firstRows(groups[table.groups.findIndex((group) => group.rows > 0)]);
  sofar.textBytes += groups.flat().reduce((sum, column) => sum + (column.kind === 'codes' ? column.dictionary.bytes.length : 0), 0);
  return {
    layout: layOutParquet(table, name, labels, preview),
    outcome: { parts, chunks, places: oneAfterAnother(parts.map(({ patterns }) => patterns)) }, sofar,
  };
}

async function footerOf({ size, anywhere }: WholeBytes, name: string): Promise<Uint8Array> {
  const end = await anywhere(Math.max(0, size - 8), size);
  if (beginsWith(end, encrypted, 4)) throw new EngineError('DATA_BROKEN', `“${name}” is an encrypted Parquet file; one without encryption was expected.`);
  if (!beginsWith(end, magic, 4)) throw new EngineError('DATA_BROKEN', `“${name}” is a Parquet file without its end (PAR1 was expected there): it was cut short.`);
  const length = new DataView(end.buffer, end.byteOffset, 8).getUint32(0, true) + 8;
  if (length > Math.min(size, mostFooterBytes)) throw new EngineError('DATA_BROKEN', `the Parquet file “${name}” says that its list of contents has ${formatCount(length)} bytes, which it cannot.`);
  return Uint8Array.from(await anywhere(size - length, size));
}

/** All columns of every group, in the order of the file; a few batches are under way at once. */
async function readGroups(
  bytes: WholeBytes, { columns, groups }: ParquetTable, { name, pool, context, bytesRead, total, before }: WholeRead,
): Promise<EncodedColumn[][]> {
  const found = groups.map(() => new Array<EncodedColumn>(columns.length));
  const left = groups.map(({ chunks }) => chunks.length);
  const underWay = new Set<Promise<void>>();
  let failed: { error: unknown } | null = null;
  for (const { group, chunks } of batchesOf(groups)) {
    context.signal.throwIfAborted();
    const [from, to] = [chunks[0].from, chunks.at(-1)!.to];
    const { rows } = groups[group];
    const packed = await bytes.inOrder(from, to);
    const input = { bytes: packed, from, chunks, columns, rows, name };
    const task = pool.run(parquetTasks, 'readColumns', input, { signal: context.signal, owner: context.owner, transfer: [packed.buffer] }).then((read) => {
      chunks.forEach(({ column }, i) => { found[group][column] = read[i]; });
      left[group] -= chunks.length;
      const done = groups.reduce((sum, one, i) => sum + (left[i] === 0 ? one.rows : 0), 0);
      context.progress({ step: 'Reading', done: bytesRead(), total, unit: 'bytes', rows: before.rows + done });
    }).catch((error: unknown) => { failed ??= { error }; }).finally(() => underWay.delete(task));
    underWay.add(task);
    if (underWay.size > pool.size) await Promise.race(underWay);
    rethrow(failed);
  }
  await Promise.all(underWay);
  rethrow(failed);
  return found;
}

/** What went wrong in a task that nobody waited for at that moment. */
function rethrow(failed: { error: unknown } | null): void {
  if (failed !== null) throw failed.error;
}

function batchesOf(groups: ParquetTable['groups']): { group: number; chunks: ColumnChunk[] }[] {
  const placed = groups.flatMap(({ chunks }, group) => chunks.map((chunk) => ({ group, chunk }))).sort((a, b) =>
    a.chunk.from - b.chunk.from);
  const batches: { group: number; chunks: ColumnChunk[] }[] = [];
  for (const { group, chunk } of placed) {
    const last = batches.at(-1);
    if (last?.group === group && chunk.to - last.chunks[0].from <= batchBytes) last.chunks.push(chunk);
    else batches.push({ group, chunks: [chunk] });
  }
  return batches;
}

function layOutParquet({ columns, nested }: ParquetTable, name: string, labels: LabelWish, rows: string[][]): Layout {
  const layout = layOutNamed({
    id: 'parquet', title: 'Parquet', skip: 0, headerLines: 0, rows: rows.map((fields, i) => ({ fields, line: i + 1 })),
    columns,
  }, name, labels);
  const times = columns.filter(({ isTime }) => isTime).map((column) => column.name);
  const notes = [
    ...(times.length === 0 ? [] : [`${listNames(times)}: a time, in seconds since 1970 (UTC).`]),
    ...(nested.length === 0 ? [] : [`${listNames(nested)}: lists or maps, which are not read.`]),
  ];
  return {
    ...layout, kind: 'parquet', format: { ...layout.format, ...(notes.length > 0 && { notes }) },
    // pandas writes the index of its frame as a column; and a moment names the capture, whatever it is called.
    columns: layout.columns.map((column, i) => ((columns[i].isIndex || columns[i].isTime) && column.role === 'feature' ? { ...column, role: 'meta' } : column)),
  };
}

/** The first rows as texts, to see what counts them. */
function firstRows(columns: EncodedColumn[]): string[][] {
  const texts = columns.map((column) => (column.kind === 'numbers' ? Array.from(column.values[0].subarray(0, previewRows), String)
    : Array.from(column.codes.subarray(0, previewRows), (code) => {
      const { bytes, offsets } = column.dictionary;
      return decodeText(bytes, offsets[code], offsets[code + 1]);
    })));
  return Array.from(texts[0], (_, row) => texts.map((column) => column[row]));
}
