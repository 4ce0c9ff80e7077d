import { countOf } from '../../../format/countOf';
import { formatCount } from '../../../format/formatCount';
import { formatRate } from '../../../format/formatRate';
import { formatShare } from '../../../format/formatShare';
import { listNames } from '../../../format/listNames';
import type { Maybe } from '../../../statistics/maybe';
import type { EvidenceTable, Severity } from '../check';
import { fewestRows } from '../thresholds';
import type { Drift, Fall, TestFileEvidence } from './testFile';

/** Labels and classes that a sentence names. */
const mostNamed = 6;

export function overlapWords({ overlap, rows }: TestFileEvidence, value: Maybe): string {
  if (overlap.rows === 0) return 'No test row stands in the training file';
  return `${formatCount(overlap.rows)} of ${countOf(rows, 'test row')} (${formatShare(value)}) ${overlap.rows === 1 ? 'stands' : 'stand'} in the training file`;
}

export const fallWords = ({ of, column, training, test }: Fall, { benign }: TestFileEvidence): string =>
  `“${column}” alone tells ${of} from ${benign.name} with ${formatShare(training)} balanced accuracy in training and ${formatShare(test)} on the test file (chance: 50\u00a0%)`;

export function raisedWords(shift: boolean, fall: boolean, severity: Severity): string {
  const by = [...(shift ? ['the shift of benign rows'] : []), ...(fall ? ['the fall of the best cut'] : [])].join(' and ');
  return `By the share of test rows that stand in training alone it would be less: ${by} ${severity === 'severe' ? 'makes it severe' : 'is to mind'}.`;
}

function mixedWords({ mixed }: TestFileEvidence): string[] {
  if (mixed.vectors === 0) return [];
  const [have, of] = mixed.vectors === 1 ? ['has', 'it'] : ['have', 'one of them'];
  return [`${countOf(mixed.vectors, 'vector')} that stand${mixed.vectors === 1 ? 's' : ''} in both files ${have} more than one label there; ${countOf(mixed.rows, 'test row')} ${mixed.rows === 1 ? 'has' : 'have'} ${of}.`];
}

const measureNames = { ks: 'Kolmogorov–Smirnov', totalVariation: 'total variation' };

function shiftWords({ benign, labelled, drift }: TestFileEvidence, shift: Drift | null): string {
  const open = (why: string): string => `Whether benign traffic shifts was not judged: ${why}.`;
  if (!labelled) return open('no label says which test rows are benign, and a shift of all rows may be one of the labels');
  if (benign.name === null) return open('no category is known to be benign');
  if (benign.training === 0 || benign.test === 0) return open(`${benign.training === 0 ? 'training' : 'the test file'} has no ${benign.name} row`);
  if (drift.length === 0) return open('no feature can be compared');
  if (shift === null) return open(`of ${countOf(Math.min(benign.training, benign.test), `${benign.name} row`)} nothing can be said`);
  if (shift.distance === 0) return `Among ${benign.name} rows no column shifts.`;
  const median = drift[Math.floor(drift.length / 2)];
  return `Among ${benign.name} rows “${shift.column}” shifts most: ${formatRate(shift.distance, 3)} (${measureNames[shift.measure]}; 0 is no shift, 1 nothing in common)${
    drift.length > 2 ? `; half of the ${formatCount(drift.length)} columns shift by ${formatRate(median.distance, 3)} or less` : ''}.`;
}

function labelWords({ newLabels, lostLabels }: TestFileEvidence): string[] {
  const named = ({ labels, inAll }: TestFileEvidence['lostLabels']): string => {
    const shown = labels.slice(0, mostNamed).map(({ label, rows }) => `${label} (${formatCount(rows)})`).join(', ');
    return inAll > mostNamed ? `${shown} and ${formatCount(inAll - mostNamed)} more` : shown;
  };
  const [isNew, isLost] = [newLabels, lostLabels].map(({ inAll }) => inAll === 1);
  return [
    ...(newLabels.inAll === 0 ? []
      : [`${countOf(newLabels.inAll, 'label')} with ${countOf(newLabels.rows, 'test row')} ${isNew ? 'is' : 'are'} new to training: ${named(newLabels)}.`]),
    ...(lostLabels.inAll === 0 ? []
      : [`${countOf(lostLabels.inAll, 'label')} of training ${isLost ? 'has' : 'have'} no test row: ${named(lostLabels)}.`]),
  ];
}

/** Classes whose cuts are shown and not judged. */
function fewWords({ cuts }: TestFileEvidence): string[] {
  const few = cuts.filter(({ training, test }) => Math.min(training, test) < fewestRows);
  if (few.length === 0) return [];
  return [`Too few rows to say whether a cut holds: ${listNames(few.map(({ of, training, test }) => `${of} (${formatCount(training)} in training, ${formatCount(test)} in the test file)`), 6)}.`];
}

const featureWords = ({ features, featuresInAll }: TestFileEvidence): string[] => (features === featuresInAll ? []
  : [`Rows are compared by ${features === 1 ? 'the one feature' : `the ${formatCount(features)} features`} of ${formatCount(featuresInAll)} that ${
    features === 1 ? 'has' : 'have'} values of one kind in both files.`]);

/** Everything else, a sentence each. @param shift the largest that is judged */
export const furtherWords = (found: TestFileEvidence, shift: Drift | null): string[] =>
  [...mixedWords(found), shiftWords(found, shift), ...labelWords(found), ...fewWords(found), ...featureWords(found)];

/** What the figure rests on, as tables. */
export function testFileTables({ overlap, drift, cuts, newLabels, lostLabels, benign }: TestFileEvidence): EvidenceTable[] {
  const number = (title: string): EvidenceTable['head'][number] => ({ title, numeric: true });
  const labels = [...newLabels.labels.map((one) => ['new', one] as const), ...lostLabels.labels.map((one) => ['lost', one] as const)];
  return [
    ...(overlap.byCategory.length === 0 ? [] : [{
      title: 'Test rows that stand in training', head: [{ title: 'Category of the test row' }, number('In training'), number('Test rows'), number('Share')],
      rows: overlap.byCategory.map(({ category, rows, of }) => [category, formatCount(rows), formatCount(of), formatShare(rows / of)]),
    }]),
    ...(cuts.length === 0 ? [] : [{
      title: 'Does the best cut of one column hold?',
      head: [{ title: 'Class' }, { title: 'Column' }, number('In training'), number('On the test file'), number('Fall')],
      rows: cuts.flatMap(({ of, columns }) => columns.map(({ column, training, test }) =>
        [of, column, formatShare(training), formatShare(test), formatRate(test === null ? null : training - test, 3)])),
      note: `Balanced accuracy of each class against ${benign.name}: 50\u00a0% is chance.`,
    }]),
    ...(drift.length === 0 ? [] : [{
      title: `Shift among ${benign.name} rows`, head: [{ title: 'Column' }, { title: 'Distance' }, number('Training to test')],
      rows: drift.map(({ column, measure, distance }) => [column, measureNames[measure], formatRate(distance, 3)]),
    }]),
    ...(labels.length === 0 ? [] : [{
      title: 'Labels that one file alone has', head: [{ title: 'Label' }, { title: 'In the test file' }, number('Rows')],
      rows: labels.map(([what, { label, rows }]) => [label, what, formatCount(rows)]),
    }]),
  ];
}
