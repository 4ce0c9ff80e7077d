import type { Maybe } from '../../../statistics/maybe';
import type { CategoryRole } from '../../../terms/categories';
import { countOf } from '../../../format/countOf';
import { formatCount } from '../../../format/formatCount';
import { formatShare } from '../../../format/formatShare';
import { check, severityOf, type AuditAbout, type EvidenceTable, type Mend, type RowsBehind } from '../check';
import { leaveOut } from '../leaveOut';
import { nearCopiesBeyond } from '../thresholds';
import { detailsOf, effectiveWords, hiddenWords, sentenceOf } from './copiesWords';

/**
 * How the rows of a label or a category repeat. A vector is all rows that are alike in every feature; `distinct` counts those of the class,
 * `repeats` rows with the features and the label of an earlier one, `largest` the rows of the commonest vector.
 */
export type CopiesOf = {
  name: string; rows: number; distinct: number; repeats: number; copyShare: number; largest: number;
  /** How many equally frequent vectors would repeat as much, 1/Σ(n_v/n)². */
  effective: number;
  /** Of its rows in the test part of a random split, the share with a row alike in training that is to be expected. */
  overlap: Maybe;
};
/** `nearShare`: repeats where numbers have two significant digits; `kept`: rows that stay where of each vector the first one does. */
export type CategoryCopies = CopiesOf & { role: CategoryRole; nearShare: number; kept: number };

/** One of the most frequent vectors: its first row, from 1, and the labels that it has most rows of, out of so many. */
export type FrequentVector = { rows: number; firstRow: number; labels: { name: string; rows: number }[]; allLabels: number };

/** Features with a value of their own in every row, and how many rows would repeat an earlier one without them. */
export type HiddenCopies = { columns: string[]; repeats: number };

/** Rows that are alike in every feature, with their labels, without, and with numbers of two significant digits. */
export type CopiesEvidence = {
  rows: number; distinctRows: number; distinctVectors: number; nearVectors: number;
  /** The first row that repeats an earlier one, from 1. */
  firstRepeat: Maybe;
  /** Rows of the test part of a random split, and the share of them to expect with a row alike in training. */
  testRows: number; overlap: Maybe;
  categories: CategoryCopies[];
  /** Those with most rows, of so many. */
  labels: CopiesOf[]; allLabels: number;
  vectors: FrequentVector[];
  /** `null` where no feature is like that. */
  hidden: HiddenCopies | null;
};

/** Do rows repeat each other? */
export const copies = check<'copies', CopiesEvidence>({
  id: 'copies', title: 'Copies', question: 'Do rows repeat each other?', needs: 'rows',
  figure: { name: 'rows that repeat an earlier one', unit: 'share' },
  reason: 'Deepchecks warns from 5\u00a0%; public datasets lie at 0–2\u00a0%, 9–14\u00a0% or 32–80\u00a0%, and 25\u00a0% is in the gap between. Near copies are worth '
    + 'a warning where they are 5 points more: what tells these rows apart is noise.',
  known: [
    { name: 'KDD 99, 10 %', value: 0.7053 }, { name: 'KDD 99, test', value: 0.7515 }, { name: 'NSL-KDD, 20 %', value: 0 },
    { name: 'UNSW-NB15, 82,332 rows', value: 0.3205 }, { name: 'CIC-IDS2017, Tuesday', value: 0.1368 }, { name: 'IoT-23, 34-1', value: 0.7974 },
  ],
  citations: ['tavallaee2009', 'flood2024', 'kapoor', 'arp2022'],
  judge: (evidence, thresholds, about) => {
    const value = 1 - evidence.distinctRows / evidence.rows;
    const hidden = severityOf((evidence.hidden?.repeats ?? 0) / evidence.rows, thresholds) === 'ok' ? null : evidence.hidden;
    const byShare = severityOf(value, thresholds);
    const severity = byShare !== 'ok' ? byShare : nearExcess(evidence) >= nearCopiesBeyond ? 'warn' : hidden !== null ? 'note' : 'ok';
    const said = { value, details: detailsOf(evidence, severity !== 'ok', byShare === severity || severity === 'note'), rows: rowsOf(evidence) };
    if (severity === 'note' && hidden !== null) {
      const mends = [leaveOut(hidden.columns, about, ', if it names rows')];
      return { ...said, severity, sentence: hiddenWords(evidence, hidden), columns: hidden.columns, mends };
    }
    return {
      ...said, severity, sentence: sentenceOf(evidence, byShare !== severity), columns: [], mends: severity === 'ok' ? [] : mendsOf(evidence, about),
    };
  },
  tables: (evidence) => [
    ...(evidence.categories.length > 0 ? [tableOf('By category', evidence.categories)] : []),
    ...(evidence.labels.length > 0 ? [tableOf('By label', evidence.labels, evidence.allLabels)] : []),
    ...(evidence.vectors.length > 0 ? [vectorTable('Rows that are alike in every feature, the most frequent', evidence.vectors)] : []),
  ],
});

