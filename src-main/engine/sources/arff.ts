import { EngineError } from '../../../src-shared/terms/errors';
import { decodeText } from '../read/decodeText';
import { readAttribute, splitArffRow } from './arffText';
import { encodeEachLine, type LineReader } from './eachLine';
import type { Format, Head } from './format';
import { headLines, headText, headTooLong } from './headLines';
import { layOutNamed, type Declared, type NamedTable } from './namedColumns';
import { RowEncoder } from './rowEncoder';

const previewRows = 200;
const [tab, quote, percent, apostrophe, comma, mark, backslash, brace] = Buffer.from('\t"%\',?\\{');

/** Weka's attribute-relation format: names and types first, then rows with commas or tabs. */
export const arff: Format = {
  kind: 'arff',
  recognises: (head) => /^(%[^\n]*\n\s*)*@(relation|attribute)\b/i.test(headText(head)),
  layOut(head, name, labels) {
    const table = readHeader(head, name);
    const last = table.columns.at(-1)!;
    try {
      return layOutNamed(table, name, labels);
    } catch (error) {
      // By convention the class is the last attribute.
      const isClass = error instanceof EngineError && error.code === 'NO_LABEL' && labels.column === null && table.nominal.has(last.name);
      if (!isClass) throw error;
      return layOutNamed(table, name, { ...labels, column: last.name });
    }
  },
  crossesLines: () => false,
  read(port, { columns }, context) {
    const rows = new RowEncoder(columns);
    return encodeEachLine(port, context, rows, arffLines(rows, columns.length));
  },
};

function readHeader(head: Head, name: string): NamedTable & { nominal: Set<string> } {
  const columns: Declared[] = [];
  const nominal = new Set<string>();
  let begun: { skip: number; headerLines: number } | null = null;
  const rows: NamedTable['rows'] = [];
  for (const { text, line, next } of headLines(head)) {
    const trimmed = text.trim();
    if (trimmed === '' || trimmed.startsWith('%')) continue;
    if (begun !== null) {
      if (rows.length === 0 && trimmed.startsWith('{')) {
        throw new EngineError('FORMAT_UNKNOWN', `rows with every value were expected, those of “${name}” are sparse (line ${line}: “${trimmed.slice(0, 40)}”); `
          + 'Weka’s filter SparseToNonSparse writes them in full.');
      }
      const fields = splitArffRow(text);
      if (Array.isArray(fields)) rows.push({ fields, line });
      if (rows.length === previewRows) break;
    } else if (/^@attribute\b/i.test(trimmed)) {
      const { kind, isNominal, ...attribute } = readAttribute(trimmed, name, line);
      columns.push({ name: attribute.name, kind });
      if (isNominal) nominal.add(attribute.name);
    } else if (/^@data\b/i.test(trimmed)) begun = { skip: next, headerLines: line };
    else if (!/^@relation\b/i.test(trimmed)) {
      throw new EngineError('FORMAT_UNKNOWN', `@attribute or @data was expected on line ${line} of “${name}”, “${trimmed.slice(0, 40)}” was found.`);
    }
  }
  if (begun === null) {
    if (!head.complete) throw headTooLong(name, '@data');
    throw new EngineError('NO_ROWS', `@data was expected after the attributes of “${name}”, and was not found.`);
  }
  return { id: 'arff', title: 'ARFF', columns, rows, nominal, delimiter: ',', ...begun };
}

/** Most lines are plain fields between commas; those with a quote, a backslash, a tab or a brace are looked at as text. */
export function arffLines(rows: RowEncoder, columns: number): LineReader {
  const { from, to } = rows;
  const readText = (text: string): ReturnType<LineReader> => {
    const fields = splitArffRow(text);
    if (typeof fields === 'string') return { fields: 0, reason: fields };
    return fields.length === columns ? rows.addTexts(fields) : { fields: fields.length, reason: `${fields.length} fields instead of ${columns}` };
  };
  return (bytes, view, start, end) => {
    let first = start;
    while (bytes[first] <= 32) first++;
    if (bytes[first] === percent) return 'no row';
    let field = 0;
    for (let at = first, begin = first; ; at++) {
      const byte = at < end ? bytes[at] : comma;
      if (byte === comma) {
        if (field < columns) {
          from[field] = begin;
          to[field] = at - begin === 1 && bytes[begin] === mark ? begin : at;
        }
        field++;
        if (at >= end) break;
        begin = at + 1;
      } else if (byte === quote || byte === apostrophe || byte === backslash || byte === brace || byte === tab)
        return readText(decodeText(bytes, start, end));
    }
    return field === columns ? rows.add(bytes, view) : { fields: field, reason: `${field} fields instead of ${columns}` };
  };
}
