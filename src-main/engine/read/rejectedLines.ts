import { EngineError } from '../../../src-shared/terms/errors';
import type { DatasetSummary, RejectedLine } from '../../../src-shared/terms/datasetSummary';
import type { ChunkReply } from './encodeLines';
import type { RowLines } from './rowLines';

const examplesKept = 20;
const toleratedShare = 0.1;

type Answered = Pick<ChunkReply, 'chunk' | 'rejected' | 'lines'>;

/** Gathers the lines that did not become rows, and turns their place within a chunk into the line of the file. */
export class RejectedLines {
  private readonly chunks: Answered[] = [];

  constructor(private readonly headerLines: number) {}

  add({ chunk, rejected, lines }: Answered): void {
    this.chunks[chunk] = { chunk, rejected, lines };
  }

  /** Where the rows stand, given how many each chunk has. */
  rowLines(rows: readonly number[]): RowLines {
    return {
      headerLines: this.headerLines,
      chunks: this.chunks.map(({ lines, rejected: { rowless } }, chunk) => ({ rows: rows[chunk], lines, rowless })),
    };
  }

  /** Few such lines are counted and shown; beyond a tenth of all lines the table is not what it seems. */
  summary(rows: number, name: string): DatasetSummary['rejected'] {
    let count = 0;
    let headers = 0;
    let blank = 0;
    let before = this.headerLines;
    const examples: RejectedLine[] = [];
    for (const chunk of this.chunks) {
      count += chunk.rejected.count;
      headers += chunk.rejected.headers ?? 0;
      blank += chunk.rejected.blank;
      for (const example of chunk.rejected.examples) {
        if (examples.length < examplesKept) examples.push({ ...example, line: before + example.line + 1 });
      }
      before += chunk.lines;
    }
    const example = examples.length === 0 ? '' : `; the first is line ${examples[0].line}: ${examples[0].reason}`;
    if (rows === 0) throw new EngineError('NO_ROWS', `no line of “${name}” fits its table${example}.`);
    const unfit = count - headers;
    if (unfit > (rows + unfit) * toleratedShare) {
      throw new EngineError('TOO_MANY_REJECTED', `${unfit} of ${rows + unfit} lines of “${name}” do not fit${example}.`);
    }
    return { count, blank, examples, ...(headers > 0 && { headers }) };
  }
}
