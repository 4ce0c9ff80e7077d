import { countOf } from '../../format/countOf';
import { formatShare } from '../../format/formatShare';
import { splitWords } from '../../format/splitWords';
import type { BasicSettings } from '../../terms/basicSettings';
import type { DatasetSummary } from '../../terms/datasetSummary';
import type { AuditResult, CheckResult } from '../audit/result';
import { pitfallIds, type Pitfall, type PitfallAnswers, type PitfallId, type PitfallsResult } from './result';
import { pitfallWords } from './words';

/** What pitfalls are looked for in. `selection`: whether the study selects features. */
export type PitfallFacts = {
  audit: Pick<AuditResult, 'checks' | 'context' | 'testFile'>;
  summary: Pick<DatasetSummary, 'data' | 'rows' | 'rowsRead' | 'sample'>;
  how: Pick<BasicSettings, 'balance' | 'split' | 'dropCorrelated'> & { selection: boolean };
};

/** What is told of one pitfall: sentences of its own, empty ones for what does not apply, and the checks of the audit that are about it. */
type Told = { status: Pitfall['status']; own: string[]; checks?: string[] };

/** A sentence where something holds. */
const when = (holds: boolean, sentence: string): string => (holds ? sentence : '');

const tellers: { readonly [I in PitfallId]: (facts: PitfallFacts) => Told } = {
  'sampling-bias': ({ audit: { context: { benignShare } }, summary: { data, rows, rowsRead, sample }, how }) => ({
    status: 'partly',
    own: [
      data.simulated ? 'The traffic is simulated.' : data.release === null ? 'The data are no published release that is known.'
        : `The data are a published release: ${data.release.name}.`,
      benignShare === null ? '' : `${formatShare(benignShare)} of the rows are benign${benignShare < 0.5 ? ': in a network that is to be watched most are' : ''}.`,
      when(sample !== null, `${countOf(rows, 'row')} were drawn at random from ${countOf(rowsRead, 'row')}.`),
      when(how.balance === 'undersample', 'Models see classes that are drawn down to equal size.'),
    ],
  }),
  'label-inaccuracy': () => ({ status: 'partly', own: ['Labels that are wrong in a system show in no feature.'], checks: ['conflicts', 'look-alikes'] }),
  'data-snooping': ({ how }) => ({
    status: 'seen',
    own: [
      `Models: ${splitWords(how)}.`, when(how.dropCorrelated !== 'off', 'Which correlated features are dropped is decided on all rows, those of the test part too.'),
    ],
    checks: ['copies', 'order', 'test-file'],
  }),
  'spurious-correlations': () => ({ status: 'seen', own: [], checks: ['one-column', 'contaminant', 'identity', 'port'] }),
  'parameter-selection': ({ how: { selection } }) => ({
    status: 'partly',
    own: [
      'Penalty, C and threshold are set before anything is fitted; none is tuned on the test part.',
      when(selection, 'Features are selected by the same folds that their figures come from: the figures of the chosen ones are a little too good.'),
      'Whether settings were changed after a look at the figures shows nowhere.',
    ],
  }),
  baseline: ({ audit: { context: { floors } } }) => ({
    status: 'seen',
    own: [floors === null ? 'There are no classes to guess.'
      : `Who always says “${floors.category}” is right in ${formatShare(floors.majority)} of the rows`
        + `${floors.oneRule === null ? '' : `, who looks at “${floors.column}” alone in ${formatShare(floors.oneRule)}`}: a model must beat that.`],
  }),
  measures: ({ audit: { context: { floors, smallLabels } } }) => ({
    status: 'seen',
    own: [
      'Beside accuracy every model has recall, false positives, precision, F1, balanced accuracy, MCC and AUC, with intervals.',
      floors === null ? '' : `Accuracy alone says little where one answer is right in ${formatShare(floors.majority)}.`,
      when(smallLabels.length > 0, `${countOf(smallLabels.length, 'label')} of few rows: no figure says much of ${smallLabels.length === 1 ? 'it' : 'them'}.`),
    ],
  }),
  'base-rate': ({ audit: { context: { precision } }, how }) => ({
    status: 'seen',
    own: [
      precision === null ? 'No number tells attacks from rows that are known to be benign, so that there is no precision to bring to another base rate.'
        : `The best cut of one number, “${precision.column}”, has a precision of ${formatShare(precision.here)} on these rows, of `
          + `${formatShare(precision.atOnePercent)} if 1 % were attacks, and of ${formatShare(precision.atOnePerMille)} if 0.1 % were.`,
      when(how.balance === 'undersample', 'Models are judged on balanced classes; their precision is given at the file’s own base rate, too.'),
    ],
  }),
  'lab-only': ({ audit: { testFile } }) => (testFile === null
    ? { status: 'asked', own: ['Everything is judged on parts of the same data.'] }
    : { status: 'partly', own: [`A second file, “${testFile.name}”, is held against these data.`] }),
  'threat-model': () => ({ status: 'asked', own: ['No table says who attacks, and whether they would adapt.'] }),
};

const worst: readonly CheckResult['severity'][] = ['severe', 'warn', 'note'];
/** Findings that a pitfall takes up; the audit's own page has all of them. */
const mostFindings = 2;

/** What data and settings show of each of the ten pitfalls, and what was answered where they show nothing, or not enough. */
export const judgePitfalls = (facts: PitfallFacts): PitfallsResult => ({
  pitfalls: pitfallIds.map((id) => {
    const { status, own, checks = [] } = tellers[id](facts);
    const about = facts.audit.checks.filter((check) => checks.includes(check.id));
    const found = worst.flatMap((severity) => about.filter((check) => check.severity === severity));
    const told = found.length > 0 ? found.slice(0, mostFindings) : about.filter(({ severity }) => severity === 'ok').slice(0, 1);
    const unjudged = about.length > 0 && told.length === 0 ? about.slice(0, 1) : [];
    return {
      id, status, checks: found.map((check) => check.id), answer: null,
      sentence: [...[...told, ...unjudged].map(({ sentence }) => sentence), ...own].filter((sentence) => sentence !== '').join(' '),
    };
  }),
});

/** The same with what a person answered, each answer in one line. */
export const withAnswers = ({ pitfalls }: PitfallsResult, answers: PitfallAnswers): PitfallsResult => ({
  pitfalls: pitfalls.map((pitfall) => {
    const { asks } = pitfallWords[pitfall.id];
    return { ...pitfall, answer: asks === undefined ? null : answers[asks.key].replace(/\s+/g, ' ').trim() || null };
  }),
});
