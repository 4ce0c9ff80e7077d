import { parsePdfValue, PdfReference, type PdfValue } from './pdfValues';

/** Longest text of one object that is looked at; those on the way to an attachment have some hundred bytes. */
const objectBytes = 1 << 16;
/** The end of a file that says where its cross-reference table begins. */
const endBytes = 1 << 10;
/** Cross-reference tables, and parts of them all: each program that saves a file again in place adds a table of a few parts. */
const mostTables = 1000;
const mostSections = 10_000;
/** `0000000015 00000 n` with the two characters of its line's end. */
const entryBytes = 20;

/** Why a PDF cannot be read; the words go on from the file's name. */
export class PdfError extends Error {}

export type PdfDictionary = ReadonlyMap<string, PdfValue>;
/** A value, and where in the file it ends. */
type PdfObject = { value: PdfValue; end: number };
/** A run of objects with numbers of their own, whose places stand one after the other. */
type Section = { first: number; count: number; at: number };

/**
 * The objects of a PDF by their numbers (ISO 32000-1, 7.5): the cross-reference table at its end, and those of earlier
 * versions of the file that it goes back to. Nothing is inflated, and only the objects that are asked for are looked at.
 *
 * Only plain tables are read, such as Wiretell writes. The other kind, a compressed stream of references, is the one that
 * a file of a few kilobytes could hold billions of.
 */
export class PdfObjects {
  private readonly sections: Section[] = [];
  readonly trailer: PdfDictionary;

  /** @throws PdfError for what is no PDF, or one of another kind than Wiretell writes */
  constructor(readonly bytes: Buffer) {
    if (bytes.toString('latin1', 0, 5) !== '%PDF-') throw new PdfError('is no PDF file');
    const end = bytes.toString('latin1', Math.max(0, bytes.length - endBytes), bytes.length);
    const start = /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(end);
    if (start === null) throw new PdfError('is a PDF file without its end');
    this.trailer = this.readTable(Number(start[1]));
    const seen = new Set([Number(start[1])]);
    for (let earlier = this.trailer.get('Prev'); typeof earlier === 'number' && !seen.has(earlier);) {
      seen.add(earlier);
      if (seen.size > mostTables) throw new PdfError(`is a PDF file with more than ${mostTables} tables`);
      earlier = this.readTable(earlier).get('Prev');
    }
    if (this.trailer.has('Encrypt')) throw new PdfError('is a protected PDF file');
  }

  /** What a value stands for: itself, or the object that it refers to (`null` where there is none). */
  resolve(value: PdfValue | undefined): PdfValue {
    return value instanceof PdfReference ? this.find(value)?.value ?? null : value ?? null;
  }

  /** The dictionary that a value stands for; an empty one where it stands for something else. */
  dictionary(value: PdfValue | undefined): PdfDictionary {
    const found = this.resolve(value);
    return found instanceof Map ? found : new Map<string, PdfValue>();
  }

  list(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.resolve(value);
    return Array.isArray(found) ? found : [];
  }

  /** A stream's dictionary and its bytes as they are stored; `null` where the value refers to something else. */
  stream(value: PdfValue | undefined): { dictionary: PdfDictionary; stored: Buffer } | null {
    const found = value instanceof PdfReference ? this.find(value) : null;
    if (found === null || !(found.value instanceof Map)) return null;
    const start = /^\s*stream\r?\n/.exec(this.bytes.toString('latin1', found.end, found.end + endBytes));
    const length = this.resolve(found.value.get('Length'));
    if (start === null || typeof length !== 'number' || !(length >= 0)) return null;
    const from = found.end + start[0].length;
    return { dictionary: found.value, stored: this.bytes.subarray(from, from + length) };
  }

  /** Reads the table at a place in the file into `sections`, and returns the trailer behind it. */
  private readTable(at: number): PdfDictionary {
    const word = /^\s*xref\s+/.exec(this.text(at));
    if (word === null) throw new PdfError('is a PDF file of another kind than Wiretell writes; perhaps another program saved it again');
    let from = at + word[0].length;
    for (;;) {
      const text = this.bytes.toString('latin1', from, from + 40);
      const head = /^\s*(\d{1,10}) (\d{1,10})\s*?(?:\r\n|\n|\r)/.exec(text);
      if (head === null) break;
      if (this.sections.length === mostSections) throw new PdfError(`is a PDF file with a table in more than ${mostSections} parts`);
      const section = { first: Number(head[1]), count: Number(head[2]), at: from + head[0].length };
      this.sections.push(section);
      from = section.at + section.count * entryBytes;
    }
    const trailer = /^\s*trailer\s*/.exec(this.text(from));
    const value = trailer === null ? null : parsePdfValue(this.text(from + trailer[0].length)).value;
    if (!(value instanceof Map)) throw new PdfError('is a damaged PDF file');
    return value;
  }

  /** An object by its reference, of the newest version of the file that has it. */
  private find({ number, generation }: PdfReference): PdfObject | null {
    const section = this.sections.find(({ first, count }) => number >= first && number < first + count);
    if (section === undefined) return null;
    const entry = section.at + (number - section.first) * entryBytes;
    const place = /^(\d{10}) (\d{5}) n/.exec(this.bytes.toString('latin1', entry, entry + entryBytes));
    if (place === null) return null;
    const at = Number(place[1]);
    const head = new RegExp(`^\\s*${number}\\s+${generation}\\s+obj`).exec(this.text(at));
    if (head === null) throw new PdfError('is a damaged PDF file');
    const from = at + head[0].length;
    const { value, length } = parsePdfValue(this.text(from));
    return { value, end: from + length };
  }

  private text(at: number): string {
    return this.bytes.toString('latin1', at, Math.min(at + objectBytes, this.bytes.length));
  }
}
