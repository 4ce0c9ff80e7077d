import { decodeText } from '../read/decodeText';
import type { LineReader } from './eachLine';
import type { RowEncoder } from './rowEncoder';
import { fieldsOf, usualZeek, withMetaLine, type ZeekHeader } from './zeekHeader';

const [hash, backslash, space] = Buffer.from('#\\ ');

/**
 * Rows under the names that stand above them: where a line of names comes again, its fields go to the columns of these names.
 * A column that is no field there has no value; a field that is no column is counted.
 */
export function zeekLines(rows: RowEncoder, { names, preamble }: { names: string[]; preamble: string }): LineReader {
  let header = preamble.split('\n').reduce(withMetaLine, usualZeek);
  let places = names.map((_, i) => i);
  let unread: string[] = [];
  const placeOf = new Map(names.map((name, i) => [name, i]));

  return (bytes, view, start, end) => {
    let first = start;
    while (bytes[first] <= space) first++;
    if (bytes[first] === hash) {
      const before = header;
      header = withMetaLine(header, decodeText(bytes, first, end));
      if (readsAlike(header, before)) return 'no row';
      places = header.names.map((name) => placeOf.get(name) ?? rows.spare);
      unread = header.names.filter((name) => !placeOf.has(name));
      return 'other rows follow';
    }
    const expected = header.names.length;
    let found = splitBytes(bytes, start, end, header, places, rows);
    let texts: string[] | null = null;
    if (found === 'text') {
      const fields = fieldsOf(decodeText(bytes, start, end), header);
      found = fields.length;
      texts = names.map(() => '');
      for (let i = 0; i < found; i++) if (places[i] < rows.spare) texts[places[i]] = fields[i];
    }
    if (found !== expected) return { fields: found, reason: `${found} fields instead of ${expected}` };
    unread.forEach((name) => rows.countUnread(name));
    return texts === null ? rows.add(bytes, view) : rows.addTexts(texts);
  };
}

/** Whether rows under both headers are read the same way: logs that were joined mostly say the same again. */
const readsAlike = (a: ZeekHeader, b: ZeekHeader): boolean => a.separator === b.separator && a.unset === b.unset && a.inLast === b.inLast
  && a.names.length === b.names.length && a.names.every((name, i) => name === b.names[i]);

/** Finds the fields of a row without making texts; how many there are, or `text` for a row with escapes, which is read as text. */
function splitBytes(
  bytes: Uint8Array, start: number, end: number, { separator, unset, inLast, names }: ZeekHeader, places: number[],
  { from, to }: RowEncoder,
): number | 'text' {
  const mark = separator.charCodeAt(0);
  const unsetByte = unset.length === 1 ? unset.charCodeAt(0) : -1;
  if (places.length < from.length - 1 || places.includes(from.length - 1)) {
    from.fill(start);
    to.fill(start);
  }
  const lastField = names.length - inLast;
  let field = 0;
  for (let at = start, begin = start; ; at++) {
    const byte = at < end ? bytes[at] : mark;
    if (byte === backslash || separator.length > 1 || unsetByte < 0) return 'text';
    const parted = byte === space && inLast > 1 && field >= lastField && bytes[at + 1] === space && at > begin;
    if (byte !== mark && !parted) continue;
    if (field < places.length) {
      from[places[field]] = begin;
      to[places[field]] = at - begin === 1 && bytes[begin] === unsetByte ? begin : at;
    }
    field++;
    if (at >= end) return field;
    if (parted) while (at + 1 < end && bytes[at + 1] === space) at++;
    begin = at + 1;
  }
}
