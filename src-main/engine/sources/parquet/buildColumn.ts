import { sharedBuffer } from '../../columns/dataset';
import { ColumnStore, type EncodedColumn, type OtherCells } from '../../read/columnStore';
import type { DictionaryEntries } from '../../read/byteDictionary';
import { isNumeric, numberOf, numberText, textOf, type CellType } from './cellType';
import type { DecodedArray } from './hyparquet';
import type { Page, Pages } from './pages';

/** A dictionary of more numbers than this share of the rows is as good as a list of the column. */
const worthCoding = 0.25;
const smallDictionary = 1024;

/** A column as it comes from its pages: codes where these are codes, else numbers, else texts in a dictionary of their own. */
export function buildColumn({ dictionary, pages }: Pages, cell: CellType, rows: number): EncodedColumn {
  const codesAlone = pages.every((page) => 'codes' in page);
  if (codesAlone && (!isNumeric(cell) || dictionary.length <= Math.max(smallDictionary, rows * worthCoding)))
    return asCodes(pages, dictionary, cell, rows);
  return isNumeric(cell) ? asNumbers(pages, dictionary, cell, rows) : asTexts(pages, dictionary, cell, rows);
}

/** The file's own codes; a row without a value has one more, of an empty text. */
function asCodes(pages: Page[], dictionary: DecodedArray, cell: CellType, rows: number): EncodedColumn {
  const texts = Array.from(dictionary as ArrayLike<unknown>, (raw) => textOf(raw, cell));
  const missing = texts.length;
  const codes = codesOf(rows, missing);
  let row = 0;
  for (const page of pages) {
    const { present } = page;
    const own = (page as Extract<Page, { codes: Uint32Array }>).codes;
    for (let i = 0, next = 0; i < page.rows; i++) {
      const code = present !== null && present[i] === 0 ? missing : own[next++];
      if (code > missing) throw new RangeError(`a code of ${code} stands where the dictionary has ${missing} values`);
      codes[row++] = code;
    }
  }
  return { kind: 'codes', codes, dictionary: entriesOf([...texts, '']) };
}

function asNumbers(pages: Page[], dictionary: DecodedArray, cell: CellType, rows: number): EncodedColumn {
  const values = new Float64Array(sharedBuffer(rows * 8));
  const others = new OtherTexts();
  const put = (row: number, value: number | bigint): void => {
    // Zero has no sign here.
    values[row] = Number(value) + 0;
    if (typeof value === 'bigint' || !Number.isFinite(value)) {
      if (typeof value !== 'bigint') values[row] = Number.NaN;
      others.add(row, numberText(value));
    }
  };
  const known = Array.from(dictionary as ArrayLike<unknown>, (raw) => numberOf(raw, cell));
  let row = 0;
  for (const page of pages) {
    const { present } = page;
    const raw = valuesOf(page, known);
    const direct = 'codes' in page;
    for (let i = 0, next = 0; i < page.rows; i++, row++) {
      if (present !== null && present[i] === 0) {
        values[row] = Number.NaN;
        others.add(row, '');
      } else put(row, direct ? raw[next++] as number | bigint : numberOf(raw[next++], cell));
    }
  }
  return { kind: 'numbers', values: [values], others: others.finish() };
}

function asTexts(pages: Page[], dictionary: DecodedArray, cell: CellType, rows: number): EncodedColumn {
  const store = new ColumnStore(false);
  let row = 0;
  for (const page of pages) {
    const { present } = page;
    const raw = valuesOf(page, dictionary);
    for (let i = 0, next = 0; i < page.rows; i++) {
      const bytes = Buffer.from(present !== null && present[i] === 0 ? '' : textOf(raw[next++], cell));
      store.put(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.length), 0, bytes.length, row++);
    }
  }
  return store.finish(rows);
}

/** The values of a page, by the dictionary where it has codes. */
function valuesOf(page: Page, dictionary: ArrayLike<unknown>): ArrayLike<unknown> {
  if ('values' in page) return page.values as ArrayLike<unknown>;
  return Array.from(page.codes, (code) => {
    if (code >= dictionary.length) throw new RangeError(`a code of ${code} stands where the dictionary has ${dictionary.length} values`);
    return dictionary[code];
  });
}

/** The cells among numbers that are none, or that no double is equal to. */
class OtherTexts {
  private readonly rows: number[] = [];
  private readonly codes: number[] = [];
  private readonly texts = new Map<string, number>();

  add(row: number, text: string): void {
    const code = this.texts.get(text) ?? this.texts.size;
    if (code === this.texts.size) this.texts.set(text, code);
    this.rows.push(row);
    this.codes.push(code);
  }

  finish(): OtherCells | null {
    if (this.rows.length === 0) return null;
    return { patterns: Uint32Array.from(this.rows), codes: Uint32Array.from(this.codes), dictionary: entriesOf([...this.texts.keys()]) };
  }
}

function entriesOf(texts: string[]): DictionaryEntries {
  const offsets = new Uint32Array(texts.length + 1);
  texts.forEach((text, i) => { offsets[i + 1] = offsets[i] + Buffer.byteLength(text); });
  return { bytes: Uint8Array.from(Buffer.from(texts.join(''))), offsets };
}

/** The narrowest array for codes up to `largest`. */
function codesOf(rows: number, largest: number): Uint8Array | Uint16Array | Uint32Array {
  if (largest < 256) return new Uint8Array(sharedBuffer(rows));
  return largest < 65_536 ? new Uint16Array(sharedBuffer(rows * 2)) : new Uint32Array(sharedBuffer(rows * 4));
}
