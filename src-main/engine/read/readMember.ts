import type { MemberRead } from './memberRead';
import type { Derived } from '../../../src-shared/terms/deriving';
import { EngineError, type ErrorCode } from '../../../src-shared/terms/errors';
import type { ByteSource } from '../files';
import type { Member } from '../sources/container';
import { FileRanges } from '../sources/fileRanges';
import type { Head, Layout } from '../sources/format';
import { formatOf, readHead } from '../sources/formats';
import { isParquet, readParquet } from '../sources/parquet/parquet';
import { streamHead } from '../sources/streamHead';
import { streamedBytes, unpackedBytes } from '../sources/wholeBytes';
import { isCapture } from '../wire/captureBlocks';
import { hasLogColumns, isConnectionLog } from '../wire/logs/isConnectionLog';
import { asUtf8Lines } from './asUtf8Lines';
import { asDerived, deriveRows, logWithoutLabels, nothingDerived } from './deriveRows';
import type { LabelWish } from './planColumns';
import { startReaders, TableMisread, type ReadersOutcome, type ReadSoFar } from './readers';
import { RejectedLines } from './rejectedLines';
import { opening } from './opening';

/** A table that was read to its end, before the file was. */
export type ReadMember = {
  member: Member; name: string; layout: Layout; outcome: ReadersOutcome; rejected: RejectedLines; sofar: ReadSoFar;
  /** What was found where it was derived from packets or connections. */
  derived?: Derived;
};

/** Says of a file in an archive or a folder that it is none of its tables: a note, a list, a sheet of hashes. */
export class NoTable extends Error {
  constructor(readonly error: EngineError) {
    super(error.message);
  }

  /** Why, to stand within a sentence. */
  get reason(): string {
    return this.error.detail.replace(/\.$/, '');
  }
}
const noTable = new Set<ErrorCode>(['NOT_A_TABLE', 'NO_ROWS', 'CONNECTION_LOG', 'FILE_EMPTY', 'FORMAT_UNKNOWN', 'COLUMN_KIND', 'NO_LABEL', 'LINE_TOO_LONG', 'ENCODING']);
const isUnlabelledLog = (error: unknown, head: Head | null, { column }: LabelWish): boolean =>
  error instanceof EngineError && error.code === 'NO_LABEL' && column === null && head !== null && isConnectionLog(head.bytes);
export const asNoTable = (error: unknown): unknown =>
  (error instanceof EngineError && noTable.has(error.code) ? new NoTable(error) : error);

const signatureBytes = 4;
/** Enough for the header of a log and a first line. */
const logHeadBytes = 64 << 10;

/** Reads one table to its end. @throws NoTable where its beginning says that it is none */
export async function readMember(member: Member, read: MemberRead): Promise<ReadMember> {
  const { first, all } = await streamHead(member.buffers(), read.derive.logs ? logHeadBytes : signatureBytes);
  try {
    const way = isParquet(first) ? readWhole : isCapture(first) || (read.derive.logs && isConnectionLog(first)) ? readDerived : readLines;
    return { member, name: read.name, ...await way(all, read) };
  } finally {
    // Not waited for: a source that stands still would never answer.
    all.return(undefined).catch(() => {});
  }
}

type Read = Omit<ReadMember, 'member' | 'name'>;

/** A table that is found from its end. */
async function readWhole(
  stream: AsyncGenerator<Uint8Array>, { name, source, file, pool, labels, context, before }: MemberRead,
): Promise<Read> {
  const bytes = file.compression === 'none' && source.bytes !== null
    ? streamedBytes(stream, source.bytes, anywhereIn(source, source.bytes, context.signal)) : await unpackedBytes(stream, name);
  const read = readParquet(bytes, { name, labels, pool, context, bytesRead: () => file.tape.bytesRead, total: source.bytes, before });
  return { ...await read.catch((error: unknown) => { throw asNoTable(error); }), rejected: new RejectedLines(0) };
}

function anywhereIn(source: ByteSource, size: number, signal: AbortSignal): (from: number, to: number) => Promise<Uint8Array> {
  const ranges = new FileRanges(source, size, signal);
  return (from, to) => ranges.bytes(from, to);
}

/** The rows that a capture or a connection log gives, read as they become ready. */
async function readDerived(stream: AsyncGenerator<Uint8Array>, read: MemberRead): Promise<Read> {
  const { rows, derived, context } = deriveRows(stream, read);
  try {
    const table = await readLines(rows, { ...read, context, labels: { ...read.labels, mayLack: true } });
    return { ...table, ...asDerived(table.layout, await derived) };
  } catch (error) {
    if (error instanceof NoTable && error.error.code === 'NO_ROWS') throw new NoTable(nothingDerived(await derived, read.name));
    throw error;
  } finally {
    rows.return(undefined).catch(() => {});
  }
}

/** A table of a row a line, or nearly so. */
async function readLines(
  stream: AsyncGenerator<Uint8Array>, { name, source, file: { tape }, pool, labels, context, before, way }: MemberRead,
): Promise<Read> {
  let buffers: AsyncGenerator<Uint8Array>;
  let head: Head | null = null;
  let layout: Layout;
  try {
    const lines = await asUtf8Lines(stream, name);
    buffers = lines.buffers;
    head = { ...await readHead(buffers), form: lines.form };
    if (head.bytes.length === 0) throw new EngineError('FILE_EMPTY', `rows were expected, “${name}” holds no text.`);
    // A worker looks at it: whatever stands there, this thread goes on answering.
    layout = await pool.run(opening, 'layOut', { head, name, labels }, { signal: context.signal });
    if (hasLogColumns(layout.columns.map((column) => column.name))) layout = { ...layout, format: { ...layout.format, derivable: true } };
    if (way !== null) layout = formatOf(layout.kind).misread?.otherwise(layout, way) ?? layout;
  } catch (error) {
    throw asNoTable(isUnlabelledLog(error, head, labels) ? logWithoutLabels(name) : error);
  }
  const readers = startReaders(layout, { name, bytesRead: () => tape.bytesRead, total: source.bytes, before, way }, pool, context);
  const feed = async (): Promise<void> => {
    await readers.write(head.bytes.subarray(layout.skip));
    for await (const buffer of buffers) {
      context.signal.throwIfAborted();
      await readers.write(buffer);
    }
    readers.end();
  };
  // A reader that dies while the stream is fed must end the feeding, which may wait for its slots for ever.
  const [outcome] = await Promise.all([readers.finished, Promise.race([feed(), readers.finished])]).catch((error: unknown) => {
    throw way === 'records' && error instanceof EngineError && error.code === 'LINE_TOO_LONG' ? new TableMisread(name) : error;
  });
  return { layout, outcome, rejected: readers.rejected, sofar: readers.sofar() };
}