/** By how much more near copies repeat than vectors do. */
const nearExcess = ({ rows, distinctVectors, nearVectors }: CopiesEvidence): number => (distinctVectors - nearVectors) / rows;

const rowsOf = ({ rows, distinctRows, firstRepeat, vectors }: CopiesEvidence): RowsBehind[] => [
  ...(firstRepeat === null ? []
    : [{ title: 'rows that repeat an earlier one', count: rows - distinctRows, firstRow: firstRepeat, conditions: [{ kind: 'repeated' as const, how: 'copies' as const }] }]),
  ...vectors.map(rowsOfVector),
];

/** All rows of a frequent vector. */
export const rowsOfVector = ({ rows, firstRow, labels, allLabels }: FrequentVector): RowsBehind =>
  ({ title: `alike: ${labelsOf({ labels, allLabels })}`, count: rows, firstRow, conditions: [{ kind: 'alike', row: firstRow }] });

/** `snmpgetattack 1,396, normal 1,054`; without its count where there is but one. */
function labelsOf({ labels, allLabels }: Pick<FrequentVector, 'labels' | 'allLabels'>): string {
  if (allLabels === 1) return labels[0].name === '' ? 'no label' : labels[0].name;
  const more = allLabels - labels.length;
  return `${labels.map(({ name, rows }) => `${name} ${formatCount(rows)}`).join(', ')}${more > 0 ? ` and ${countOf(more, 'more label')}` : ''}`;
}

/** What each frequent vector is, in a line. */
export const vectorTable = (title: string, vectors: FrequentVector[]): EvidenceTable => ({
  title, head: [{ title: 'Rows', numeric: true }, { title: 'First row', numeric: true }, { title: 'Labels' }],
  rows: vectors.map((one) => [formatCount(one.rows), formatCount(one.firstRow), labelsOf(one)]),
});

function tableOf(title: string, classes: (CopiesOf | CategoryCopies)[], all = classes.length): EvidenceTable {
  const near = classes.some((one) => 'nearShare' in one);
  return {
    title,
    head: [{ title: 'Class' }, ...['Rows', 'Distinct', 'Copies', 'Largest vector', 'Worth', 'Test rows seen', ...(near ? ['Near copies'] : [])]
      .map((head) => ({ title: head, numeric: true as const }))],
    rows: classes.map((one) => [
      one.name, formatCount(one.rows), formatCount(one.distinct), formatShare(one.copyShare), formatCount(one.largest),
      effectiveWords(one.effective), formatShare(one.overlap), ...('nearShare' in one ? [formatShare(one.nearShare)] : []),
    ]),
    note: 'Worth: so many equally frequent vectors would repeat as much, 1/Σ(n_v/n)². Test rows seen: of a random fifth, rows with one alike in training.'
      + `${near ? ' Near copies: numbers rounded to two significant digits.' : ''}${all > classes.length ? ` The ${formatCount(classes.length)} with most rows of ${formatCount(all)}.` : ''}`,
  };
}

function mendsOf({ categories, rows, distinctVectors }: CopiesEvidence, { files, benign }: AuditAbout): Mend[] {
  if (distinctVectors === rows) return [];
  const given = files.join(' ');
  const shown = categories.find(({ name }) => name === benign) ?? [...categories].sort((a, b) => b.rows - a.rows)[0];
  const shareOf = (what: 'rows' | 'kept'): string =>
    formatShare(shown[what] / categories.reduce((sum, one) => sum + one[what], 0));
  return [
    {
      sentence: 'Keep rows that are alike on one side of every split: base rates stay as they are.',
      command: `wiretell study ${given} --split grouped:0.2`, action: { kind: 'groupSplit' },
    },
    {
      sentence: `Keep one row a vector, after a look at conflicts, which this hides${
        categories.length < 2 ? '' : `: ${shown.name} goes from ${shareOf('rows')} of the rows to ${shareOf('kept')}`}.`,
      command: `wiretell mend ${given} --step one-a-vector --out FOLDER`, action: { kind: 'save', step: 'one-a-vector' },
    },
  ];
}
