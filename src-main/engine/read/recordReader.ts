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

const malformations: { [code: string]: string } = {
  MissingQuotes: 'a quote that is not closed',
  InvalidQuotes: 'text after a closing quote',
};

/**
 * Cuts text that arrives in pieces into records: papaparse's own parser, fed piece by piece. A record whose end has not
 * arrived waits for the next piece, so quoted delimiters and line breaks are understood across pieces.
 */
export class RecordReader {
  private readonly parser: Papa.Parser;
  private text = '';
  private at = 0;

  constructor(private readonly delimiter: string, private readonly take: (record: TextRecord) => void) {
    this.parser = new Papa.Parser({ delimiter, newline: '\n', step: (step) => this.step(step as unknown as Step) });
  }

  /** Characters that wait for the end of their record. */
  get waiting(): number {
    return this.text.length;
  }

  write(text: string): void {
    this.parse(this.text + text, true);
  }

  end(): void {
    if (this.text !== '') this.parse(this.text, false);
  }

  private parse(text: string, more: boolean): void {
    refuseTangledQuotes(text, this.delimiter);
    this.text = text;
    this.at = 0;
    this.parser.parse(text, 0, more);
    this.text = more ? text.slice(this.at) : '';
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
export function splitRecords(text: string, delimiter: string): TextRecord[] {
  const records: TextRecord[] = [];
  const reader = new RecordReader(delimiter, (record) => records.push(record));
  reader.write(text);
  reader.end();
  return records;
}

/** True for a line of nothing but spaces, where a tab is a space unless it separates fields. */
export const isBlankRecord = (record: TextRecord): boolean => record.fields.length === 1 && /^[ \t\r\n]*$/.test(record.raw);

function countLines(raw: string): number {
  let lines = 0;
  for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) lines++;
  return raw.endsWith('\n') ? lines : lines + 1;
}
