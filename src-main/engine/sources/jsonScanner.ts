const [quote, backslash, colon, comma, minus, plus, dot, open, close, openList, closeList] = Buffer.from('"\\:,-+.{}[]');
const [zero, nine, upperE, lowerE] = Buffer.from('09Ee');
const literals = ['true', 'false', 'null'].map((word) => Buffer.from(word));

/** How a value stands in the line: a string between its quotes, one with escapes (with its quotes), nothing, or as it is. */
export type ValueForm = 'string' | 'escaped' | 'null' | 'raw';
/** One field of an object, the ones of an object inside it too: where its key and its value stand. */
export type TakeField = (prefix: string, keyFrom: number, keyTo: number, valueFrom: number, valueTo: number, form: ValueForm) => void;

/**
 * Walks over a JSON object in a line without making values of it: numbers of any length stay as they are written. Objects inside
 * it are opened one level deep; what lies deeper, and lists, are taken as their text.
 */
export class JsonScanner {
  private bytes: Uint8Array = new Uint8Array(0);
  private at = 0;
  private end = 0;

  constructor(private readonly take: TakeField) {}

  /** @returns why the line is no JSON object, or `null` */
  object(bytes: Uint8Array, start: number, end: number): string | null {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
    this.skipBlanks();
    if (this.peek() !== open) return 'an object in braces was expected';
    const wrong = this.fields('', 0);
    if (wrong !== null) return this.at >= this.end ? 'the JSON breaks off' : `${wrong} (character ${this.at - start + 1})`;
    this.skipBlanks();
    return this.at < this.end ? `nothing was expected behind the object (character ${this.at - start + 1})` : null;
  }

  private fields(prefix: string, depth: number): string | null {
    this.at++;
    this.skipBlanks();
    if (this.peek() === close) {
      this.at++;
      return null;
    }
    for (;;) {
      this.skipBlanks();
      if (this.peek() !== quote) return 'a name in quotes was expected';
      const keyFrom = this.at + 1;
      if (this.string() === null) return 'a name without its end';
      const keyTo = this.at - 1;
      this.skipBlanks();
      if (this.peek() !== colon) return 'a colon was expected';
      this.at++;
      this.skipBlanks();
      const wrong = this.value(prefix, depth, keyFrom, keyTo);
      if (wrong !== null) return wrong;
      this.skipBlanks();
      const byte = this.peek();
      if (byte !== comma && byte !== close) return 'a comma or } was expected';
      this.at++;
      if (byte === close) return null;
    }
  }

  private value(prefix: string, depth: number, keyFrom: number, keyTo: number): string | null {
    const from = this.at;
    const byte = this.peek();
    if (byte === quote) {
      const form = this.string();
      if (form === null) return 'a text without its end';
      this.take(prefix, keyFrom, keyTo, form === 'string' ? from + 1 : from, form === 'string' ? this.at - 1 : this.at, form);
      return null;
    }
    if (byte === open && depth === 0) return this.fields(`${prefix}${keyOf(this.bytes, keyFrom, keyTo)}.`, depth + 1);
    if (byte === open || byte === openList) {
      if (!this.nested()) return 'a list or object without its end';
    } else {
      while (this.at < this.end && isWord(this.bytes[this.at])) this.at++;
      const word = literals.findIndex((literal) => this.holds(literal, from));
      if (word < 0 && !this.isNumber(from)) return 'a value was expected';
      if (word === 2) {
        this.take(prefix, keyFrom, keyTo, from, from, 'null');
        return null;
      }
    }
    this.take(prefix, keyFrom, keyTo, from, this.at, 'raw');
    return null;
  }

  /** Behind the string that begins here. */
  private string(): 'string' | 'escaped' | null {
    const { bytes, end } = this;
    let form: 'string' | 'escaped' = 'string';
    for (let at = this.at + 1; at < end; at++) {
      const byte = bytes[at];
      if (byte === backslash) {
        form = 'escaped';
        at++;
      } else if (byte === quote) {
        this.at = at + 1;
        return form;
      } else if (byte < 32) break;
    }
    this.at = end;
    return null;
  }

  /** Behind the list or object that begins here, if it is JSON. */
  private nested(): boolean {
    const from = this.at;
    for (let depth = 0; this.at < this.end;) {
      const byte = this.bytes[this.at];
      if (byte === quote) {
        if (this.string() === null) return false;
        continue;
      }
      if (byte === open || byte === openList) depth++;
      if (byte === close || byte === closeList) depth--;
      this.at++;
      if (depth === 0) return isJson(this.bytes.subarray(from, this.at));
    }
    return false;
  }

  private holds(literal: Uint8Array, from: number): boolean {
    return this.at - from === literal.length && literal.every((byte, i) => this.bytes[from + i] === byte);
  }

  private isNumber(from: number): boolean {
    const { bytes, at: end } = this;
    let at = bytes[from] === minus ? from + 1 : from;
    const digits = (): number => {
      const start = at;
      while (at < end && bytes[at] >= zero && bytes[at] <= nine) at++;
      return at - start;
    };
    const leadsWithZero = bytes[at] === zero;
    const whole = digits();
    if (whole === 0 || (leadsWithZero && whole > 1)) return false;
    if (at < end && bytes[at] === dot) {
      at++;
      if (digits() === 0) return false;
    }
    if (at < end && (bytes[at] === lowerE || bytes[at] === upperE)) {
      at++;
      if (bytes[at] === plus || bytes[at] === minus) at++;
      if (digits() === 0) return false;
    }
    return at === end;
  }

  private peek(): number {
    return this.at < this.end ? this.bytes[this.at] : -1;
  }

  private skipBlanks(): void {
    while (this.at < this.end && (this.bytes[this.at] === 32 || this.bytes[this.at] === 9)) this.at++;
  }
}

/** The name that stands between quotes. */
export function keyOf(bytes: Uint8Array, from: number, to: number): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('utf8');
  return text.includes('\\') ? unquoted(`"${text}"`) : text;
}

/** The text of a string with escapes; as it stands where these are none of JSON. */
export function unquoted(text: string): string {
  try {
    return JSON.parse(text) as string;
  } catch {
    return text;
  }
}

/** Letters, digits and the signs of numbers. */
const isWord = (byte: number): boolean =>
  (byte >= zero && byte <= nine) || (byte >= 97 && byte <= 122) || byte === minus || byte === plus || byte === dot || byte === upperE;

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8'));
    return true;
  } catch {
    return false;
  }
}
