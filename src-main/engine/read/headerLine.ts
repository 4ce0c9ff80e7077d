const newline = 10;
/** Beyond the names that are known, a table without a header may have its label and a score. */
const mostUnnamed = 2;
/** What may stand before the first name: a byte order mark, blanks, a quote. */
const before = /^[\ufeff\s"]*/;

/** Why a line that equals the header is left out. */
export const headerAgain = 'the header again';

/** Knows a table's header where it stands again, as it does where files were joined. */
export class HeaderLine {
  /** 1 for each byte that such a line may begin with: all that is asked of most lines. */
  readonly mayBegin = new Uint8Array(256);
  private readonly first: string;

  constructor(private readonly names: readonly string[], private readonly delimiter: string) {
    this.first = names.find((name) => name !== '') ?? '';
    if (this.first === '') return;
    for (const byte of [Buffer.from(this.first)[0], 0xef, 0xc2, 0x20, 0x09, 0x22]) this.mayBegin[byte] = 1;
    if (names[0] === '') this.mayBegin[delimiter.charCodeAt(0)] = 1;
  }

  /** Whether the line that starts here is a header; asked for where `mayBegin` says so. */
  isAt(bytes: Uint8Array, start: number): boolean {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const skipped = Math.min(bytes.length, start + this.first.length * 3 + 16);
    const beginning = buffer.toString('utf8', start, skipped).replace(before, '').replaceAll(this.delimiter, '');
    if (!beginning.startsWith(this.first.replaceAll(this.delimiter, ''))) return false;
    const end = buffer.indexOf(newline, start);
    return this.isHeader(buffer.toString('utf8', start, end < 0 ? buffer.length : end).split(this.delimiter));
  }

  /** Whether these fields are the names, whatever blanks, marks or quotes stand around them. */
  isHeader(fields: readonly string[]): boolean {
    const { names } = this;
    return this.first !== '' && fields.length >= names.length && fields.length <= names.length + mostUnnamed
      && names.every((name, i) => bareName(fields[i]) === name);
  }
}

const bareName = (field: string): string => field.trim().replace(/^"(.*)"$/, '$1').trim();
