import type { CallContext } from '../../../src-shared/terms/progress';
import { EngineError } from '../../../src-shared/terms/errors';
import type { DatasetSummary, FileFormat, PassedOver } from '../../../src-shared/terms/datasetSummary';
import { usualOpening, type Deriving } from '../../../src-shared/terms/deriving';
import { byFileName } from '../../../src-shared/format/fileOrder';
import { formatCount } from '../../../src-shared/format/formatCount';
import type { ByteSource } from '../files';
import type { WorkerPool } from '../pool/workerPool';
import { openFile } from '../sources/containers';
import type { Layout, ReadingWay } from '../sources/format';
import type { EncodedPart } from './encodeLines';
import type { LabelWish } from './planColumns';
import type { RowLines } from './rowLines';
import { asNoTable, NoTable, readMember, type ReadMember } from './readMember';
import { nothingRead, TableMisread, type ReadersOutcome, type ReadSoFar } from './readers';

/** How a dataset is to be read, as far as that is not found out: which column is the label, and how captures and logs become rows. */
export type ReadingWish = LabelWish & { derive?: Deriving };

/** A table as the workers have coded it: each worker's distinct lines, and which of them every row is. */
export type EncodedTable = ReadersOutcome & {
  layout: Layout;
  file: { name: string; bytes: number; sha256: string };
  /** The table's own name, where the file is an archive. */
  member: string | null;
  format: FileFormat;
  rejected: DatasetSummary['rejected'];
  /** Where its rows stand in the file; `null` where they are no lines of it. */
  rowLines: RowLines | null;
};

/**
 * What a stored file holds: one table, or those of an archive, in the order of their names, and what stands beside them; and
 * what its dataset holds with it and the files before it.
 */
export type EncodedFile = { tables: EncodedTable[]; passedOver: PassedOver[]; sofar: ReadSoFar };

/**
 * Reads a source to its end: unpacks it and cuts it into chunks of whole lines here, has the pool's workers code them
 * side by side, and gathers what they found. Progress counts stored bytes. Throws before any worker starts if the
 * beginning is not a table (of an archive, if none of its members is one): NoTable where it need not be one; and at the end if
 * the file changed meanwhile or too many lines did not fit. A source that stands still keeps nobody waiting: cancelling rejects at once.
 * @param before what the files of the same dataset hold that were read before it: its ceilings are theirs together
 */
export async function readTables(
  source: ByteSource, pool: WorkerPool, { derive = usualOpening, ...labels }: ReadingWish, context: CallContext, before = nothingRead,
): Promise<EncodedFile> {
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const stopped = new Promise<never>((_, reject) => {
    const fail = (): void => reject(new EngineError('CANCELLED', 'reading was stopped.'));
    if (signal.aborted) fail();
    signal.addEventListener('abort', fail, { once: true });
  });
  try {
    return await Promise.race([readEitherWay(source, pool, { labels, derive }, { ...context, signal }, before), stopped]);
  } catch (error) {
    throw error instanceof NoTable && source.mayBeNoTable !== true ? error.error : error;
  } finally {
    // Whatever still runs for this file (workers, the file itself) hears that nobody waits for it any more.
    stop.abort();
  }
}

/** Reads a source that holds one table. @throws NOT_A_TABLE for an archive of several, and what `readTables` throws */
export async function readTable(source: ByteSource, pool: WorkerPool, wish: ReadingWish, context: CallContext): Promise<EncodedTable> {
  const { tables: [table, ...others] } = await readTables(source, pool, wish, context);
  if (others.length === 0) return table;
  throw new EngineError('NOT_A_TABLE', `one table was expected, “${source.name}” holds ${others.length + 1}: ${table.member}, ${others[0].member}`
    + `${others.length > 1 ? ' …' : ''}; unpack it and open one of them.`);
}

type Wish = { labels: LabelWish; derive: Deriving };

/**
 * Reads as the beginning of each table says. Where a quoted field far behind it goes on in the next line, reading begins anew,
 * that table by records; where that makes one record of lines that do not belong together, or finds no end, anew by lines. So it
 * does where joined logs change their names: in order, by one worker.
 */
