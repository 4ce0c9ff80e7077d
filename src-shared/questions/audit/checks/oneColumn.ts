import { countOf } from '../../../format/countOf';
import { formatCount } from '../../../format/formatCount';
import { formatShare } from '../../../format/formatShare';
import { levelName } from '../../../format/levelName';
import { listNames } from '../../../format/listNames';
import { check, severityOf, type AuditAbout, type EvidenceTable, type RowsBehind } from '../check';
import { leaveOut, otherRecording } from '../leaveOut';
import { bestLearner, type LearnerFigures, type Rule } from '../rule';
import { figureCells, figureHeads, learnerName, learnerNote, learnerWords, whatItFinds, whichRows } from '../ruleWords';
import { fewestRows } from '../thresholds';
import { areTooFew, tooFewWords } from '../tooFew';

/** What a column reaches by its best learner on one class against benign rows. */
export type ColumnFigures = { column: string; figures: LearnerFigures };
export type ClassBest = { name: string; rows: number; column: string; rule: Rule };
/** The commonest value of a label that other rows nearly never have. */
export type Signature = { label: string; column: string; value: string; inside: number; outside: number };

/** What one column tells. Of very many columns, classes and values those with most to say, and how many there are. */
export type OneColumnEvidence = {
  attacks: number; benign: number;
  /** Attack against benign, the best column first. */
  columns: ColumnFigures[]; allColumns: number;
  best: ClassBest;
  categories: ClassBest[]; allCategories: number;
  /** Labels of enough rows, each with its best column and what that reaches. */
  labels: { label: string; rows: number; column: string; value: number }[]; allLabels: number;
  signatures: Signature[]; allSignatures: number;
  /** Columns in which a label has one value, where others have more. */
  single: { label: string; columns: string[] }[];
  rows: RowsBehind[];
};

/** A label counts as found by one column from here on. */
const found = 0.99;
const nextColumns = 5;

/** Does one column give the attacks away? */
export const oneColumn = check<'one-column', OneColumnEvidence>({
  id: 'one-column', title: 'One column', question: 'Does one column tell attacks by itself?', needs: 'attacks',
  figure: { name: 'balanced accuracy of the best single column', unit: 'accuracy' },
  reason: 'What one comparison reaches is the floor that a model must beat to have learnt more. From 85 % on that floor is high; 95 % is where '
    + 'single rules are called too easy. Of ten public files eight are there: it is the state of the field.',
  known: [
    { name: 'KDD 99, 10 %', value: 0.984 }, { name: 'KDD 99, test', value: 0.965 }, { name: 'NSL-KDD, 20 %', value: 0.963 },
    { name: 'UNSW-NB15, 82,332 rows', value: 0.861 }, { name: 'CIC-IDS2017, Tuesday', value: 0.953 }, { name: 'IoT-23, 34-1', value: 0.975 },
  ],
  citations: ['flood2024', 'holte1993', 'wu2021', 'dhooge2023', 'arp2022'],
  judge: (evidence, thresholds, about) => {
    const { best } = evidence;
    const value = best.rule.balancedAccuracy;
    const said = { details: detailsOf(evidence, about), columns: [best.column], rows: [], mends: [] };
    if (areTooFew(evidence)) {
      return { ...said, columns: [], severity: 'notJudged', value: null, sentence: tooFewWords(evidence, about, 'a column tells') };
    }
    const severity = severityOf(value, thresholds);
    if (severity === 'ok') return { ...said, severity, value, sentence: fineWords(evidence, about) };
    return {
      ...said, severity, value, sentence: easyWords(best, about), rows: evidence.rows,
      mends: [
        {
          sentence: `State it beside every model: “${best.column}” alone reaches ${formatShare(value)}.`,
          command: `wiretell audit ${about.files.join(' ')} --only one-column`,
        },
        leaveOut([best.column], about, nextWords(evidence)), otherRecording(about),
      ],
    };
  },
  tables: (evidence) => [
    columnTable(evidence), categoryTable(evidence), ...labelTables(evidence),
  ],
});

const easyWords = ({ column, rule }: ClassBest, { benign }: AuditAbout): string =>
  `“${column}” alone tells attack from ${benign} with ${formatShare(rule.balancedAccuracy)} balanced accuracy (${whichRows(rule)}, `
  + `${whatItFinds(rule, benign!)}): a model must beat this to have learnt more.`;

