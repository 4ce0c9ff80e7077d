import type { Maybe } from '../../../statistics/maybe';
import { check, severityOf, type AuditAbout, type Mend, type RowsBehind, type Severity } from '../check';
import { fewestRows, testFileBounds } from '../thresholds';
import { fallWords, furtherWords, overlapWords, raisedWords, testFileTables } from './testFileWords';

/** Rows of a second file that some condition marks, and the number of the first of them, from 1; 0 where there is none. */
export type MarkedRows = { rows: number; firstRow: number };
export type LabelRows = { label: string; rows: number };
/** How far a column shifts from training to the test file among benign rows. */
export type Drift = { column: string; measure: 'ks' | 'totalVariation'; distance: number };
/** One column's best cut of training, as balanced accuracy there (`training`) and on the test file (`test`). */
export type CutInBoth = { column: string; training: number; test: Maybe };

/** A second file beside the one to learn from. */
export type TestFileEvidence = {
  rows: number;
  /** Features that both files have, and those that training has. */
  features: number;
  featuresInAll: number;
  labelled: boolean;
  /** Test rows whose vector stands in training, whatever its label, by the category of the test row too. */
  overlap: MarkedRows & { byCategory: { category: string; rows: number; of: number }[] };
  /** Vectors of both files that have more than one label in them, and the test rows that have such a vector. */
  mixed: MarkedRows & { vectors: number };
  /** What benign rows are called, and how many either file has. */
  benign: { name: string | null; training: number; test: number };
  /** By column, the largest first; empty where a file has no benign row. */
  drift: Drift[];
  /** By class (`attack`, then each category), with its rows in either file: the columns that are best in training. */
  cuts: { of: string; training: number; test: number; columns: CutInBoth[] }[];
  newLabels: MarkedRows & { labels: LabelRows[]; inAll: number };
  lostLabels: { labels: LabelRows[]; inAll: number; rows: number };
};

/** Does the test file ask anything that training has not answered? */
export const testFile = check<'test-file', TestFileEvidence>({
  id: 'test-file', title: 'Test file', question: 'Does the second file ask anything new?', needs: 'testFile',
  figure: { name: 'test rows that stand in training', unit: 'share' },
  reason: 'IDS2Eval flags the overlap of NSL-KDD (2.95 %) and of UNSW-NB15 (10.37 %). Beside it, a benign shift from 0.2 on '
    + '(as in Deepchecks) and a cut that loses 0.2 of its balanced accuracy are to mind, a shift from 0.5 on is severe.',
  known: [{ name: 'KDD 99, 10 %', value: 0.5824 }, { name: 'NSL-KDD, 20 %', value: 0.0052 }],
  citations: [],
  judge: (found, thresholds, about) => {
    const value = found.rows === 0 ? null : found.overlap.rows / found.rows;
    const [shift, fall] = [largestShift(found), largestFall(found)];
    const byShare = value === null ? 'ok' : severityOf(value, thresholds);
    const byShift = shift === null ? 'ok' : severityOf(shift.distance, testFileBounds.shift);
    const byFall = fall === null ? 'ok' : severityOf(fall.by, testFileBounds.fall);
    const severity = worst([byShare, byShift, byFall]);
    return {
      severity, value,
      sentence: `${overlapWords(found, value)}${byFall === 'ok' ? '' : `; ${fallWords(fall!, found)}`}.`,
      details: [
        ...(severity === byShare ? [] : [raisedWords(severity === byShift, severity === byFall, severity)]),
        ...furtherWords(found, shift),
      ],
      columns: [...new Set([...(byShift === 'ok' ? [] : [shift!.column]), ...(byFall === 'ok' ? [] : [fall!.column])])],
      rows: rowsOf(found), mends: mendsOf(found, about),
    };
  },
  tables: testFileTables,
});

type Verdict = Exclude<Severity, 'notJudged' | 'note'>;
const worst = (all: Verdict[]): Verdict => (['severe', 'warn'] as const).find((one) => all.includes(one)) ?? 'ok';

/** Of few rows no shift and no fall is judged. */
const largestShift = ({ drift, benign }: TestFileEvidence): Drift | null =>
  (Math.min(benign.training, benign.test) < fewestRows ? null : drift[0] ?? null);

/** A class, the column whose cut is best for it in training, and what that cut loses. */
export type Fall = { of: string; column: string; training: number; test: number; by: number };

/** The best cut of training that loses most, over the classes of which both files have enough rows. */
function largestFall({ cuts, benign }: TestFileEvidence): Fall | null {
  if (Math.min(benign.training, benign.test) < fewestRows) return null;
  const falls = cuts.filter(({ training, test }) => Math.min(training, test) >= fewestRows).flatMap(({ of, columns: [best] }): Fall[] =>
    (best === undefined || best.test === null ? [] : [{ of, ...best, test: best.test, by: best.training - best.test }]));
  return falls.reduce<Fall | null>((most, one) => (most === null || one.by > most.by ? one : most), null);
}

function rowsOf({ overlap, mixed, newLabels }: TestFileEvidence): RowsBehind[] {
  const of = 'test' as const;
  return [
    ...(overlap.rows === 0 ? [] : [{
      title: 'Test rows that stand in training', count: overlap.rows, firstRow: overlap.firstRow, conditions: [{ kind: 'inTraining' as const }], of,
    }]),
    ...(mixed.rows === 0 ? [] : [{
      title: 'Test rows whose vector has more than one label in both files', count: mixed.rows, firstRow: mixed.firstRow,
      conditions: [{ kind: 'inTraining' as const, mixed: true }], of,
    }]),
    ...(newLabels.inAll === 0 || newLabels.labels.length < newLabels.inAll ? [] : [{
      title: 'Test rows of labels that are new to training', count: newLabels.rows, firstRow: newLabels.firstRow,
      conditions: [{ kind: 'value' as const, column: 'label', values: newLabels.labels.map(({ label }) => label) }], of,
    }]),
  ];
}

function mendsOf({ overlap, newLabels }: TestFileEvidence, { files, testFiles }: AuditAbout): Mend[] {
  const study = `wiretell study ${files.join(' ')} ${testFiles.map((file) => `--test ${file}`).join(' ')}`;
  return [
    ...(overlap.rows === 0 ? [] : [{
      sentence: 'Judge without the test rows that stand in training with the same label, and say so beside the figures.',
      command: `${study} --leave-out-overlap`, action: { kind: 'leaveOutOverlap' as const },
    }]),
    ...(newLabels.inAll === 0 ? []
      : [{ sentence: 'Report known and new attacks apart: the study’s part on the test file tells the recall of each label, new ones by themselves.', command: study }]),
  ];
}
