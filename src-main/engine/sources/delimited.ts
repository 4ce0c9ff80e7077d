import { encodeLines } from '../read/encodeLines';
import { encodeQuoted } from '../read/encodeQuoted';
import { sniffTable } from '../read/sniffTable';
import type { Format } from './format';

/** Text with a mark between the fields. What no other format claims is taken for it, or refused by it with a sentence. */
export const delimited: Format = {
  kind: 'delimited',
  recognises: () => true,
  layOut: ({ bytes, complete, form }, name, labels) => sniffTable(bytes, complete, name, labels, form),
  crossesLines: ({ format }) => format.quoted,
  read(port, { format, delimiter, columns, dialect }, context) {
    const input = { port, delimiter, plainNumbers: columns.map((column) => column.plainNumbers), dialect };
    return format.quoted ? encodeQuoted(input, context) : encodeLines(input, context);
  },
};