const fineWords = ({ best: { column, rule } }: OneColumnEvidence, { benign }: AuditAbout): string => (rule.balancedAccuracy <= 0.5
  ? `No column alone tells attack from ${benign}: none does better than a coin.`
  : `No column alone gives attacks away: “${column}” comes nearest, with ${formatShare(rule.balancedAccuracy)} balanced accuracy.`);

/** `: the next are service 95.1 %, dst_bytes 92.4 %`. */
function nextWords({ columns }: OneColumnEvidence): string {
  const next = columns.slice(1, 1 + nextColumns);
  return next.length === 0 ? '' : `; the next ${next.length === 1 ? 'is' : 'are'} ${listNames(next.map(({ column, figures }) =>
    `“${column}” with ${formatShare(bestLearner(figures).value)}`))}`;
}

function detailsOf({ labels, categories }: OneColumnEvidence, { benign }: AuditAbout): string[] {
  const told = labels.filter(({ value }) => value >= found).length;
  const bound = formatShare(found, 0);
  const easy = categories.filter(({ rows, rule }) => rows >= fewestRows && rule.balancedAccuracy >= found);
  return [
    ...(easy.length === 0 ? [] : [`One column finds ${listNames(easy.map(({ name, column }) => `${name} (“${column}”)`))} against ${benign} rows with `
      + `${bound} balanced accuracy or more.`]),
    ...(labels.length === 0 ? [] : [`Of ${countOf(labels.length, 'attack label')} with ${fewestRows} rows or more, `
      + `${told === 0 ? 'none is' : `${formatCount(told)} (${formatShare(told / labels.length)}) ${told === 1 ? 'is' : 'are'}`} `
      + `found by one column with ${bound} or more.`]),
  ];
}

function columnTable({ columns, allColumns }: OneColumnEvidence): EvidenceTable {
  return {
    title: 'Attack against benign rows, the best columns',
    head: [{ title: 'Column' }, ...figureHeads, { title: 'Best' }],
    rows: columns.slice(0, 1 + nextColumns).map(({ column, figures }) => [column, ...figureCells(figures), learnerName(figures)]),
    note: `${learnerNote} Balanced accuracy, both classes weighted alike; AUC of the ranks. ${countOf(allColumns, 'column')} in all.`,
  };
}

function categoryTable({ categories, allCategories }: OneColumnEvidence): EvidenceTable {
  return {
    title: 'Each kind of attack against benign rows',
    head: [
      { title: 'Category' }, { title: 'Rows', numeric: true }, { title: 'Best column' }, { title: 'Learner' },
      { title: 'Balanced accuracy', numeric: true }, { title: 'Found', numeric: true }, { title: 'False alarms', numeric: true }, { title: 'Where', sentence: true },
    ],
    rows: categories.map(({ name, rows, column, rule }) => [
      name, formatCount(rows), column, learnerWords[rule.learner], formatShare(rule.balancedAccuracy), formatShare(rule.recall),
      formatShare(rule.falsePositiveRate), rows < fewestRows ? `${whichRows(rule)} (too few rows to say)` : whichRows(rule),
    ]),
    ...(allCategories > categories.length && { note: `The ${formatCount(categories.length)} with most rows of ${formatCount(allCategories)}.` }),
  };
}

function labelTables({ labels, allLabels, signatures, allSignatures }: OneColumnEvidence): EvidenceTable[] {
  return [
    ...(labels.length === 0 ? [] : [{
      title: 'Each attack label against benign rows',
      head: [{ title: 'Label' }, { title: 'Rows', numeric: true as const }, { title: 'Best column' }, { title: 'Balanced accuracy', numeric: true as const }],
      rows: labels.map(({ label, rows, column, value }) => [levelName(label), formatCount(rows), column, formatShare(value)]),
      note: `Labels of at least ${fewestRows} rows${allLabels > labels.length ? `, the ${labels.length} with most rows of ${formatCount(allLabels)}` : ''}.`,
    }]),
    ...(signatures.length === 0 ? [] : [{
      title: 'Values that tell a label',
      head: [
        { title: 'Label' }, { title: 'Column' }, { title: 'Value' },
        { title: 'Of its rows', numeric: true as const }, { title: 'Of all others', numeric: true as const },
      ],
      rows: signatures.map(({ label, column, value, inside, outside }) =>
        [levelName(label), column, levelName(value), formatShare(inside), formatShare(outside)]),
      note: 'Held by at least 90 % of a label and by at most 1 % of all other rows.'
        + `${allSignatures > signatures.length ? ` ${formatCount(signatures.length)} of ${formatCount(allSignatures)}.` : ''}`,
    }]),
  ];
}
