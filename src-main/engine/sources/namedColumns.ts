import { EngineError } from '../../../src-shared/terms/errors';
import type { ColumnKind } from '../../../src-shared/terms/columns';
import { formatCount } from '../../../src-shared/format/formatCount';
import { refuseOver } from '../limits';
import { planColumns, type LabelWish } from '../read/planColumns';
import type { TableLayout } from '../read/sniffTable';

/** A column as its format declares it: `kind` is `null` where the values decide. */
export type Declared = { name: string; kind: ColumnKind | null };

/** What the beginning of a table says: its columns, the first rows as texts, and where the rows begin. */
export type NamedTable = {
  id: string;
  title: string;
  columns: Declared[];
  rows: { fields: string[]; line: number }[];
  skip: number;
  headerLines: number;
  delimiter?: string;
  reading?: TableLayout['reading'];
};

/**
 * Lays out a table whose format names its columns: label, known columns and running numbers are found as under a header.
 * What the format declares decides the kind of a column, unless the column is one of a known schema.
 */
export function layOutNamed(table: NamedTable, name: string, labels: LabelWish): TableLayout {
  const { columns: declared, rows } = table;
  refuseOver('columns', declared.length, (most) => `at most ${most} columns were expected, “${name}” has ${formatCount(declared.length)}`);
  if (declared.length < 2) throw new EngineError('NOT_A_TABLE', `at least two columns were expected, “${name}” has ${declared.length}.`);
  const names = declared.map((column) => column.name);
  const plan = planColumns(names, rows, names.length, name, labels);
  const columns = plan.columns.map((column, i) => {
    const { kind } = declared[i];
    return column.kind !== null || kind === null ? column : { ...column, kind, plainNumbers: kind === 'numeric' };
  });
  return {
    format: {
      id: table.id, name: plan.label === '' ? `${table.title}, without labels` : table.title, delimiter: table.delimiter ?? '', header: true,
      quoted: false, labelColumn: plan.label,
    },
    dialect: { fields: names.length, header: names, trailing: false, notations: null },
    columns, family: plan.family, delimiter: (table.delimiter ?? '\0').charCodeAt(0), skip: table.skip, headerLines: table.headerLines,
    ...(table.reading !== undefined && { reading: table.reading }),
  };
}
