import { encodeLines } from '../read/encodeLines';
import { encodeQuoted } from '../read/encodeQuoted';
import { openQuote } from '../read/recordReader';
import { sniffTable } from '../read/sniffTable';
import type { Format } from './format';

/** Text with a mark between the fields. What no other format claims is taken for it, or refused by it with a sentence. */
export const delimited: Format = {
  kind: 'delimited',
  recognises: () => true,
  layOut: ({ bytes, complete, form }, name, labels) => sniffTable(bytes, complete, name, labels, form),
  crossesLines: ({ format }) => format.quoted,
  misread: {
    // By lines, until a quoted field goes on in the next one; by records for that reason, until one of several lines is no row.
    shows: ({ torn, examples }, { format }, way) => (format.quoted ? way === 'records' && torn === true
      : way === null && examples.some(({ reason }) => reason === openQuote)),
    otherwise: (layout, way) => ({ ...layout, format: { ...layout.format, quoted: way === 'records' } }),
  },
  read(port, { format, delimiter, columns, dialect }, context) {
    const input = { port, delimiter, plainNumbers: columns.map((column) => column.plainNumbers), dialect };
    return format.quoted ? encodeQuoted(input, context) : encodeLines(input, context);
  },
};