async function readEitherWay(
  source: ByteSource, pool: WorkerPool, wish: Wish, context: CallContext, before: ReadSoFar,
): Promise<EncodedFile> {
  const ways = new Map<string, ReadingWay>();
  for (;;) {
    const stop = new AbortController();
    try {
      return await readAll(source, pool, wish, { ...context, signal: AbortSignal.any([context.signal, stop.signal]) }, { before, ways });
    } catch (error) {
      if (!(error instanceof TableMisread)) throw error;
      ways.set(error.table, ways.has(error.table) ? 'lines' : 'records');
    } finally {
      stop.abort();
    }
  }
}

async function readAll(
  source: ByteSource, pool: WorkerPool, wish: Wish, context: CallContext,
  { before, ways }: { before: ReadSoFar; ways: ReadonlyMap<string, ReadingWay> },
): Promise<EncodedFile> {
  const file = await openFile(source, context.signal).catch((error: unknown) => { throw asNoTable(error); });
  try {
    const read: ReadMember[] = [];
    const passedOver = [...file.passedOver];
    let sofar = before;
    for (const member of file.members) {
      const name = member.path === null ? source.name : `${source.name}/${member.path}`;
      const found = await readMember(member, { name, source, file, pool, ...wish, context, before: sofar, way: ways.get(name) ?? null })
        .catch((error: unknown) => {
          if (error instanceof NoTable) return error;
          throw error;
        });
      if (found instanceof NoTable) {
        if (file.members.length === 1) throw found;
        passedOver.push({ name: member.path!, reason: found.reason });
      } else {
        sofar = found.sofar;
        read.push(found);
      }
    }
    const { bytes, sha256 } = await file.tape.finish();
    if (read.length === 0) throw new NoTable(nothingReadable(source.name, passedOver));
    read.sort((a, b) => byFileName(a.member.path ?? '', b.member.path ?? ''));
    const stored = { name: source.name, bytes, sha256 };
    return { tables: read.map((one) => describe(one, stored, file.compression)), passedOver, sofar };
  } finally {
    file.tape.close();
  }
}

const countRows = ({ chunks }: ReadersOutcome): number => chunks.reduce((sum, chunk) => sum + chunk.rows.length, 0);

function describe({ member, name, layout, outcome, rejected, derived }: ReadMember, file: EncodedTable['file'], compression: FileFormat['compression']): EncodedTable {
  return {
    layout, ...outcome, file, member: member.path,
    rejected: rejected.summary(countRows(outcome), name),
    rowLines: derived !== undefined || layout.kind === 'parquet' ? null : rejected.rowLines(outcome.chunks.map(({ rows }) => rows.length)),
    format: { ...layout.format, compression, kind: layout.kind, ...notesOf(outcome.parts), ...(derived && { kind: 'derived', derived }) },
  };
}

/** Fields that were not read, by how often they occur. */
function notesOf(parts: EncodedPart[]): Pick<FileFormat, 'notes'> {
  const rows = new Map<string, number>();
  for (const [name, count] of parts.flatMap((part) => part.unread ?? [])) rows.set(name, (rows.get(name) ?? 0) + count);
  if (rows.size === 0) return {};
  return { notes: [...rows].sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} stands in ${count === 1 ? '1 row' : `${formatCount(count)} rows`} and not in the beginning of the file; it is not read.`) };
}

/** Says of a folder or an archive that it holds none of what it was opened for. */
export function nothingReadable(name: string, passedOver: PassedOver[]): EngineError {
  const shown = [...passedOver].sort((a, b) => byFileName(a.name, b.name)).slice(0, 3).map(({ name: path, reason }) => `${path} (${reason})`).join('; ');
  return new EngineError('NOT_A_TABLE', `a table was expected in “${name}”, none of its ${passedOver.length} files is one: ${shown}${passedOver.length > 3 ? '; …' : '.'}`);
}
