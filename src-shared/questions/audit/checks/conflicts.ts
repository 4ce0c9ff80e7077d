import { countOf } from '../../../format/countOf';
import { formatCount } from '../../../format/formatCount';
import { formatShare } from '../../../format/formatShare';
import type { Irreducible } from '../../../statistics/irreducibleRows';
import { check, severityOf, type AuditAbout, type EvidenceTable, type Mend, type RowsBehind, type Thresholds } from '../check';
import { attackIsFine, classWords, detailsOf, onlyOverLabels, sentenceOf, shareOf } from './conflictsWords';
import { rowsOfVector, vectorTable, type FrequentVector } from './copies';

/** Two classes that stand under the same vectors: how many vectors, their rows there, and rows that one of the two must lose. */
export type SharedVectors = { a: string; b: string; vectors: number; rows: number; lost: number };

/** Vectors that stand under several classes of one level, and the best that any classifier can reach there. */
export type ConflictsAt = Omit<Irreducible, 'values' | 'byClass'> & {
  vectors: number;
  /** Of each class its rows in such vectors, most first: so many classes have some. */
  byClass: { name: string; rows: number }[]; allInConflict: number;
  pairs: SharedVectors[];
};

/** Rows alike in every feature whose classes differ, by how finely classes are told apart. */
export type ConflictsEvidence = {
  label: ConflictsAt;
  category: ConflictsAt;
  /** Attack or benign, without rows that are neither; `null` where nothing is known to be benign. */
  attack: ConflictsAt | null;
  /** The level at which the listed vectors conflict, the first row of all that do, and the most frequent ones. */
  level: 'label' | 'category';
  firstRow: number | null;
  vectors: FrequentVector[];
};

/** Does the same row stand under different classes? */
export const conflicts = check<'conflicts', ConflictsEvidence>({
  id: 'conflicts', title: 'Conflicts', question: 'Do equal features stand under different classes?', needs: 'labels',
  figure: { name: 'rows that no classifier can get right', unit: 'share' },
  reason: 'Models are compared in tenths of a percent up there, so that a bound of 0.1\u00a0% is worth a warning; at 1\u00a0% it is larger than the differences '
    + 'that papers report. It is told by categories and by attack or benign; the worse counts.',
  known: [
    { name: 'KDD 99, 10 %', value: 0.000002 }, { name: 'KDD 99, test', value: 0.0184 }, { name: 'NSL-KDD, 20 %', value: 0.00004 },
    { name: 'NSL-KDD, test', value: 0.0024 }, { name: 'UNSW-NB15, 82,332 rows', value: 0.064 }, { name: 'CIC-IDS2017, Tuesday', value: 0 },
    { name: 'IoT-23, 34-1', value: 0.0082 },
  ],
  citations: ['jerabek2025', 'northcutt2021', 'zoghi2021', 'goldschmidt2025'],
  judge: (evidence, thresholds, about) => {
    const { category, attack } = evidence;
    const value = Math.max(shareOf(category), attack === null ? 0 : shareOf(attack));
    const byShare = severityOf(value, thresholds);
    const severity = byShare === 'ok' && onlyOverLabels(evidence) ? 'note' : byShare;
    return {
      severity, value, sentence: sentenceOf(evidence, thresholds, about), details: detailsOf(evidence), columns: [],
      rows: rowsOf(evidence), mends: byShare === 'ok' ? [] : mendsOf(evidence, thresholds, about),
    };
  },
  tables: ({ label, category, attack, vectors }) => [
    levelTable([['label', label], ['category', category], ...(attack === null ? [] : [['attack or benign', attack] as const])]),
    ...(category.pairs.length > 0 ? [pairTable('Categories that share most', category.pairs)] : []),
    ...(label.pairs.length > 0 ? [pairTable('Labels that share most', label.pairs)] : []),
    ...(vectors.length > 0 ? [vectorTable('Vectors that stand under several, the most frequent', vectors)] : []),
  ],
});

const rowsOf = ({ level, firstRow, vectors, ...levels }: ConflictsEvidence): RowsBehind[] => [
  ...(firstRow === null ? [] : [{
    title: `rows whose features also stand under another ${level}`, count: levels[level].conflicting, firstRow,
    conditions: [{ kind: 'repeated' as const, how: 'conflicting' as const, level }],
  }]),
  ...vectors.map(rowsOfVector),
];

function levelTable(levels: (readonly [string, ConflictsAt])[]): EvidenceTable {
  const titles = ['Vectors', 'Rows in them', 'Irreducible', 'Share', 'Best accuracy', 'Best balanced accuracy'];
  return {
    title: 'By level', head: [{ title: 'Told apart by' }, ...titles.map((title) => ({ title, numeric: true as const }))],
    rows: levels.map(([name, at]) => [
      name, formatCount(at.vectors), formatCount(at.conflicting), formatCount(at.irreducible), formatShare(shareOf(at)),
      formatShare(at.ceiling, 2), formatShare(at.balancedCeiling, 2),
    ]),
    note: 'Irreducible: of each vector all rows but those of its most frequent class.',
  };
}

const pairTable = (title: string, pairs: SharedVectors[]): EvidenceTable => ({
  title, head: [{ title: 'One' }, { title: 'The other' }, ...['Vectors', 'Rows', 'Lost'].map((head) => ({ title: head, numeric: true as const }))],
  rows: pairs.map(({ a, b, vectors, rows, lost }) => [a, b, formatCount(vectors), formatCount(rows), formatCount(lost)]),
  note: 'Lost: rows that one of the two must lose, whatever a classifier of these two answers.',
});

function mendsOf(evidence: ConflictsEvidence, thresholds: Thresholds, { files, benign }: AuditAbout): Mend[] {
  const { category } = evidence;
  const given = files.join(' ');
  const [vectors, rows] = [category.vectors === 1 ? 'vector' : countOf(category.vectors, 'vector'), countOf(category.conflicting, 'row')];
  return [
    ...(attackIsFine(evidence, thresholds) ? [{
      sentence: `Judge at attack level: attack against ${benign} can be told, and only categories cannot.`,
      command: `wiretell study ${given} --target attack`, action: { kind: 'attackLevel' as const },
    }] : []),
    {
      sentence: `Mark the ${vectors} with several categories as ambiguous, a category of ${category.vectors === 1 ? 'its' : 'their'} own (${rows}).`,
      command: `wiretell mend ${given} --step mark-undecidable --out FOLDER`, action: { kind: 'save', step: 'mark-undecidable' },
    },
    {
      sentence: `Or leave ${category.vectors === 1 ? 'it' : 'them'} out: ${classWords(category)} go, and base rates with them. Never leave copies out first.`,
      command: `wiretell mend ${given} --step drop-undecidable --out FOLDER`, action: { kind: 'save', step: 'drop-undecidable' },
    },
  ];
}
