import Papa from 'papaparse';
import { refuseTangledQuotes } from './tangledQuotes';

/** One record of a delimited text: a line, or several where a quoted field holds line breaks. */
export type TextRecord = {
  fields: string[];
  /** The record as it stands in the text, with its line break. */
  raw: string;
  /** Lines that it takes up. */
  lines: number;
  /** What is wrong with its quotes, or `null`. */
  malformed: string | null;
};

type Step = { data: string[][]; errors: { code: string }[]; meta: { cursor: number } };

/** What is wrong with a line, read by itself, whose quoted field goes on in the next. */
export const openQuote = 'a quote that is not closed';

const malformations: { [code: string]: string } = {
  MissingQuotes: openQuote,
  InvalidQuotes: 'text after a closing quote',
};

/**
 * Cuts text that arrives in pieces into records: papaparse's own parser, fed piece by piece. A record whose end has not
 * arrived waits for the next piece, so quoted delimiters and line breaks are understood across pieces.
 */
export class RecordReader {
  private readonly parser: Papa.Parser;
  private readonly spacedQuote: RegExp;
  private text = '';
  private at = 0;
  /** A backslash at the end of a piece, whose quote may follow. */
  private held = '';

  /** @param escapes whether quotes within a field in quotes are written `\"` */
  constructor(private readonly delimiter: string, private readonly take: (record: TextRecord) => void, private readonly escapes = false) {
    this.spacedQuote = delimiter === '\t' ? /(?:^|[\t\n]) +"/ : new RegExp(`(?:^|[\\${delimiter}\\n])[ \\t]+"`);
    this.parser = new Papa.Parser({ delimiter, newline: '\n', step: (step) => this.step(step as unknown as Step) });
  }

  /** Characters that wait for the end of their record. */
  get waiting(): number {
    return this.text.length;
  }

  write(text: string): void {
    this.parse(this.text + this.doubled(text), true);
  }

  end(): void {
    const text = this.text + this.held;
    if (text !== '') this.parse(text, false);
  }

  /** Quotes as the parser knows them. */
  private doubled(piece: string): string {
    if (!this.escapes) return piece;
    const text = this.held + piece;
    this.held = text.endsWith('\\') ? '\\' : '';
    return text.slice(0, text.length - this.held.length).replaceAll('\\"', '""');
  }

  private parse(text: string, more: boolean): void {
    refuseTangledQuotes(text, this.delimiter);
    this.text = this.spacedQuote.test(text) ? closeUpQuotes(text, this.delimiter) : text;
    this.at = 0;
    this.parser.parse(this.text, 0, more);
    this.text = more ? this.text.slice(this.at) : '';
  }

  private step({ data, errors, meta }: Step): void {
    const end = this.text.length;
    // The last record of a text without a final line break runs to the end of it.
    const next = meta.cursor > this.at ? meta.cursor : end;
    const raw = this.text.slice(this.at, next);
    this.at = next;
    if (raw === '') return;
    const code = errors[0]?.code;
    const malformed = code === undefined ? null : malformations[code] ?? code;
    this.take({ fields: data[0], raw, lines: countLines(raw), malformed });
  }
}

/** All records of a text that is complete. */
export function splitRecords(text: string, delimiter: string, escapes = false): TextRecord[] {
  const records: TextRecord[] = [];
  const reader = new RecordReader(delimiter, (record) => records.push(record), escapes);
  reader.write(text);
  reader.end();
  return records;
}

/** True for a line of nothing but blanks and delimiters. */
export const isBlankRecord = ({ fields }: TextRecord): boolean => fields.every((field) => /^[ \t\r\n]*$/.test(field));

/** Takes out the blanks between a delimiter and a quote that opens a field, which the parser would take for text. */
function closeUpQuotes(text: string, delimiter: string): string {
  let closed = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    let open = i;
    while (text[open] === ' ' || (text[open] === '\t' && delimiter !== '\t')) open++;
    if (text[open] === '"') {
      closed += text.slice(from, i);
      from = open;
      i = afterClosingQuote(text, open + 1);
    }
    while (i < text.length && text[i] !== delimiter && text[i] !== '\n') i++;
  }
  return closed + text.slice(from);
}

function afterClosingQuote(text: string, start: number): number {
  for (let at = text.indexOf('"', start); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at + 1;
  return text.length;
}

function countLines(raw: string): number {
  let lines = 0;
  for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) lines++;
  return raw.endsWith('\n') ? lines : lines + 1;
}
