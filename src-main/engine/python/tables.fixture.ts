import { gzipSync } from 'node:zlib';
import { zipOf } from '../sources/zipOf.fixture';
import { randomSources } from '../sample/random';
import { sampleDataset } from '../sample/sampleDataset';

/** A field of a small table: what it holds, or a mark of a missing value. */
export type Table = { names: string[]; rows: string[][] };

/**
 * Traffic in which no feature tells everything: text levels that pandas would take for missing, numbers with gaps, marks,
 * strangers and exponents, names that are no names of variables. Its label stands last.
 */
export function smallTable(labels: readonly string[], rows = 320): Table {
  const [{ integer, pick }] = randomSources(7, 1);
  return {
    names: ['proto', 'src bytes', 'odd "name", é', "it's {x}", 'label'],
    rows: Array.from({ length: rows }, (_, i) => {
      const kind = i % labels.length;
      const size = 100 * kind + integer(0, 250);
      return [
        pick(kind === 0 ? ['tcp', 'udp', 'NA', 'null', ''] : ['tcp', 'tcp', 'NA', 'icmp é', 'null']),
        pick([String(size), String(size), `${size / 1000}e3`, `+${size}.50`, pick(['-', '?', '', 'NaN', 'inf', 'abc'])]),
        String(integer(0, 9) + 2 * kind),
        i % 5 === 0 ? '-' : String((integer(0, 40) - kind) / 8),
        labels[kind],
      ];
    }),
  };
}

export type Dialect = { delimiter: string; quote?: boolean; newline?: string; blanks?: boolean };

/** The table as text; quotes only where a field needs them, unless all are wanted. */
export function writeTable(rows: readonly (readonly string[])[], { delimiter, quote = false, newline = '\n', blanks = false }: Dialect): string {
  const field = (text: string): string => (quote || text.includes('"') || text.includes(delimiter) || text.includes('\n') ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((cells) => cells.map(field).join(blanks ? `${delimiter}  ` : delimiter) + newline).join('');
}

export const kinds = ['normal', 'smurf', 'satan'] as const;
const plainNames = ['proto', 'src bytes', 'count', 'rate', 'label'];
export const textOf = (table: Table, dialect: Dialect, names = plainNames): string => writeTable([names, ...table.rows], dialect);

/** Each file as it may come, with what its labels mean where the map does not know them. */
export function dialects(): { name: string; file: string; bytes: string | Uint8Array; labelCategories?: { [label: string]: string } }[] {
  const table = smallTable(kinds);
  const dotted = smallTable(['normal.', 'smurf.', 'satan.']);
  const ragged = textOf(table, { delimiter: ',' }).split('\n').flatMap((line, i) => (i % 40 === 7 ? [line, '1,2', '', '  ', `${line},9`] : [line])).join('\n');
  return [
    { name: 'comma', file: 'comma.csv', bytes: textOf(table, { delimiter: ',' }) },
    { name: 'semicolon, full stops behind labels', file: 'a "b"; \'c\'.csv', bytes: textOf(dotted, { delimiter: ';' }) },
    { name: 'tab, CR LF', file: 'tab.tsv', bytes: textOf(table, { delimiter: '\t', newline: '\r\n' }) },
    { name: 'pipe, blanks, byte order mark', file: 'pipe.txt', bytes: `\ufeff${textOf(table, { delimiter: '|', blanks: true })}` },
    { name: 'quotes and odd names', file: 'quotes.csv', bytes: textOf(table, { delimiter: ',', quote: true }, table.names) },
    { name: 'a line break in a name and in a level', file: 'break.csv', bytes: textOf({ ...table, rows: table.rows.map(([proto, ...rest]) => [proto === 'NA' ? 'N\nA' : proto, ...rest]) }, { delimiter: ',' }, ['pro\nto', ...plainNames.slice(1)]) },
    { name: 'ragged and blank lines', file: 'ragged.csv', bytes: ragged },
    { name: 'gzip under another name', file: 'packed.csv', bytes: gzipSync(textOf(table, { delimiter: ',' })) },
    { name: 'in a zip', file: 'packed.zip', bytes: zipOf([{ path: 'in/comma.csv', content: textOf(table, { delimiter: ',' }) }]) },
    { name: 'JSON lines', file: 'rows.jsonl', bytes: table.rows.map((cells) => `${JSON.stringify(Object.fromEntries(cells.map((cell, i) => [plainNames[i], cell])))}\n`).join('') },
    { name: 'a Zeek log', file: 'conn.log', bytes: zeekOf(table) },
    { name: 'ARFF in gzip', file: 'rows.arff.gz', bytes: gzipSync(arffOf(table)) },
    { name: 'Latin-1', file: 'latin.csv', bytes: Buffer.from(textOf(table, { delimiter: ';' }), 'latin1') },
    { name: 'labels 0, 1 and 2', file: 'numbers.csv', bytes: textOf(smallTable(['0', '1', '2']), { delimiter: ',' }), labelCategories: { 0: 'normal', 1: 'dos', 2: 'probe' } },
    { name: 'labels that pandas takes for missing', file: 'na.csv', bytes: textOf(smallTable(['NA', 'null', 'n/a']), { delimiter: ',' }), labelCategories: { NA: 'normal', null: 'dos', 'n/a': 'probe' } },
  ];
}

const zeekOf = ({ rows }: Table): string => `#separator \\x09\n#fields\t${plainNames.join('\t')}\n#types\tstring\tdouble\tcount\tdouble\tstring\n`
  + rows.map((cells) => `${cells.map((cell) => (cell === '' ? '-' : cell.replace('é', '\\xc3\\xa9'))).join('\t')}\n`).join('');

const arffOf = ({ rows }: Table): string => `% made for a test\n@relation t\n${plainNames.map((name, i) => `@attribute '${name}' ${i === 0 || i === 4 ? 'string' : 'real'}\n`).join('')}@data\n`
  + rows.map((cells) => `${cells.map((cell, i) => (cell === '' ? '?' : i === 0 ? `'${cell}'` : cell)).join(',')}\n`).join('');

export function kddFiles(): { name: string; file: string; bytes: string | Uint8Array }[] {
  const lines = Buffer.from(sampleDataset(3, 3000).bytes).toString().split('\n').filter((_, i) => i % 5 === 0);
  const text = `${lines.join('\n')}\n`;
  const header = Array.from({ length: 42 }, (_, i) => (i === 41 ? 'label' : `f${i}`));
  return [{ name: 'KDD', file: 'kdd.gz', bytes: gzipSync(text) }, { name: 'KDD with a header', file: 'kdd.csv', bytes: `${header.join(',')}\n${text}` }];
}
