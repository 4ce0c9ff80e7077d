import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { CallContext } from '../../../src-shared/terms/progress';
import type { ModelFile } from '../../../src-shared/contract/modelFile';
import type { WorkerPool } from '../pool/workerPool';
import type { ScoredLines, ScoredRows } from './scoreLines';
import type { LineLayout, Lines } from './tableLines';
import { scoringTasks } from './scoringTasks';

/** How rows are scored. `workers`: how many side by side; `promptly`: each piece is answered before the next is taken. */
export type ScoreOptions = { writes: boolean; markFormulas: boolean; workers: number; promptly: boolean };

/** Pieces that may be on their way to one worker. */
const mostUnderway = 2;

/** One worker with its pieces: answers come in the order of the questions. */
class Seat {
  private readonly answers: ScoredLines[] = [];
  private wake: () => void = () => {};
  private failed: unknown = null;

  constructor(private readonly port: MessagePort, found: Promise<ScoredRows>) {
    port.on('message', (answer: ScoredLines) => {
      this.answers.push(answer);
      this.wake();
    });
    found.catch((error: unknown) => {
      this.failed = error;
      this.wake();
    });
  }

  send(lines: Lines | null): void {
    this.port.postMessage(lines, lines === null ? [] : [lines.bytes.buffer as ArrayBuffer]);
  }

  async answer(): Promise<ScoredLines> {
    while (this.answers.length === 0) {
      if (this.failed !== null) throw this.failed;
      await new Promise<void>((resolve) => { this.wake = resolve; });
    }
    return this.answers.shift()!;
  }

  close(): void {
    this.port.close();
  }
}

/**
 * Scores lines on workers while they are read; pieces go round, and their scores come in the order of the lines.
 * @param told of every further number of rows
 * @returns what every worker found, once all scores have been taken
 */
export function scoreStream(
  pieces: AsyncIterable<Lines>, model: ModelFile, layout: LineLayout, options: ScoreOptions, pool: WorkerPool, context: CallContext,
  told: (rows: number) => void,
): { csv: AsyncGenerator<Uint8Array>; found: Promise<ScoredRows[]> } {
  const { writes, markFormulas, workers, promptly } = options;
  const owner = Symbol('scores');
  const founds: Promise<ScoredRows>[] = [];
  const seats = Array.from({ length: workers }, () => {
    const { port1, port2 } = new MessageChannel();
    const found = pool.run(scoringTasks, 'scoreLines', { port: port2, model, layout, writes, markFormulas }, { signal: context.signal, owner, transfer: [port2] });
    founds.push(found);
    return new Seat(port1, found);
  });
  async function* csv(): AsyncGenerator<Uint8Array> {
    let [sent, taken, rows] = [0, 0, 0];
    async function* take(most: number): AsyncGenerator<Uint8Array> {
      while (sent - taken > most) {
        const answer = await seats[taken++ % workers].answer();
        rows += answer.rows;
        told(rows);
        if (answer.csv.length > 0) yield answer.csv;
      }
    }
    try {
      for await (const lines of pieces) {
        context.signal.throwIfAborted();
        seats[sent++ % workers].send(lines);
        yield* take(promptly ? 0 : workers * mostUnderway);
      }
      yield* take(0);
      for (const seat of seats) seat.send(null);
      await Promise.all(founds);
    } finally {
      for (const seat of seats) seat.close();
    }
  }
  const found = Promise.all(founds);
  // Whoever takes the scores is told, too.
  found.catch(() => {});
  return { csv: csv(), found };
}
