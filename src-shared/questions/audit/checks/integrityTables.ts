import { formatCount } from '../../../format/formatCount';
import { formatShare } from '../../../format/formatShare';
import type { EvidenceTable } from '../check';
import type { BrokenInvariant, IntegrityEvidence, MissingColumn } from './integrity';

const number = (title: string): EvidenceTable['head'][number] => ({ title, numeric: true });

/** What is broken, where, and where values are missing. */
export const integrityTables = ({ broken, rows, missing }: IntegrityEvidence): EvidenceTable[] => [
  ...(broken.length === 0 ? [] : [brokenTable(broken, rows)]), ...broken.map(firstTable),
  ...(missing.length === 0 ? [] : [missingTable(missing, rows)]),
];

const brokenTable = (broken: BrokenInvariant[], all: number): EvidenceTable => ({
  title: 'What does not hold', head: [{ title: 'What is the case', sentence: true }, number('Rows'), number('Share'), { title: 'Tolerance', sentence: true }],
  rows: broken.map(({ words, rows, tolerance }) => [words, formatCount(rows), formatShare(rows / all), tolerance ?? 'none']),
});

const firstTable = ({ words, columns, first }: BrokenInvariant): EvidenceTable => ({
  title: `First rows: ${words}`, head: [number('Row'), { title: 'Label' }, ...columns.map(number)],
  rows: first.map(({ row, label, cells }) => [formatCount(row), label, ...cells]),
});

const missingTable = (missing: MissingColumn[], all: number): EvidenceTable => ({
  title: 'Missing values', head: [{ title: 'Column' }, number('Rows'), number('Share'), ...missing[0].byCategory.map(({ category }) => number(category))],
  rows: missing.map(({ column, rows, byCategory }) =>
    [column, formatCount(rows), formatShare(rows / all), ...byCategory.map((one) => formatShare(one.rows / one.of))]),
});
