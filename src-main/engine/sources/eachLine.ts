import type { MessagePort } from 'node:worker_threads';
import type { TaskContext } from '../pool/taskContext';
import { decodeText } from '../read/decodeText';
import { encodeChunks, type EncodedPart } from '../read/encodeLines';
import { rejectedExamples, type EncodedLines } from '../read/lineEncoder';
import { noteRowless } from '../read/rowLines';
import type { RowEncoder } from './rowEncoder';

const newline = 10, carriageReturn = 13, space = 32;

/**
 * What a line is: the number of its row, no row of the table at all (a comment, a line of names), a line by which those behind it
 * are to be read otherwise, or why it does not fit.
 */
export type LineFound = number | 'no row' | 'other rows follow' | { fields: number; reason: string };

/** Reads one line that is not blank: `bytes[start, end)`, without its line break. */
export type LineReader = (bytes: Uint8Array, view: DataView, start: number, end: number) => LineFound;

/** A reading worker for tables of a row a line: hands each line to its format, and counts what becomes of it. */
export function encodeEachLine(port: MessagePort, context: TaskContext, rows: RowEncoder, read: LineReader): Promise<EncodedPart> {
  return encodeChunks(port, context, {
    encode: (slot) => encodeLines(slot, read),
    end: () => encodeLines(new Uint8Array(0), read),
    finish: () => rows.finish(),
    held: () => rows.held(),
  });
}

export function encodeLines(bytes: Uint8Array, read: LineReader): EncodedLines {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const found: number[] = [];
  const rejected: EncodedLines['rejected'] = { count: 0, blank: 0, examples: [], rowless: [] };
  let lines = 0;
  for (let start = 0; start < bytes.length; lines++) {
    const next = bytes.indexOf(newline, start);
    const whole = next < 0 ? bytes.length : next;
    const end = whole > start && bytes[whole - 1] === carriageReturn ? whole - 1 : whole;
    const line = isBlank(bytes, start, end) ? 'blank' : read(bytes, view, start, end);
    if (typeof line === 'number') found.push(line);
    else {
      noteRowless(rejected.rowless, lines);
      if (line === 'blank') rejected.blank++;
      else if (line === 'other rows follow') rejected.torn = true;
      else if (line !== 'no row') {
        rejected.count++;
        if (rejected.examples.length < rejectedExamples) {
          rejected.examples.push({ line: lines, ...line, text: decodeText(bytes, start, Math.min(end, start + 120)) });
        }
      }
    }
    start = whole + 1;
  }
  return { rows: Uint32Array.from(found), rejected, lines };
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] > space) return false;
  return true;
}
