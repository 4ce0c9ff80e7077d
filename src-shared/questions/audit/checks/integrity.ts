import { countOf } from '../../../format/countOf';
import { formatCount } from '../../../format/formatCount';
import { formatShare } from '../../../format/formatShare';
import { listNames } from '../../../format/listNames';
import { check, severityOf, type AuditAbout, type Mend, type Verdict } from '../check';
import { leaveOut } from '../leaveOut';
import { integrityTables } from './integrityTables';

/** Something that must hold by what the columns mean, and the rows in which it does not. */
export type BrokenInvariant = {
  id: string;
  /** What is the case there. */
  words: string;
  /** How far apart figures may be that should be equal; `null` where it is decided without. */
  tolerance: string | null;
  columns: string[];
  rows: number;
  /** The first of them, with what stands in the columns. */
  first: { row: number; label: string; cells: string[] }[];
};

/** Rows without a value in a column, in all and by category. */
export type MissingColumn = {
  column: string; rows: number; firstRow: number; byCategory: { category: string; rows: number; of: number }[];
};

/** Defects of the extractor and of the file. */
export type IntegrityEvidence = {
  rows: number;
  labelled: boolean;
  /** Categories that have rows. */
  categories: { category: string; rows: number }[];
  /** How many things were looked at that must hold. */
  checked: number;
  /** Those with most rows first. */
  broken: BrokenInvariant[];
  /** Columns with infinite numbers, which are taken as missing: those with most of them first. */
  infinite: { column: string; rows: number }[];
  /** Rows that break any of what must hold. */
  brokenRows: number;
  /** Columns with gaps: those with most of them, and how many there are in all. */
  missing: MissingColumn[];
  missingColumns: number;
  /** Features with a single value, and groups of features that are the same in every row. */
  constant: string[];
  identical: string[][];
  /** Rows that were read, lines that fit the table not, those of them that are the header again, and rows without a label. */
  read: number;
  rejected: number;
  headers: number;
  unlabelled: number;
  /** Labels written in several ways. */
  spellings: { from: string; to: string }[];
};

/** Are the rows what their columns say? */
export const integrity = check<'integrity', IntegrityEvidence>({
  id: 'integrity', title: 'Integrity', question: 'Does every row hold what its columns mean?', needs: 'rows',
  figure: { name: 'rows that break one and the same rule', unit: 'share' },
  reason: 'What a column means must hold in every row: 1 % of rows that break one rule is a fault of the extractor and no slip. Below that, it is noted. '
    + 'Without labels, or with one class alone, nothing can be learnt.',
  known: [
    { name: 'CIC-IDS2017, Tuesday', value: 0.746 }, { name: 'UNSW-NB15, 82,332 rows', value: 0.015 }, { name: 'NSL-KDD, 20 %', value: 13 / 25_192 },
    { name: 'KDD 99, 10 %', value: 6 / 494_021 },
  ],
  citations: ['engelen2021', 'rosay2022', 'liu2022'],
  judge: (evidence, thresholds, about) => {
    const value = worstShare(evidence);
    const found = {
      value, details: detailsOf(evidence), columns: columnsOf(evidence), rows: rowsBehind(evidence), mends: mendsOf(evidence, about),
    };
    const nothing = nothingToLearn(evidence);
    if (nothing !== null) return { ...found, severity: 'severe', value: null, sentence: nothing };
    const severity = severityOf(value, thresholds);
    return { ...found, severity: severity === 'ok' && isNoted(evidence) ? 'note' : severity, sentence: sentenceOf(evidence) };
  },
  tables: integrityTables,
});

/** Why nothing can be learnt at all, in a sentence; `null` where something can. */
function nothingToLearn({ labelled, categories, rows }: IntegrityEvidence): string | null {
  if (!labelled) return `None of the ${countOf(rows, 'row')} has a label: nothing can be learnt here, and no class judged.`;
  return categories.length === 1 ? `${rows === 1 ? 'The only row is' : `All ${formatCount(rows)} rows are`} of one category (${categories[0].category}): there is nothing to tell apart.` : null;
}

/** The largest share of rows that have one and the same fault. */
const worstShare = ({ rows, read, rejected, headers, unlabelled, ...found }: IntegrityEvidence): number => Math.max(
  (faultsOf(found)[0]?.rows ?? 0) / rows, (rejected - headers) / Math.max(1, read + rejected - headers),
  unlabelled / Math.max(1, read + unlabelled),
);

/** Everything that is not the case in some rows though it should, the most frequent first. */
const faultsOf = ({ broken, infinite }: Pick<IntegrityEvidence, 'broken' | 'infinite'>): { words: string; rows: number }[] => [
  ...broken, ...infinite.map(({ column, rows }) => ({ words: `${column} is infinite, which is taken as missing`, rows })),
].sort((a, b) => b.rows - a.rows);

const isNoted = ({ broken, missing, constant, identical, rejected, unlabelled, spellings }: IntegrityEvidence): boolean =>
  [broken, missing, constant, identical, spellings].some(({ length }) => length > 0) || rejected + unlabelled > 0;

