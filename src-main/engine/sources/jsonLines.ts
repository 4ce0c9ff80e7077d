import { EngineError } from '../../../src-shared/terms/errors';
import { encodeEachLine } from './eachLine';
import type { Format, Head } from './format';
import { headLines, headText } from './headLines';
import { JsonScanner, keyOf, unquoted } from './jsonScanner';
import { jsonObjects } from './jsonObjects';
import { layOutNamed, type NamedTable } from './namedColumns';
import { RowEncoder } from './rowEncoder';

const previewRows = 200;

/** An object a line: flat, or one level deep by dotted names. Zeek and Suricata write their logs so. */
export const jsonLines: Format = {
  kind: 'json-lines',
  recognises: (head) => /^(\{\s*"|\[\s*[[{])/.test(headText(head)),
  layOut(head, name, labels) {
    if (headText(head).startsWith('[')) {
      throw new EngineError('FORMAT_UNKNOWN', `an object a line was expected, “${name}” is one JSON array; jq -c '.[]' writes its entries a line each.`);
    }
    return layOutNamed(readHead(head, name), name, labels);
  },
  crossesLines: () => false,
  read(port, { columns, reading }, context) {
    const rows = new RowEncoder(columns);
    return encodeEachLine(port, context, rows, jsonObjects(rows, reading!.names));
  },
};

/** The names of all fields that the first objects have, in the order of their first appearance. */
function readHead(head: Head, name: string): NamedTable {
  const names = new Set<string>();
  const found: { values: Map<string, string>; line: number }[] = [];
  let wrong: string | null = null;
  for (const { text, line } of headLines(head)) {
    if (text.trim() === '') continue;
    const bytes = Buffer.from(text);
    const values = new Map<string, string>();
    const scanner = new JsonScanner((prefix, keyFrom, keyTo, from, to, form) => {
      const key = `${prefix}${keyOf(bytes, keyFrom, keyTo)}`;
      const value = bytes.toString('utf8', from, to);
      names.add(key);
      values.set(key, form === 'escaped' ? unquoted(value) : value);
    });
    const reason = scanner.object(bytes, 0, bytes.length);
    if (reason === null) found.push({ values, line });
    else wrong ??= `line ${line}: ${reason}`;
  }
  if (found.length === 0) throw new EngineError('NO_ROWS', `an object a line was expected in “${name}”, none was found (${wrong}).`);
  const columns = [...names];
  const isZeek = names.has('uid') && names.has('id.orig_h');
  return {
    id: 'json-lines', title: isZeek ? 'Zeek log as JSON lines' : 'JSON lines', columns: columns.map((column) => ({ name: column, kind: null })),
    rows: found.slice(0, previewRows).map(({ values, line }) => ({ fields: columns.map((column) => values.get(column) ?? ''), line })),
    skip: head.bytes[0] === 0xef ? 3 : 0, headerLines: 0, reading: { names: columns, preamble: '' },
  };
}
