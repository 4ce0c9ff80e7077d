import { byName } from '../../../src-shared/terms/byName';
import type { CallContext } from '../../../src-shared/terms/progress';
import type { Derived } from '../../../src-shared/terms/deriving';
import { EngineError } from '../../../src-shared/terms/errors';
import { guardModelFile } from '../../../src-shared/contract/guardModelFile';
import type { ModelFile } from '../../../src-shared/contract/modelFile';
import type { ScoringRequest, ScoringResult } from '../../../src-shared/contract/scoring';
import type { ByteSink, ByteSource, FileGate } from '../files';
import { parseJson } from '../parseJson';
import type { WorkerPool } from '../pool/workerPool';
import { readWhole } from '../readWhole';
import { openFile, type OpenFile } from '../sources/containers';
import { streamHead } from '../sources/streamHead';
import { Tape } from '../sources/tape';
import { isCapture } from '../wire/captureBlocks';
import { describeShift } from './describeShift';
import { scoresHeader, type ScoredRows } from './scoreLines';
import { derivedLines, sourceKind, tableLines, type ScorableLines } from './scoreSource';
import { scoreStream } from './scoreStream';
import { addSeen } from './seenRows';
import { scoringTasks } from './scoringTasks';

/** The model of a file. @throws MODEL_BROKEN */
export async function openModel(token: string, files: FileGate, { signal }: CallContext): Promise<ModelFile> {
  const source = await files.source(token);
  const called = `the model “${source.name}”`;
  return guardModelFile(parseJson(await readWhole(source, 'modelBytes', 'MODEL_BROKEN', signal), called, 'MODEL_BROKEN'), called);
}

/** What was found, and what was written. */
export type Scored = { result: ScoringResult; bytes: number; marked: number };
type Scoring = { sink: ByteSink; markFormulas: boolean } | null;
type Read = { lines: ScorableLines; derived: Promise<Derived> | null };

