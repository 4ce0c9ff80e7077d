import type { Maybe } from '../../../statistics/maybe';
import { countOf } from '../../../format/countOf';
import { formatShare } from '../../../format/formatShare';
import { listNames } from '../../../format/listNames';
import { check, severityOf, type AuditAbout, type EvidenceTable, type Mend } from '../check';
import { leaveOut } from '../leaveOut';
import { areTooFew, tooFewWords } from '../tooFew';

/** What a column that names hosts, times or rows tells: by its values, held out, and by its order in equal parts, whichever is better. */
export type IdentityColumn = {
  column: string; reason: string;
  /** Whether models see it, because somebody asked for it. */
  feature: boolean;
  heldOut: number; seen: number; order: Maybe; best: number;
};
/** `asked`: how many of them are features; `rowNumber`: what the number of the row in the file tells, in equal parts. */
export type IdentityEvidence = {
  attacks: number; benign: number; columns: IdentityColumn[]; allColumns: number; asked: number; rowNumber: Maybe;
};

/** From here on a row's number is worth a word. */
const tellingPosition = 0.8;

/** Do names of hosts, times or rows tell attacks? */
export const identity = check<'identity', IdentityEvidence>({
  id: 'identity', title: 'Identity', question: 'Do addresses, times or row numbers tell attacks?', needs: 'attacks',
  figure: { name: 'balanced accuracy of the best identity column among the features', unit: 'accuracy' },
  reason: 'Who sent it and when is true of one recording alone. Such columns are left out by their role, and then there is nothing to judge; '
    + 'as features, 80 % is what hosts of a small testbed give away, and from 95 % on they give nearly everything away.',
  known: [{ name: 'UNSW-NB15, 82,332 rows: id', value: 0.979 }, { name: 'CIC-IDS2017, Thursday: Source IP', value: 1 }, { name: 'IoT-23, 34-1: dst_ip', value: 0.983 }],
  citations: ['dhooge2022dimva', 'sarhan2022', 'kostas2024', 'arp2022'],
  judge: (evidence, thresholds, about) => {
    const { columns } = evidence;
    const asked = columns.filter(({ feature }) => feature);
    const said = { details: detailsOf(evidence, about), columns: [], rows: [], mends: [], severity: 'ok' as const, value: null };
    if (columns.length === 0) return { ...said, sentence: 'No column names hosts, times or rows.' };
    if (areTooFew(evidence)) return { ...said, severity: 'notJudged', sentence: tooFewWords(evidence, about, 'identity columns tell') };
    if (asked.length === 0) return { ...said, sentence: leftOutWords(evidence, about) };
    const value = asked[0].best;
    const severity = severityOf(value, thresholds);
    const telling = asked.filter(({ best }) => severityOf(best, thresholds) !== 'ok').map(({ column }) => column);
    return {
      ...said, severity, value, columns: telling,
      sentence: askedWords(asked[0], about, severity === 'ok'), mends: severity === 'ok' ? [] : mendsOf(telling, about),
    };
  },
  tables: (evidence) => (evidence.columns.length === 0 ? [] : [tableOf(evidence)]),
});

const howItTells = ({ heldOut, order }: IdentityColumn): string => (order !== null && order >= heldOut ? 'where its numbers lie' : 'which value it has');

const leftOutWords = ({ columns, allColumns }: IdentityEvidence, { benign }: AuditAbout): string =>
  `Left out: ${countOf(allColumns, 'column')} that ${allColumns === 1 ? 'names' : 'name'} hosts, times or rows; alone “${columns[0].column}” would tell attack from `
  + `${benign} with ${formatShare(columns[0].best)} balanced accuracy.`;

const askedWords = (first: IdentityColumn, { benign }: AuditAbout, fine: boolean): string => (fine
  ? `Of the columns that name hosts, times or rows and are features here, “${first.column}” tells most: ${formatShare(first.best)} balanced accuracy.`
  : `“${first.column}” is a feature here and tells attack from ${benign} with ${formatShare(first.best)} balanced accuracy, by ${howItTells(first)}: `
    + 'a model learns who or when, not what.');

function detailsOf(evidence: IdentityEvidence, { benign }: AuditAbout): string[] {
  const { columns, rowNumber } = evidence;
  if (areTooFew(evidence)) return [];
  const unseen = columns.filter(({ seen, feature }) => feature && seen < 0.5);
  return [
    ...(unseen.length === 0 ? [] : [`Most values of ${listNames(unseen.map(({ column }) => `“${column}”`), 5)} stand in one half of the rows alone: a table of values learns nothing, `
      + 'but their order may tell.']),
    ...(rowNumber === null || rowNumber < tellingPosition ? [] : [`The number of the row in the file, in 32 equal parts, tells attack from ${benign} with `
      + `${formatShare(rowNumber)} balanced accuracy: whatever counts the rows gives the classes away.`]),
  ];
}

const mendsOf = (columns: string[], about: AuditAbout): Mend[] => [
  leaveOut(columns, about, ''),
  {
    sentence: 'Save the dataset without columns that name hosts, times or rows.', command: `wiretell mend ${about.files.join(' ')} --step drop-identity --out FOLDER`,
    action: { kind: 'save', step: 'drop-identity' },
  },
];

const tableOf = ({ columns, allColumns, rowNumber }: IdentityEvidence): EvidenceTable => ({
  title: 'Columns that name hosts, times or rows',
  head: [
    { title: 'Column' }, { title: 'Why', sentence: true }, { title: 'A feature here' },
    ...['Table, held out', 'Values seen', '32 parts of its order'].map((title) => ({ title, numeric: true as const })),
  ],
  rows: columns.map(({ column, reason, feature, heldOut, seen, order }) =>
    [column, reason, feature ? 'yes' : 'no', formatShare(heldOut), formatShare(seen), formatShare(order)]),
  note: 'Balanced accuracy, attack v benign. Values seen: rows whose value the other half of the rows has, too.'
    + `${rowNumber === null ? '' : ` The number of the row in 32 equal parts: ${formatShare(rowNumber)}.`}${allColumns > columns.length ? ` The best of ${allColumns}.` : ''}`,
});
