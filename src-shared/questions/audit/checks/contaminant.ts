import type { BlindSummary } from '../../../statistics/blindMatrix';
import { countOf } from '../../../format/countOf';
import { formatCount } from '../../../format/formatCount';
import { formatShare } from '../../../format/formatShare';
import { levelName } from '../../../format/levelName';
import { listNames } from '../../../format/listNames';
import { check, severityOf, type EvidenceTable } from '../check';
import { leaveOut, otherRecording } from '../leaveOut';

/** What the cut of one attack finds of another that it never saw, column by column; the best first. */
export type ContaminantEvidence = {
  /** Attack labels of enough rows, in the order of the matrices. */
  labels: { label: string; category: string; rows: number }[]; allLabels: number;
  columns: (BlindSummary & { column: string })[]; allColumns: number;
  /** Of the deciding column, and of others that find much: balanced accuracy, `cells[label learnt on][label judged on]`. */
  matrices: { column: string; cells: number[][] }[];
};

/** So many labels fit side by side. */
const shownLabels = 12;
const shownColumns = 6;

/** Does a column find attacks that it never saw? */
export const contaminant = check<'contaminant', ContaminantEvidence>({
  id: 'contaminant', title: 'Contaminant', question: 'Does a column find attacks that it never saw?', needs: 'attacks',
  figure: { name: 'what a cut learnt on one attack finds of another, median', unit: 'accuracy' },
  reason: 'A column that is fitted to one attack and finds unlike ones as well marks the recording rather than the attack; above 90 % on classes '
    + 'that were never seen it is called a contaminant, and 80 % is on the way there.',
  known: [
    { name: 'KDD 99, 10 %', value: 0.926 }, { name: 'KDD 99, test', value: 0.833 }, { name: 'NSL-KDD, 20 %', value: 0.911 },
    { name: 'UNSW-NB15, 82,332 rows', value: 0.754 }, { name: 'IoT-23, 34-1', value: 0.971 },
  ],
  citations: ['dhooge2022pst', 'dhooge2022dimva', 'sarhan2022', 'arp2022'],
  judge: ({ labels, columns }, thresholds, about) => {
    const [best, ...others] = columns;
    const value = best.median;
    const byFigure = severityOf(value, thresholds);
    const kinds = [...new Set(labels.map(({ category }) => category))];
    const severity = kinds.length === 1 && byFigure === 'severe' ? 'warn' : byFigure;
    const more = others.filter(({ median }) => severityOf(median, thresholds) !== 'ok');
    const details = [
      ...(kinds.length === 1 && byFigure !== 'ok' ? [`All of these attacks are of one category (${kinds[0]}), and may be alike for good reason: no more than a warning.`] : []),
      ...(best.across === null ? [] : [`Between attacks of different categories the median is ${formatShare(best.across)}.`]),
      `At its worst it scores ${formatShare(best.least)}; ${pairsWords(best.shareFrom90)} 90\u00a0%.`,
      ...(more.length === 0 ? [] : [`So ${more.length === 1 ? 'does' : 'do'} ${listNames(more.map(({ column, median }) => `“${column}” (${formatShare(median)})`), 10)}.`]),
    ];
    if (severity === 'ok') {
      return {
        severity, value, details, columns: [best.column], rows: [], mends: [],
        sentence: `No column finds attacks that it did not learn from: the best, “${best.column}”, learnt on one of ${countOf(labels.length, 'attack')}, scores `
          + `${formatShare(value)} on another (median).`,
      };
    }
    const names = [best, ...more].map(({ column }) => column);
    return {
      severity, value, details, columns: names, rows: [],
      sentence: `“${best.column}” finds attacks that it never saw: learnt on one of ${countOf(labels.length, 'attack')}, it scores ${formatShare(value)} on another `
        + '(median). It marks this recording’s attacks as such.',
      mends: [
        leaveOut(names, about, ''),
        { ...otherRecording(about), sentence: 'Train and test on different captures: what marks one recording tells nothing in another.' },
      ],
    };
  },
  tables: (evidence) => [columnTable(evidence), ...matrixTables(evidence)],
});

const pairsWords = (share: number): string => (share === 0 ? 'no pair of attacks reaches' : `${formatShare(share)} of the pairs of attacks reach`);

function columnTable({ columns, allColumns, labels, allLabels }: ContaminantEvidence): EvidenceTable {
  return {
    title: 'Attacks that a column never saw',
    head: [{ title: 'Column' }, ...['Median', 'Unlike categories', 'Least', 'Pairs from 90 %'].map((title) => ({ title, numeric: true as const }))],
    rows: columns.slice(0, shownColumns).map(({ column, median, across, least, shareFrom90 }) =>
      [column, ...[median, across, least, shareFrom90].map((value) => formatShare(value))]),
    note: `The best cut of one attack against benign rows (of a text, its levels), judged on another attack and the same benign rows: balanced accuracy over `
      + `${countOf(labels.length * (labels.length - 1), 'pair')} of labels${allLabels > labels.length ? `, the ${labels.length} with most rows of ${formatCount(allLabels)}` : ''}. `
      + `${countOf(allColumns, 'column')} in all.`,
  };
}

/** The matrix of the deciding column, of the labels with most rows where they are too many to stand side by side. */
function matrixTables({ labels, matrices }: ContaminantEvidence): EvidenceTable[] {
  const [first] = matrices;
  if (first === undefined) return [];
  const shown = [...labels.keys()].sort((a, b) => labels[b].rows - labels[a].rows).slice(0, shownLabels).sort((a, b) => a - b);
  return [{
    title: `“${first.column}”, learnt on the row, judged on the column`,
    head: [{ title: 'Learnt on' }, ...shown.map((at) => ({ title: levelName(labels[at].label), numeric: true as const }))],
    rows: shown.map((a) => [levelName(labels[a].label), ...shown.map((b) => formatShare(first.cells[a][b]))]), drawn: true,
    ...(labels.length > shown.length && { note: `The ${formatCount(shown.length)} labels with most rows of ${formatCount(labels.length)}.` }),
  }];
}
