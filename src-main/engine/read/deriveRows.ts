import type { CallContext, Progress } from '../../../src-shared/terms/progress';
import type { Derived } from '../../../src-shared/terms/deriving';
import { EngineError } from '../../../src-shared/terms/errors';
import { leftAsideWords } from '../../../src-shared/format/derivedWords';
import type { Layout } from '../sources/format';
import { connectionColumns } from '../wire/derivedColumns';
import { deriveStream, type WireFile } from '../wire/deriveStream';
import type { MemberRead } from './memberRead';

/** The rows of a derived table as bytes, what was found once all of them were taken, and a context whose progress counts packets too. */
export type DerivedRows = { rows: AsyncGenerator<Uint8Array>; derived: Promise<Derived>; context: CallContext };

/**
 * A capture or a connection log as the lines of the table that is derived from it. Each file is derived by itself: neither
 * connections nor windows go on in the next.
 */
export function deriveRows(
  stream: AsyncGenerator<Uint8Array>, { name, derive, source, file: { tape }, pool, context, before }: MemberRead,
): DerivedRows {
  let packets = 0;
  let connections = 0;
  const tell = (progress: Progress): void => context.progress({
    ...progress, step: 'Deriving', rows: Math.max(progress.rows ?? 0, before.rows + connections), ...(packets > 0 && { packets }),
  });
  async function* one(): AsyncGenerator<WireFile> {
    yield { name, buffers: stream };
  }
  const { rows, derived } = deriveStream(one(), derive, pool, context, (packetsSofar, connectionsSofar) => {
    [packets, connections] = [packetsSofar, connectionsSofar];
    tell({ step: 'Deriving', done: tape.bytesRead, total: source.bytes, unit: 'bytes', rows: null });
  });
  return { rows, derived, context: { ...context, progress: tell } };
}

/** What a derived table is, told of the text that it came as: who and when is no feature, and its source says what could be had. */
export function asDerived(layout: Layout, derived: Derived): { layout: Layout; derived: Derived } {
  const { source } = derived;
  const name = `KDD features derived from a ${source.kind === 'capture' ? `capture (${source.format})` : source.title}`;
  const about: readonly string[] = connectionColumns;
  return {
    layout: {
      ...layout, format: { ...layout.format, id: 'derived', name },
      columns: layout.columns.map((column) => (about.includes(column.name) ? { ...column, role: 'meta' } : column)),
    },
    derived,
  };
}

export const nothingDerived = ({ source }: Derived, name: string): EngineError =>
  new EngineError('NO_ROWS', `connections were expected, “${name}” holds none: ${leftAsideWords(source)}`);

export const logWithoutLabels = (name: string): EngineError => new EngineError('CONNECTION_LOG',
  `“${name}” has no label column to be studied as a table; its connections give KDD's features, and rules of time, network and port their labels.`);
