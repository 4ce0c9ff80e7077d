import { EngineError } from '../../../src-shared/terms/errors';
import type { TableLayout } from '../read/sniffTable';
import { encodeEachLine } from './eachLine';
import type { Format, Head } from './format';
import { headLines, headText, headTooLong } from './headLines';
import { layOutNamed, type NamedTable } from './namedColumns';
import { RowEncoder } from './rowEncoder';
import { fieldsOf, kindOfType, usualZeek, withMetaLine, type ZeekHeader } from './zeekHeader';
import { zeekLines } from './zeekLines';

const previewRows = 200;

/** A log of Zeek (or Bro): lines with # say how it is written, and may come again where logs were joined. */
export const zeek: Format = {
  kind: 'zeek',
  recognises: (head) => /^#(separator|set_separator|empty_field|unset_field|path|open|fields|types)\b/.test(headText(head, 64)),
  layOut(head, name, labels) {
    const { table, header } = readHead(head, name);
    try {
      return layOutNamed(table, name, labels);
    } catch (error) {
      throw error instanceof EngineError && error.code === 'NO_LABEL' && labels.column === null ? withoutLabels(header, name) : error;
    }
  },
  crossesLines: ({ reading }) => reading!.inOrder === true,
  misread: {
    // A line of other names counts for all rows behind it, whichever chunk they are in.
    shows: ({ torn }, { reading }) => torn === true && reading!.inOrder !== true,
    otherwise: (layout) => ({ ...layout, reading: { ...layout.reading!, inOrder: true } }),
  },
  read(port, { columns, reading }, context) {
    const rows = new RowEncoder(columns);
    return encodeEachLine(port, context, rows, zeekLines(rows, reading!));
  },
};

function readHead(head: Head, name: string): { table: NamedTable; header: ZeekHeader } {
  let header = usualZeek;
  const preamble: string[] = [];
  let skip = 0, headerLines = 0;
  const rows: NamedTable['rows'] = [];
  for (const { text, line, next } of headLines(head)) {
    const meta = text.trimStart();
    if (meta.startsWith('#')) {
      if (rows.length > 0) break;
      header = withMetaLine(header, meta);
      preamble.push(meta);
      [skip, headerLines] = [next, line];
    } else if (meta !== '') {
      if (header.names.length === 0) throw new EngineError('FORMAT_UNKNOWN', `#fields was expected before the first row of the Zeek log “${name}” (line ${line}).`);
      rows.push({ fields: fieldsOf(text, header), line });
      if (rows.length === previewRows) break;
    }
  }
  if (header.names.length === 0) throw head.complete ? new EngineError('NO_ROWS', `“${name}” is a Zeek log without #fields.`) : headTooLong(name, '#fields');
  if (rows.length === 0 && head.complete) throw new EngineError('NO_ROWS', `“${name}” is a Zeek log that holds no row.`);
  const { names, types, path, separator } = header;
  const columns = names.map((column, i) => ({ name: column, kind: kindOfType(types[i]) }));
  const title = path === '' ? 'Zeek log' : `Zeek log (${path})`;
  const reading: TableLayout['reading'] = { names, preamble: preamble.join('\n') };
  return { header, table: { id: 'zeek', title, columns, rows, skip, headerLines, delimiter: separator, reading } };
}

function withoutLabels({ path, names }: ZeekHeader, name: string): EngineError {
  const shown = names.slice(0, 6).join(', ');
  return new EngineError('NO_LABEL', `a column named label was expected, as in IoT-23’s conn.log.labeled; “${name}” is a Zeek log${path === '' ? '' : ` of ${path}`} with `
    + `${shown}${names.length > 6 ? ` … (${names.length} columns)` : ''}. As a second file, under Test set, a log without labels can be opened.`);
}

