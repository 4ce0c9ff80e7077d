import { decodeText } from '../read/decodeText';
import type { LineReader } from './eachLine';
import { JsonScanner, keyOf, unquoted, type ValueForm } from './jsonScanner';
import type { RowEncoder } from './rowEncoder';

/** A field as it was met at some place of a line: the next line most probably has the same there. */
type Met = { prefix: string; key: Uint8Array; column: number };

/**
 * Rows from objects, by the names of their fields. A field that a line lacks, or that is null, has no value; one that the first
 * lines did not have is counted.
 */
export function jsonObjects(rows: RowEncoder, names: string[]): LineReader {
  const { from, to, spare } = rows;
  const placeOf = new Map(names.map((name, i) => [name, i]));
  const forms = new Array<ValueForm>(names.length + 1).fill('null');
  const met: Met[] = [];
  let place = 0;
  let escaped = false;
  let line: Uint8Array = new Uint8Array(0);
  let strangers: string[] = [];

  const columnOf = (prefix: string, keyFrom: number, keyTo: number): number => {
    const guess = met[place];
    if (guess !== undefined && guess.prefix === prefix && isSame(guess.key, line, keyFrom, keyTo)) return guess.column;
    const name = `${prefix}${keyOf(line, keyFrom, keyTo)}`;
    const column = placeOf.get(name) ?? spare;
    if (column === spare) strangers.push(name);
    else met[place] = { prefix, key: line.slice(keyFrom, keyTo), column };
    return column;
  };
  const scanner = new JsonScanner((prefix, keyFrom, keyTo, valueFrom, valueTo, form) => {
    const column = columnOf(prefix, keyFrom, keyTo);
    place++;
    from[column] = valueFrom;
    to[column] = valueTo;
    forms[column] = form;
    escaped ||= form === 'escaped';
  });

  return (bytes, view, start, end) => {
    line = bytes;
    place = 0;
    escaped = false;
    strangers = [];
    from.fill(start);
    to.fill(start);
    const reason = scanner.object(bytes, start, end);
    if (reason !== null) return { fields: 0, reason };
    strangers.forEach((name) => rows.countUnread(name));
    if (!escaped) return rows.add(bytes, view);
    return rows.addTexts(names.map((_, i) => {
      const text = decodeText(bytes, from[i], to[i]);
      return to[i] > from[i] && forms[i] === 'escaped' ? unquoted(text) : text;
    }));
  };
}

function isSame(key: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (key.length !== to - from) return false;
  for (let i = 0; i < key.length; i++) if (key[i] !== bytes[from + i]) return false;
  return true;
}
