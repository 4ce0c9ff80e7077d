import type { ColumnKind } from '../../../src-shared/terms/columns';
import { decodeText } from '../read/decodeText';

/** What the lines with # say: how the fields are parted, what they are, and what stands for a field that is not set. */
export type ZeekHeader = {
  separator: string;
  unset: string;
  /** Which log it is: `conn`, `http` … */
  path: string;
  names: string[];
  types: string[];
  /** Columns that stand in the last field, parted by blanks: IoT-23 added its labels so. */
  inLast: number;
};

export const usualZeek: ZeekHeader = { separator: '\t', unset: '-', path: '', names: [], types: [], inLast: 1 };

/** Three columns in one field: two blanks or more between them, none of which a name has. */
const blanks = / {2,}/;

/** The header with what one more `#…` line says; other comments leave it as it is. */
export function withMetaLine(header: ZeekHeader, line: string): ZeekHeader {
  const separator = /^#separator\s+(\S+)/.exec(line);
  if (separator !== null) return { ...header, separator: separator[1].replace(/\\x([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) };
  const [key, ...values] = line.split(header.separator);
  const last = (values.at(-1) ?? '').trim().split(blanks);
  const split = [...values.slice(0, -1), ...last];
  switch (key) {
    case '#fields': return { ...header, names: split, inLast: last.length };
    case '#types': return { ...header, types: split };
    case '#unset_field': return { ...header, unset: values[0] ?? header.unset };
    case '#path': return { ...header, path: values[0] ?? '' };
    default: return header;
  }
}

/** What a declared type means for a column; `null` where its values decide (the labels that IoT-23 added are called strings). */
export function kindOfType(type: string | undefined): ColumnKind | null {
  if (type === undefined) return null;
  if (/^(count|int|double|time|interval|port)$/.test(type)) return 'numeric';
  return /^(string|addr|subnet|enum|bool|pattern|(set|vector|table)\[.*\])$/.test(type) ? 'text' : null;
}

/** The fields of a row as texts; one that is not set is empty. */
export function fieldsOf(line: string, { separator, unset, inLast, names }: ZeekHeader): string[] {
  const fields = line.split(separator);
  if (inLast > 1 && fields.length === names.length - inLast + 1) fields.push(...fields.pop()!.trim().split(blanks));
  return fields.map((field) => (field.trim() === unset ? '' : unescapeZeek(field)));
}

/** What stands for a field: `\x2d` is a minus sign that is a value, `\xc3\xa9` two bytes of UTF-8, `\\` a backslash. */
function unescapeZeek(text: string): string {
  if (!text.includes('\\')) return text;
  const bytes = Buffer.from(text).toString('latin1')
    .replace(/\\(?:x([0-9a-f]{2})|\\)/gi, (_, hex: string | undefined) => (hex === undefined ? '\\' : String.fromCharCode(parseInt(hex, 16))));
  return decodeText(Buffer.from(bytes, 'latin1'));
}
