import { randomSources } from '../sample/random';

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
