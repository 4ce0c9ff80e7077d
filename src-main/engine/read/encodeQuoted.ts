import { once } from 'node:events';
import Papa from 'papaparse';
import { EngineError } from '../../../src-shared/contract/errors';
import type { RejectedLine } from '../../../src-shared/contract/results';
import type { TaskContext } from '../pool/taskContext';
import type { ChunkMessage, ChunkReply, EncodedPart, EncodeInput } from './encodeLines';
import { LineEncoder } from './lineEncoder';

const rejectedExamples = 20;

/**
 * A reading worker for files with quotes: papaparse cuts the stream into fields, so that quoted delimiters and newlines
 * are understood across chunks; the encoder codes them as it codes plain ones.
 */
export async function encodeQuoted(input: EncodeInput, context: TaskContext): Promise<EncodedPart> {
  const { port } = input;
  const encoder = new LineEncoder(input.fields, input.delimiter);
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { delimiter: String.fromCharCode(input.delimiter), header: false });
  let rows: number[] = [];
  let rejected: ChunkReply['rejected'] = { count: 0, blank: 0, examples: [] };
  let lines = 0;

  parser.on('data', (fields: string[]) => {
    const line = lines++;
    if (fields.length === 1 && fields[0].trim() === '') rejected.blank++;
    else if (fields.length !== input.fields || fields.some((field) => field.includes('\0'))) {
      rejected.count++;
      if (rejected.examples.length < rejectedExamples) rejected.examples.push(example(line, fields, input.fields));
    } else rows.push(encoder.encodeFields(fields));
  });
  const ended = once(parser, 'end');

  /** What papaparse has given out so far belongs to the chunk that was written last. */
  const report = (chunk: number): void => {
    const reply: ChunkReply = { chunk, rows: Uint32Array.from(rows), lines, rejected };
    port.postMessage(reply);
    rows = [];
    lines = 0;
    rejected = { count: 0, blank: 0, examples: [] };
  };

  return new Promise((resolve, reject) => {
    let last = -1;
    parser.on('error', (error: Error) => reject(new EngineError('NOT_A_TABLE', `papaparse stopped: ${error.message}.`)));
    port.on('close', () => reject(new Error('the reader went away')));
    port.on('message', async (message: ChunkMessage) => {
      if (message === 'end') {
        parser.end();
        await ended;
        report(last + 1);
        resolve(encoder.finish());
      } else if (!context.isCancelled()) {
        last = message.chunk;
        parser.write(Buffer.from(message.slot), () => report(message.chunk));
      }
    });
  });
}

function example(line: number, fields: string[], expected: number): RejectedLine {
  const reason = fields.length === expected ? 'a NUL byte' : `${fields.length} fields instead of ${expected}`;
  return { line, fields: fields.length, reason, text: fields.join(',').slice(0, 120) };
}
