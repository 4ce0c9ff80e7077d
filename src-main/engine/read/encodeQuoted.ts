import { EngineError } from '../../../src-shared/terms/errors';
import type { RejectedLine } from '../../../src-shared/terms/datasetSummary';
import type { TaskContext } from '../pool/taskContext';
import { decodeText } from './decodeText';
import { encodeChunks, type EncodedPart, type EncodeInput } from './encodeLines';
import { type Held } from './chunkPlace';
import { LineEncoder, rejectedExamples, type EncodedLines } from './lineEncoder';
import { headerAgain, HeaderLine } from './headerLine';
import type { LineDialect } from './lineDialect';
import { slotBytes } from './lineSlots';
import { plainFields } from './plainFields';
import { noteRowless } from './rowLines';
import { isBlankRecord, RecordReader, type TextRecord } from './recordReader';
import { whyRejected } from './rejectedRecord';

/**
 * A reading worker for files with quotes: papaparse cuts the stream into fields, so that quoted delimiters and newlines
 * are understood across chunks; the encoder codes them as it codes plain ones.
 */
export function encodeQuoted(input: EncodeInput, context: TaskContext): Promise<EncodedPart> {
  const records = new QuotedEncoder(input.delimiter, input.plainNumbers, input.dialect);
  return encodeChunks(input.port, context, {
    encode: (slot) => records.encode(slot),
    end: () => records.end(),
    finish: () => records.finish(),
    held: () => records.held(),
  });
}

/** Codes records that may run over several chunks: what a call returns belongs to the records that ended in it. */
export class QuotedEncoder {
  private readonly encoder: LineEncoder;
  private readonly reader: RecordReader;
  private rows: number[] = [];
  private rejected: EncodedLines['rejected'] = { count: 0, blank: 0, examples: [], rowless: [] };
  private lines = 0;
  private linesBefore = 0;

  private readonly header: HeaderLine;

  constructor(delimiter: number, plainNumbers: boolean[], private readonly dialect: LineDialect) {
    this.encoder = new LineEncoder(delimiter, plainNumbers);
    this.header = new HeaderLine(dialect.header, String.fromCharCode(delimiter));
    this.reader = new RecordReader(String.fromCharCode(delimiter), (record) => this.take(record), dialect.escapes);
  }

  encode(bytes: Uint8Array): EncodedLines {
    this.reader.write(decodeText(bytes));
    if (this.reader.waiting > slotBytes) {
      throw new EngineError('LINE_TOO_LONG',
        `quoted fields of at most ${slotBytes >> 20} MiB were expected; one that begins ${this.linesBefore + this.lines} lines `
        + 'after the first row is longer, or its quote is never closed.');
    }
    return this.flush();
  }

  end(): EncodedLines {
    this.reader.end();
    return this.flush();
  }

  finish(): EncodedPart {
    return this.encoder.finish();
  }

  held(): Held {
    return this.encoder.held();
  }

  private flush(): EncodedLines {
    const { rows, rejected, lines } = this;
    this.linesBefore += lines;
    this.rows = [];
    this.rejected = { count: 0, blank: 0, examples: [], rowless: [] };
    this.lines = 0;
    return { rows: Uint32Array.from(rows), rejected, lines };
  }

  private take(record: TextRecord): void {
    const line = this.lines;
    this.lines += record.lines;
    for (let within = 1; within < record.lines; within++) noteRowless(this.rejected.rowless, line + within);
    if (isBlankRecord(record)) {
      this.rejected.blank++;
      noteRowless(this.rejected.rowless, line);
      return;
    }
    const fields = plainFields(record.fields, this.dialect);
    const again = this.header.isHeader(record.fields);
    const reason = again ? headerAgain : whyRejected({ ...record, fields }, this.dialect.fields);
    if (reason === null) {
      this.rows.push(this.encoder.encodeFields(fields));
      return;
    }
    this.rejected.count += record.lines;
    noteRowless(this.rejected.rowless, line);
    if (again) this.rejected.headers = (this.rejected.headers ?? 0) + record.lines;
    else if (record.lines > 1) this.rejected.torn = true;
    if (this.rejected.examples.length < rejectedExamples) this.rejected.examples.push(exampleOf(record, line, reason));
  }
}

const exampleOf = ({ fields, raw }: TextRecord, line: number, reason: string): RejectedLine =>
  ({ line, fields: fields.length, reason, text: raw.replace(/\r?\n$/, '').slice(0, 120) });