/** What to say first: the rule that most rows break, else that none does, and what is noted. */
function sentenceOf(evidence: IntegrityEvidence): string {
  const { rows, checked } = evidence;
  const [first, ...more] = faultsOf(evidence);
  if (first !== undefined) {
    return `In ${formatCount(first.rows)} of ${countOf(rows, 'row')} (${formatShare(first.rows / rows)}) ${first.words}`
      + `${more.length === 0 ? '' : `; ${countOf(more.length, 'more fault')} of this kind`}.`;
  }
  const noted = notesOf(evidence);
  const held = checked === 0 ? 'No number is infinite; no family of datasets knows these columns, so that there is no rule for them'
    : `${checked === 1 ? 'The one rule' : `All ${formatCount(checked)} rules`} that these columns have by what they mean ${checked === 1 ? 'holds' : 'hold'} in every row`;
  return noted.length === 0 ? `${held}.` : `${held}; ${noted.join(', ')}.`;
}

/** What is noted, a part of a sentence each. */
function notesOf({ missing, missingColumns, constant, identical, rejected, headers, unlabelled, spellings }: IntegrityEvidence): string[] {
  const copies = identical.reduce((sum, group) => sum + group.length - 1, 0);
  return [
    ...(unlabelled > 0 ? [`${countOf(unlabelled, 'row')} without a label`] : []),
    ...(rejected > headers ? [`${countOf(rejected - headers, 'line')} that ${rejected - headers === 1 ? 'does' : 'do'} not fit the table`] : []),
    ...(headers > 0 ? [`${countOf(headers, 'line')} that ${headers === 1 ? 'is' : 'are'} the header again`] : []),
    ...(missing.length > 0 ? [`${countOf(missingColumns, 'column')} with missing values`] : []),
    ...(constant.length > 0 ? [`${countOf(constant.length, 'column')} with no more than one value`] : []),
    ...(copies > 0 ? [`${countOf(copies, 'column')} that ${copies === 1 ? 'repeats' : 'repeat'} another`] : []),
    ...(spellings.length > 0 ? [`${countOf(spellings.length, 'label')} in another spelling`] : []),
  ];
}

const named = 5;

function detailsOf(evidence: IntegrityEvidence): string[] {
  const { rows, missing, constant, identical, spellings } = evidence;
  const [faults, noted] = [faultsOf(evidence), notesOf(evidence)];
  return [
    ...faults.slice(1, named).map((one) => `In ${countOf(one.rows, 'row')} (${formatShare(one.rows / rows)}) ${one.words}.`),
    ...(faults.length > 0 && noted.length > 0 ? [`Beside that: ${noted.join(', ')}.`] : []),
    ...missing.slice(0, named).map((one) => missingWords(one, rows)),
    ...(constant.length > 0 ? [`No more than one value: ${listNames(constant, named)}.`] : []),
    ...identical.slice(0, named).map((group) => `Alike in every row: ${listNames(group, named)}.`),
    ...spellings.slice(0, named).map(({ from, to }) => (from === '' ? `Rows without a label are taken as ${to}.` : `The label “${from}” is taken as ${to}.`)),
  ];
}

/** Where a column has gaps: missing by class is a value of its own, and may tell the class. */
function missingWords({ column, rows: missing, byCategory }: MissingColumn, rows: number): string {
  const shares = byCategory.map((one) => ({ ...one, share: one.rows / one.of })).sort((a, b) => b.share - a.share);
  const [most, least] = [shares[0], shares[shares.length - 1]];
  const apart = shares.length > 1 && most.share - least.share >= 0.1
    ? `: ${formatShare(most.share)} of ${most.category}, ${formatShare(least.share)} of ${least.category}; that it is missing tells something` : '';
  return `${column} is missing in ${formatShare(missing / rows)} of the rows${apart}.`;
}

const columnsOf = ({ broken, infinite, constant, identical }: IntegrityEvidence): string[] => [...new Set([
  ...broken.flatMap(({ columns }) => columns), ...infinite.map(({ column }) => column), ...constant,
  ...identical.flatMap((group) => group.slice(1)),
])];

const rowsBehind = ({ broken, missing }: IntegrityEvidence): Verdict['rows'] => [
  ...broken.map(({ id, words, rows, first }) =>
    ({ title: words, count: rows, firstRow: first[0].row, conditions: [{ kind: 'broken' as const, invariant: id }] })),
  ...missing.slice(0, named).map(({ column, rows, firstRow }) =>
    ({ title: `${column} is missing`, count: rows, firstRow, conditions: [{ kind: 'value' as const, column, values: [''] }] })),
];

function mendsOf({ brokenRows, rows, constant, identical, labelled }: IntegrityEvidence, about: AuditAbout): Mend[] {
  const given = about.files.join(' ');
  const useless = [...constant, ...identical.flatMap((group) => group.slice(1))];
  return [
    ...(labelled ? [] : [{ sentence: 'Name the column that holds the labels, if there is one.', command: `wiretell study ${given} --label COLUMN` }]),
    ...(brokenRows === 0 ? [] : [{
      sentence: `Leave out the ${countOf(brokenRows, 'row')} (${formatShare(brokenRows / rows)}) that break any rule; ask first whether the extractor can be mended.`,
      command: `wiretell mend ${given} --step drop-broken --out FOLDER`, action: { kind: 'save' as const, step: 'drop-broken' },
    }]),
    ...(useless.length === 0 ? [] : [leaveOut(useless, about, ': with no more than one value, or the same as another')]),
  ];
}
