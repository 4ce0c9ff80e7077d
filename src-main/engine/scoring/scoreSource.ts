import { connectionColumns } from '../wire/derivedColumns';
import type { CallContext } from '../../../src-shared/terms/progress';
import { zeekTimeouts, type Derived, type LabelRulesFile } from '../../../src-shared/terms/deriving';
import { EngineError } from '../../../src-shared/terms/errors';
import type { OwnFamily } from '../../../src-shared/terms/ownFamily';
import type { ModelFile } from '../../../src-shared/contract/modelFile';
import type { ByteSource, FileGate } from '../files';
import { namesAs } from '../byOwnFamily';
import { openDataset } from '../openDataset';
import type { WorkerPool } from '../pool/workerPool';
import { asUtf8Lines } from '../read/asUtf8Lines';
import type { Layout } from '../sources/format';
import { readHead } from '../sources/formats';
import { isCapture } from '../wire/captureBlocks';
import { deriveStream, type WireFile } from '../wire/deriveStream';
import { isConnectionLog } from '../wire/logs/isConnectionLog';
import { wholeLines, type LineLayout, type Lines } from './tableLines';
import { opening } from '../read/opening';
import { rowTasks } from '../rows/rowTasks';

/** Rows to score as lines of text, however they are stored. */
export type ScorableLines = {
  layout: LineLayout;
  lines: AsyncIterable<Lines>;
  /** Whether other work of the same call needs a worker meanwhile. */ shares: boolean;
};

/** What a stream of bytes is, by its beginning: traffic for a model of derived features, or a table. */
export function sourceKind(head: Uint8Array, model: Pick<ModelFile, 'windows'>): 'capture' | 'log' | 'table' {
  if (isCapture(head)) {
    if (model.windows !== null) return 'capture';
    throw new EngineError('FORMAT_UNKNOWN', 'a table was expected: the model learnt from features that a capture does not give.');
  }
  return model.windows !== null && isConnectionLog(head) ? 'log' : 'table';
}

/** Captures or logs as the lines of the table that is derived from them, by the model's own window rule. */
export async function derivedLines(
  files: AsyncIterable<WireFile>, model: ModelFile, labels: LabelRulesFile | null, live: boolean, pool: WorkerPool, context: CallContext,
  told: (packets: number) => void,
): Promise<ScorableLines & { derived: Promise<Derived> }> {
  const settings = { windows: model.windows!, timeouts: zeekTimeouts, labels };
  const { rows, derived } = deriveStream(files, settings, pool, context, told, live);
  let head: Uint8Array = new Uint8Array(0);
  let next = await rows.next();
  for (; !next.done && !head.includes(10); next = await rows.next()) {
    head = Buffer.concat([head, next.value]);
    if (head.includes(10)) break;
  }
  const end = head.indexOf(10);
  async function* body(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > end + 1) yield head.subarray(end + 1);
      yield* rows;
    } finally {
      await rows.return(undefined);
    }
  }
  const names = Buffer.from(head.subarray(0, end)).toString().split(',');
  const layout = { file: null, names, delimiter: 44, trailing: false, kept: connectionColumns.map((name) => names.indexOf(name)).filter((place) => place >= 0), label: names.indexOf('label') };
  return { layout, lines: wholeLines(body(), 2, live), shares: true, derived };
}

/**
 * A table as its own lines, where they are plain text; else it is read as a dataset and written anew.
 * @param again the same table as a source, where it can be read once more
 */
export async function tableLines(
  stream: AsyncGenerator<Uint8Array>, name: string, file: string | null, model: ModelFile, family: OwnFamily | undefined,
  again: ByteSource | null, pool: WorkerPool, files: FileGate, context: CallContext,
): Promise<ScorableLines> {
  const wish = { column: model.labelColumn, mayLack: true, ...(family && { meaning: { family } }) };
  const { form, buffers } = await asUtf8Lines(stream, name);
  const head = { ...await readHead(buffers), form };
  const layout = await pool.run(opening, 'layOut', { head, name, labels: wish }, { signal: context.signal });
  if (!isPlain(layout)) {
    await buffers.return(undefined);
    if (again === null) throw new EngineError('NOT_SUPPORTED', `plain text was expected of “${name}”, found ${layout.format.name}${layout.format.quoted ? ' with quotes' : ''}: name it as a file of its own.`);
    return datasetLines(again, file, model, family, pool, files, context);
  }
  async function* body(): AsyncGenerator<Uint8Array> {
    if (layout.skip < head.bytes.length) yield head.bytes.subarray(layout.skip);
    if (!head.complete) yield* buffers;
  }
  const written = layout.columns.map((column) => column.name);
  const names = written.map(modelNames(model, family));
  return {
    layout: { file, names, delimiter: layout.delimiter, trailing: layout.dialect.trailing, kept: [], label: layout.format.labelColumn === '' ? -1 : written.indexOf(layout.format.labelColumn) },
    lines: wholeLines(body(), layout.headerLines + 1, false), shares: false,
  };
}

/** What the model calls the columns of a file. */
const modelNames = ({ features }: ModelFile, family: OwnFamily | undefined): (name: string) => string =>
  (family === undefined ? (name) => name : namesAs(features.map(({ name }) => name), family));

/** Whether each row is a line, and each cell written as it is meant. */
const isPlain = ({ kind, format: { quoted }, dialect: { notations } }: Layout): boolean => kind === 'delimited' && !quoted && notations === null;

const rowsAtOnce = 1 << 16;

async function datasetLines(
  source: ByteSource, file: string | null, model: ModelFile, family: OwnFamily | undefined, pool: WorkerPool, files: FileGate,
  context: CallContext,
): Promise<ScorableLines> {
  const token = 'table';
  const gate: FileGate = { ...files, chosen: async () => ({ name: source.name, sources: [source], passedOver: [] }) };
  const request = {
    source: { kind: 'files' as const, files: [token] }, sample: null, seed: 0, labelColumn: model.labelColumn, labelCategories: model.labelCategories, mayLackLabels: true,
    ...(family && { meaning: { family } }),
  };
  const { dataset, summary } = await openDataset(request, token, pool, gate, context);
  const rows = Uint32Array.from({ length: dataset.rows }, (_, row) => row);
  async function* body(): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < rows.length; from += rowsAtOnce) {
      const { csv } = await pool.run(rowTasks, 'writeRows', { dataset, rows, from, count: rowsAtOnce, markFormulas: false }, { signal: context.signal });
      yield from === 0 ? csv.subarray(csv.indexOf(10) + 1) : csv;
    }
  }
  const written = ['row', ...summary.columns.map(({ name }) => name)];
  const names = written.map(modelNames(model, family));
  const label = summary.labelled ? written.indexOf(summary.format.labelColumn) : -1;
  return { layout: { file, names, delimiter: 44, trailing: false, kept: [0], label }, lines: wholeLines(body(), 1, false), shares: true };
}