/** So much of a stream tells what it is. */
const headBytes = 4096;
/** Of one that comes as it pleases, the signature of a capture, or a first line that is no comment. */
const isTold = (head: Uint8Array): boolean => isCapture(head) || /^[^#\n].*\n/m.test(Buffer.from(head).toString('latin1'));

/**
 * A saved model on files: every row's class and probabilities, written as they are read, and what has shifted since training.
 * @param scoring where scores go; `null`: only what has shifted is asked
 */
export async function scoreFiles(
  { model: token, files: tokens, labels, live = false, family }: ScoringRequest, scoring: Scoring, pool: WorkerPool, files: FileGate,
  context: CallContext,
): Promise<Scored> {
  const model = await openModel(token, files, context);
  const chosen = await Promise.all(tokens.map((file) => files.chosen(file)));
  const sources = chosen.flatMap((one) => one.sources);
  const read = new ReadFiles(sources, model, { labels, live, family }, pool, files, context);
  const found: ScoredRows[] = [];
  const lacking = new Set<string>();
  const derived: Derived[] = [];
  let [bytes, before] = [0, 0];
  async function* scores(): AsyncGenerator<Uint8Array> {
    for await (const { lines: { layout, lines, shares }, derived: notes } of read.parts()) {
      const absent = model.features.filter(({ name }) => !layout.names.includes(name)).map(({ name }) => name);
      refuseStrange(model, absent, sources);
      for (const name of absent) lacking.add(name);
      if (bytes === 0 && scoring !== null) yield Buffer.from(scoresHeader(model, layout, scoring.markFormulas));
      const from = before;
      const options = {
        writes: scoring !== null, markFormulas: scoring?.markFormulas ?? true, workers: shares || live ? 1 : pool.size, promptly: live,
      };
      const { csv, found: own } = scoreStream(lines, model, layout, options, pool, context, (rows) => {
        before = from + rows;
        context.progress({ step: 'Scoring', done: read.done(), total: read.total, unit: 'bytes', rows: before });
      });
      yield* csv;
      found.push(...await own);
      if (notes !== null) derived.push(await notes);
    }
  }
  const counted = count(scores(), (length) => { bytes += length; });
  if (scoring === null) for await (const _ of counted);
  else await scoring.sink.write(counted, context.signal);
  const sum = addUp(found);
  const name = sources.length === 1 ? sources[0].name : `${sources.length} files`;
  const judged = await pool.run(scoringTasks, 'judgeScored', { model, name, labelled: found.map(({ labelled }) => labelled), ...(family && { family }) }, context);
  return {
    bytes, marked: sum.marked,
    result: {
      model: { name: model.model, target: model.target, classes: model.classes, training: model.training.files.map(({ name }) => name).join(', ') },
      source: { kind: read.kind, files: read.files, rows: sum.rows, rejected: sum.rejected, derived: derived.at(0) ?? null },
      shift: describeShift(model, sum.seen, sum.predicted, sum.rows, [...lacking]),
      predicted: byName(model.classes.map((name, c) => [name, sum.predicted[c]])), ...judged,
    },
  };
}

async function* count(parts: AsyncIterable<Uint8Array>, told: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  for await (const part of parts) {
    told(part.length);
    yield part;
  }
}

function refuseStrange({ features }: ModelFile, absent: string[], [{ name }]: ByteSource[]): void {
  if (absent.length < features.length) return;
  throw new EngineError('COLUMN_NOT_FOUND', `“${name}” has none of the model’s features: ${absent.slice(0, 6).join(', ')}${absent.length > 6 ? ', …' : ''} were expected.`);
}

function addUp(found: ScoredRows[]): { rows: number; predicted: number[]; seen: ScoredRows['seen']; rejected: ScoredRows['rejected']; marked: number } {
  const [first, ...others] = found;
  for (const other of others) other.seen.forEach((one, f) => { addSeen(first.seen[f], one); });
  const total = (pick: (one: ScoredRows) => number): number => found.reduce((all, one) => all + pick(one), 0);
  return {
    rows: total(({ rows }) => rows), predicted: Array.from(first.predicted, (_, c) => total(({ predicted }) => predicted[c])),
    seen: first.seen,
    rejected: {
      count: total(({ rejected }) => rejected.count),
      examples: found.flatMap(({ rejected }) => rejected.examples).sort((a, b) => a.line - b.line).slice(0, 20),
    },
    marked: new Set(found.flatMap(({ marked }) => [...marked])).size,
  };
}

/** The files of a scoring, opened one after the other; captures and logs are one stream of traffic. */
class ReadFiles {
  readonly files: ScoringResult['source']['files'] = [];
  readonly total: number | null;
  kind: ScoringResult['source']['kind'] = 'table';
  private before = 0;
  private bytesRead = (): number => 0;

  constructor(
    private readonly sources: ByteSource[], private readonly model: ModelFile,
    private readonly how: Pick<ScoringRequest, 'labels' | 'live' | 'family'>,
    private readonly pool: WorkerPool, private readonly gate: FileGate, private readonly context: CallContext,
  ) {
    this.total = sources.every(({ bytes }) => bytes !== null) ? sources.reduce((sum, { bytes }) => sum + (bytes ?? 0), 0) : null;
  }

  done(): number {
    return this.before + this.bytesRead();
  }

  async* parts(): AsyncGenerator<Read> {
    const { model, how: { labels, live = false, family }, pool, gate, context } = this;
    const streams = this.streams();
    const first = await streams.next();
    if (first.done) return;
    const { first: head, all } = await streamHead(first.value.buffers, live ? isTold : headBytes);
    this.kind = sourceKind(head, model);
    const opened = { ...first.value, buffers: all };
    async function* rest(): AsyncGenerator<Stream> {
      yield opened;
      yield* streams;
    }
    if (this.kind !== 'table') {
      const { derived, ...lines } = await derivedLines(rest(), model, labels, live, pool, context, () => {});
      yield { lines, derived };
      return;
    }
    if (labels !== null) throw new EngineError('BAD_REQUEST', 'label rules are for captures and logs: a table has its labels in a column.');
    for await (const { name, buffers, again } of rest()) {
      yield {
        lines: await tableLines(buffers, name, this.sources.length > 1 ? name : null, model, family, again, pool, gate, context),
        derived: null,
      };
    }
  }

  /** What comes live is plain: nobody waits for as many bytes as tell how it is packed. */
  private async open(source: ByteSource): Promise<Pick<OpenFile, 'members' | 'tape'>> {
    if (!this.how.live) return openFile(source, this.context.signal);
    const tape = new Tape(source, this.context.signal);
    return { members: [{ path: null, buffers: () => tape.all() }], tape };
  }

  private async* streams(): AsyncGenerator<Stream> {
    for (const source of this.sources) {
      const file = await this.open(source);
      this.bytesRead = () => file.tape.bytesRead;
      try {
        for (const { path, buffers } of file.members) {
          yield { name: path === null ? source.name : `${source.name}/${path}`, buffers: buffers(), again: source.bytes === null || path !== null ? null : source };
        }
        const read = { name: source.name, ...await file.tape.finish() };
        this.before += read.bytes;
        this.bytesRead = () => 0;
        this.files.push(read);
      } finally {
        file.tape.close();
      }
    }
  }
}

/** What is known of a stream before it is read. */
type Stream = { name: string; buffers: AsyncGenerator<Uint8Array>; again: ByteSource | null };
