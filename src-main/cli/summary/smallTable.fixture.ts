import { kddLine } from '../../engine/read/kddLines.fixture';
import { isMissingNumber, isMissingText } from '../../../src-shared/schemas/missingMarks';
import { randomNumbers } from '../../engine/randomNumbers.fixture';

/** A small table as a file holds it, and what is in it, counted here in the plainest way. */
export type SmallTable = {
  text: string;
  target: string;
  /** Rows with a label: the others belong to no class, and stand beside what is counted here. */
  rows: number;
  unlabelled: number;
  features: string[];
  /** Rows that are alike in every feature and in the label count once. */
  distinctRows: number;
  labels: { [label: string]: number };
  /** Cells without a value, and features with fewer than two values. */
  missing: { [column: string]: number };
  constant: string[];
};

type Kind = 'number' | 'text';
type Column = { name: string; kind: Kind; cell: (row: number) => string };

/**
 * One of many small tables: with a header or of KDD's own form, with gaps and marks, empty labels, a difficulty, a running
 * number, labels 0 and 1, numbers and labels in two spellings, ties, a class of a single row.
 */
export function smallTable(seed: number): SmallTable {
  const next = randomNumbers(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)];
  const rows = 6 + Math.floor(next() * 50);
  const labels = pick([['normal', 'smurf'], ['normal', 'smurf', 'satan'], ['0', '1'], ['normal', 'neptune', 'satan', 'rootkit', '']]);
  const single = next() < 0.3;
  const labelOf = Array.from({ length: rows }, (_, i) => (single && i === rows - 1 ? labels[1] : i < labels.length && !single ? labels[i]
    : single ? pick([labels[0], ...labels.slice(2)]) : pick(labels)));
  const spelt = next() < 0.3 && labels[0] !== '0';
  const written = labelOf.map((label) => (spelt && label !== '' && next() < 0.5 ? `${label}.` : label));
  const target = labels[1];
  if (next() < 0.2 && labels[0] !== '0') return kddTable(labelOf, written, target);

  const marks = next() < 0.5 ? ['', 'NA', '-', '?', 'null'] : [];
  const gap = (): string | null => (marks.length > 0 && next() < 0.2 ? pick(marks) : null);
  const columns: Column[] = Array.from({ length: 1 + Math.floor(next() * 4) }, (_, c): Column => {
    const levels = 1 + Math.floor(next() * 5);
    const draw = Array.from({ length: rows }, () => Math.floor(next() * levels));
    if (next() < 0.4) return { name: `text_${c}`, kind: 'text', cell: (row) => gap() ?? `l${draw[row]}` };
    const shape = pick(['whole', 'decimal', 'two spellings'] as const);
    const number = (value: number): string => (shape === 'whole' ? String(value) : shape === 'decimal' ? String(value / 4) : next() < 0.5 ? `${value}` : `${value}.0`);
    return { name: `number_${c}`, kind: 'number', cell: (row) => gap() ?? number(draw[row]) };
  });
  if (next() < 0.5) columns.push({ name: 'protocol_type', kind: 'text', cell: () => pick(['tcp', 'udp', 'icmp']) });
  const others: Column[] = [
    ...(next() < 0.4 ? [{ name: 'difficulty', kind: 'number' as const, cell: () => String(Math.floor(next() * 21)) }] : []),
    ...(next() < 0.4 ? [{ name: 'id', kind: 'number' as const, cell: (row: number) => String(1000 - row) }] : []),
  ];
  // A number in every row keeps the header apart from rows of names, and one feature varies whatever was drawn.
  columns.push({ name: 'one', kind: 'number', cell: () => '1' }, { name: 'turn', kind: 'number', cell: (row) => String(row % 2) });
  const all = [...columns, ...others];
  const cells = Array.from({ length: rows }, (_, row) => all.map((column) => column.cell(row)));
  const lines = cells.map((row, i) => [...row, written[i]].join(','));
  return {
    text: [[...all.map(({ name }) => name), 'label'].join(','), ...lines].join('\n'), target,
    features: columns.map(({ name }) => name), ...count(columns, cells, labelOf, all),
  };
}

function kddTable(labelOf: string[], written: string[], target: string): SmallTable {
  const cells = labelOf.map((_, i) => kddLine(i % 9).split(',').slice(0, -1));
  const columns = cells[0].map((cell, c): Column => ({ name: `column ${c}`, kind: Number.isNaN(Number(cell)) ? 'text' : 'number', cell: () => '' }));
  return {
    text: cells.map((row, i) => [...row, written[i]].join(',')).join('\n'), target, features: columns.map(({ name }) => name),
    ...count(columns, cells, labelOf, columns),
  };
}

/** The same counts as the engine's, by comparing cells as a person would: numbers as numbers, missing as missing. */
function count(features: Column[], cells: string[][], labelOf: string[], all: Column[]): Pick<SmallTable, 'rows' | 'unlabelled' | 'distinctRows' | 'labels' | 'missing' | 'constant'> {
  // A column of marks alone holds text: only marks of text are missing there.
  const isText = all.map(({ kind }, c) => kind === 'text' || !cells.some((row) => !isMissingNumber(row[c])));
  const read = (cell: string, c: number): string | null =>
    (isText[c] ? (isMissingText(cell) ? null : cell) : isMissingNumber(cell) ? null : String(Number(cell)));
  const named = labelOf.filter((label) => label !== '');
  const rows = cells.filter((_, i) => labelOf[i] !== '').map((row) => row.map(read));
  const keys = new Set(rows.map((row, i) => JSON.stringify([...row.slice(0, features.length), named[i]])));
  const missing = all.map(({ name }, c): [string, number] => [name, rows.filter((row) => row[c] === null).length]);
  const labels: { [label: string]: number } = {};
  for (const label of named) labels[label] = (labels[label] ?? 0) + 1;
  return {
    rows: rows.length, unlabelled: cells.length - rows.length, distinctRows: keys.size, labels, missing: Object.fromEntries(missing),
    constant: features.filter((_, c) => new Set(rows.map((row) => row[c]).filter((cell) => cell !== null)).size < 2).map(({ name }) =>
      name),
  };
}
