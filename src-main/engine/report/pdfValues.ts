/** `12 0 R`: another object of the file. */
export class PdfReference {
  constructor(readonly number: number, readonly generation: number) {}
}
/** `/FlateDecode`: a word of the format's own. */
export class PdfName {
  constructor(readonly name: string) {}
}
/** A value as a PDF writes it (ISO 32000-1, 7.3). Texts are in the bytes of the file, one character each. */
export type PdfValue = null | boolean | number | string | PdfName | PdfReference | PdfValue[] | Map<string, PdfValue>;

/** Lists and dictionaries inside one another. */
const mostDepth = 20;

/**
 * The value that a text begins with, and how many characters it takes up. What is none is `null`, and so is what is cut off
 * by the end of the text or lies too deep.
 *
 * @example
 * parsePdfValue('[ 1 0 R (a name) ] endobj').length // 18
 */
export function parsePdfValue(text: string): { value: PdfValue; length: number } {
  const reader = new ValueReader(text);
  try {
    return { value: reader.read(0), length: reader.at };
  } catch (error) {
    if (error instanceof NoValue) return { value: null, length: reader.at };
    throw error;
  }
}

class NoValue extends Error {}

const escapes = new Map([['n', '\n'], ['r', '\r'], ['t', '\t'], ['b', '\b'], ['f', '\f']]);

class ValueReader {
  at = 0;

  constructor(private readonly text: string) {}

  read(depth: number): PdfValue {
    this.take(/(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y);
    if (depth > mostDepth) throw new NoValue();
    if (this.take(/<</y) !== null) return this.dictionary(depth);
    if (this.take(/\[/y) !== null) return this.list(/\]/y, depth);
    if (this.take(/\(/y) !== null) return this.literal();
    const name = this.take(/\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y);
    if (name !== null) return new PdfName(name[1].replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))));
    const hexadecimal = this.take(/<([0-9a-f\s]*)>/iy);
    if (hexadecimal !== null) return Buffer.from(hexadecimal[1].replace(/\s/g, ''), 'hex').toString('latin1');
    const reference = this.take(/(\d{1,10})\s{1,9}(\d{1,5})\s{1,9}R(?![a-z])/iy);
    if (reference !== null) return new PdfReference(Number(reference[1]), Number(reference[2]));
    const number = this.take(/[+-]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})/y);
    if (number !== null) return Number(number[0]);
    const word = this.take(/true|false|null/y);
    if (word !== null) return word[0] === 'null' ? null : word[0] === 'true';
    throw new NoValue();
  }

  private dictionary(depth: number): Map<string, PdfValue> {
    const items = this.list(/>>/y, depth);
    const entries = new Map<string, PdfValue>();
    for (let i = 0; i + 1 < items.length; i += 2) {
      const key = items[i];
      if (!(key instanceof PdfName)) throw new NoValue();
      entries.set(key.name, items[i + 1]);
    }
    return entries;
  }

  private list(end: RegExp, depth: number): PdfValue[] {
    const items: PdfValue[] = [];
    for (;;) {
      this.take(/(?:[\0\t\n\f\r ]+|%[^\r\n]*)*/y);
      if (this.take(end) !== null) return items;
      items.push(this.read(depth + 1));
    }
  }

  /** A text in brackets, which may hold others as long as they are closed. */
  private literal(): string {
    let value = '';
    for (let open = 1; ;) {
      const [plain] = this.take(/[^()\\]*/y)!;
      value += plain;
      const mark = this.text[this.at++];
      if (mark === undefined) throw new NoValue();
      if (mark === '\\') value += this.escaped();
      else if (mark === ')' && --open === 0) return value;
      else {
        if (mark === '(') open++;
        value += mark;
      }
    }
  }

  private escaped(): string {
    const octal = this.take(/[0-7]{1,3}/y);
    if (octal !== null) return String.fromCharCode(parseInt(octal[0], 8) & 0xff);
    if (this.take(/\r\n|\n|\r/y) !== null) return '';
    const letter = this.text[this.at++] ?? '';
    return escapes.get(letter) ?? letter;
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found !== null) this.at = pattern.lastIndex;
    return found;
  }
}
