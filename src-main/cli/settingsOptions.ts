import { InvalidArgumentError, Option, type Command } from 'commander';
import type { ByName } from '../../src-shared/terms/byName';
import type { Balance, Comparison, LevelFilter } from '../../src-shared/contract/results';
import type { InterceptRule, Penalty } from '../../src-shared/statistics/penalty';
import type { Scale } from '../../src-shared/statistics/scaleValues';
import { selectionMetrics, type CostTable, type SelectionMetric } from '../../src-shared/contract/combinedResults';
import { largestC, rangeOfC, smallestC } from '../../src-shared/terms/rangeOfC';
import type { FurtherSettings, SelectionSettings, StudySettings } from '../../src-shared/contract/study';
import { parseSplit, splitForms } from '../../src-shared/terms/splitRule';
import type { Deriving } from '../../src-shared/terms/deriving';
import { kddColumns } from '../../src-shared/schemas/kddColumns';
import { kdd99LabelMap } from '../../src-shared/schemas/labelMaps';
import { addDeriveOptions } from './deriveOptions';

export const usualSeed = 1999;
/** Features of a set at most, where price is weighed against gain. */
const usualFrontier = 6;

export type StudyOptions = {
  target: string; sample: number | null; seed: number; balance: Balance; split: string; penalty: Penalty; C: number;
  intercept: InterceptRule; scale: Scale; dropCorrelated: StudySettings['dropCorrelated']; features: string[] | null; alpha: number;
  topServices: number; compare: Comparison[]; where: LevelFilter[]; label: string | null; labelMap: string | null;
  categories?: number; giveaways?: boolean; price?: boolean; frontier?: SelectionMetric; test: string[]; leaveOutOverlap?: boolean; predictions?: string; rawCsv?: boolean;
  combined?: string[]; combinedTarget: string; combinedBalance: Balance; combinedSplit: string; combinedPenalty: Penalty; path?: number;
  gapFeatures?: boolean; derive?: boolean; windows?: string; labels?: string; zone?: string; otherwise?: string; select: Selected[]; selectFolds: number; selectFrom: string[]; costs?: string;
};
/** One `--select`: forward up to a number of features, or all pairs. */
type Selected = { forward: number | null; metric: SelectionMetric };

const number = (what: string, holds: (value: number) => boolean) => (text: string): number => {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value) || !holds(value)) throw new InvalidArgumentError(`Expected ${what}.`);
  return value;
};
const whole = (from: number, what: string) => number(what, (value) => Number.isSafeInteger(value) && value >= from);
/** A whole number of a range, both ends included. */
export const wholeNumber = (from: number, to: number) => number(`a whole number from ${from} to ${to}`, (value) => Number.isInteger(value) && value >= from && value <= to);
export const list = (text: string): string[] => text.split(',').map((name) => name.trim()).filter((name) => name !== '');

function split(text: string): string {
  try {
    parseSplit(text);
    return text;
  } catch {
    throw new InvalidArgumentError(`Expected ${splitForms}.`);
  }
}

function selected(text: string, earlier: Selected[]): Selected[] {
  const [how, ...rest] = text.split(':');
  const forward = how === 'forward' ? Number(rest.shift()) : null;
  const [metric = 'mcc', ...more] = rest;
  const known = selectionMetrics.find((name) => name === metric);
  if (!['forward', 'pairs'].includes(how) || (forward !== null && !(Number.isSafeInteger(forward) && forward >= 1)) || known === undefined || more.length > 0) {
    throw new InvalidArgumentError(`Expected forward:N, forward:N:METRIC, pairs or pairs:METRIC, with N of 1 or more and a metric of ${selectionMetrics.join(', ')}.`);
  }
  if (forward !== null && earlier.some((one) => one.forward !== null)) throw new InvalidArgumentError('Expected one forward:N.');
  if (earlier.some((one) => one.metric !== known)) throw new InvalidArgumentError('Expected the same metric in every --select.');
  return [...earlier, { forward, metric: known }];
}

export function fileToWrite(path: string): string {
  if (path === '-') throw new InvalidArgumentError('Expected a file to write.');
  return path;
}

function dropRule(text: string): StudySettings['dropCorrelated'] {
  if (text === 'off' || text === 'seed' || text === 'seed-signed') return text;
  return number('a threshold on |r| between 0 and 1, seed, seed-signed, or off', (value) => value > 0 && value < 1)(text);
}

function comparison(text: string, earlier: Comparison[]): Comparison[] {
  const [factor, outcome, levels, outcomes, ...rest] = text.split(':');
  if (!factor || !outcome || rest.length > 0) {
    throw new InvalidArgumentError('Expected FACTOR:OUTCOME, FACTOR:OUTCOME:N or FACTOR:OUTCOME:N:M, such as flag:category, service:attack:10 or service:label:10:12.');
  }
  const top = levels === undefined || levels === '' ? null : whole(2, 'a number of levels of 2 or more')(levels);
  const topOutcomes = outcomes === undefined ? undefined : whole(1, 'a number of outcomes of 1 or more')(outcomes);
  return [...earlier, { factor, outcome, levels: null, top, ...(topOutcomes !== undefined && { topOutcomes }), filters: [], pairs: true }];
}

function filter(text: string, earlier: LevelFilter[]): LevelFilter[] {
  const [column, ...values] = text.split('=');
  const include = values.join('=').split('|');
  if (!column || values.length === 0) throw new InvalidArgumentError('Expected COLUMN=VALUE or COLUMN=VALUE|VALUE, such as protocol_type=tcp.');
  return [...earlier, { column, include }];
}

const choice = (flags: string, description: string, choices: string[], usual: string): Option =>
  new Option(flags, description).choices(choices).default(usual);

/** What the arguments of a command on a dataset are. */
export const filesWords = 'the dataset: a table or a capture, plain or packed (gzip, zip, zstd), or several (or a folder of them) as one; without, the simulated sample';
/** An option that may be given several times. */
export const each = (value: string, earlier: string[]): string[] => [...earlier, value];

/** How a file is read: the options that every command on a dataset shares. */
export function addReadingOptions(command: Command): Command {
  return addDeriveOptions(command
    .option('--sample <n>', 'use N rows drawn uniformly over all rows', whole(1, 'a number of rows, 1 or more'))
    .option('--seed <s>', 'seed of every random draw', wholeNumber(0, 0xffff_ffff), usualSeed)
    .option('--gap-features', 'add a feature “x was missing”, 1 or 0, for each number that has gaps')
    .option('--label <column>', 'name of the label column, for files with a header')
    .option('--label-map <file>', 'JSON file of label → category entries that overrule the KDD Cup 99 map')
    .option('--derive', 'of connection logs (Zeek’s conn.log, Argus’ binetflow) the features of KDD, and not the table; of captures always'));
}

/** What is asked of it. */
export function addStudyOptions(command: Command): Command {
  return addReadingOptions(command
    .option('--target <name>', 'what to find: a category, a label, or attack', 'dos')
    .addOption(choice('--balance <rule>', 'how the classes are balanced', ['undersample', 'weights', 'none'], 'undersample'))
    .option('--split <rule>', 'test share, none, or kfold:K; grouped:SHARE and grouped:kfold:K keep rows that are alike in every feature on one side; of several files, files:PATTERN, such as files:friday*, is the test part', split, '0.2')
    .addOption(choice('--scale <rule>', 'what numbers go through before they are standardised: none, or asinh, a log scale that knows 0 and signs', ['none', 'asinh'], 'none'))
    .addOption(choice('--penalty <norm>', 'penalty on the coefficients', ['l1', 'l2', 'none'], 'l1'))
    .option('--C <value>', 'weight of the data against the penalty', number(rangeOfC, (value) => value >= smallestC && value <= largestC), 1)
    .addOption(choice('--intercept <rule>', 'whether the penalty counts the intercept', ['penalised', 'free'], 'penalised'))
    .option('--drop-correlated <rule>', 'leave correlated features out of the models: a threshold on |r|, seed (the first of each pair over 0.6), seed-signed (the same on r itself), or off', dropRule, 'off')
    .option('--features <names>', 'only these features, separated by commas', list)
    .option('--alpha <level>', 'significance level of the tests', number('a number between 0 and 1', (value) => value > 0 && value < 1), 0.05)
    .option('--top-services <n>', 'how many services the tests compare', number('a whole number from 2 to 200', (value) => Number.isInteger(value) && value >= 2 && value <= 200), 10)
    .option('--compare <factor:outcome[:n[:m]]>', 'a further test, such as flag:category, or service:label:10:12 for the 10 most frequent services by the 12 most frequent labels; may be repeated', comparison, [])
    .option('--where <column=value|value>', 'rows that the --compare tests look at, such as service=http|smtp or attack=attack; may be repeated', filter, [])
    .option('--categories <draws>', 'also every category against the rest, over this many random draws', number('a number of draws from 1 to 100', (value) => Number.isInteger(value) && value >= 1 && value <= 100))
    .option('--giveaways', 'also what gives each category away')
    .addOption(new Option('--frontier [metric]', 'also price against gain: which few derived features no others beat, and when they are known').choices(selectionMetrics).preset('mcc'))
    .option('--price', 'also what each derived feature costs to derive, measured here: of the capture or log, else of simulated connections')
    .option('--test <file>', 'also judge the models on a second file, such as the labelled test file, or on several as one (repeated); without labels its rows are only predicted', each, [])
    .option('--leave-out-overlap', 'leave rows of the second file out that also stand in the first')
    .option('--predictions <csv>', 'write what one model of all features takes each row for: of the second file, or without one of the first', fileToWrite)
    .option('--raw-csv', 'leave names in it as they are, also those that a spreadsheet would take for formulas')
    .option('--combined <features>', 'also one model of several features: all, groups of them (basic, content, time, host), or names, separated by commas', list)
    .option('--combined-target <name>', 'what it tells apart: categories for all of them at once, or a target against the rest', everyCategory)
    .addOption(choice('--combined-balance <rule>', 'how its classes are balanced', ['undersample', 'weights', 'none'], 'none'))
    .option('--combined-split <rule>', 'its test share, none, kfold:K, or files:PATTERN', split, '0.2')
    .addOption(choice('--combined-penalty <norm>', 'its penalty', ['l1', 'l2', 'none'], 'l2'))
    .option('--path <points>', 'also which features enter it as an L1 penalty weakens, over this many penalties', number('a number of penalties from 2 to 200', (value) => Number.isInteger(value) && value >= 2 && value <= 200))
    .option('--costs <matrix>', 'also what its wrong answers cost: kdd99, ones, or a CSV file of costs')
    .option('--select <what>', 'also how few features do: forward:N[:metric], pairs[:metric]; may be repeated', selected, [])
    .option('--select-folds <k>', 'folds that forward selection judges by', number('a number of folds from 2 to 50', (value) => Number.isInteger(value) && value >= 2 && value <= 50), 5)
    .option('--select-from <features>', 'features that an earlier selection found, to go on from', list, []));
}

const everyCategory = 'categories';

/** What the combined model tells from the rest; null for every category at once. */
export const combinedTarget = ({ combinedTarget: name }: Pick<StudyOptions, 'combinedTarget'>): string | null => (name === everyCategory ? null : name);

/** What is wrong with options that need another one, or each other; null where nothing is. */
export function idleOption(options: StudyOptions, given: (name: keyof StudyOptions) => boolean): string | null {
  const { test, select, selectFrom, combined, path, costs, predictions } = options;
  const forward = select.find((one) => one.forward !== null)?.forward ?? null;
  const model = [combined, path, costs, predictions].some((question) => question !== undefined);
  const needs: [keyof StudyOptions, boolean, string][] = [
    ['leaveOutOverlap', test.length > 0, '--leave-out-overlap needs --test'],
    ['rawCsv', predictions !== undefined, '--raw-csv needs --predictions'],
    ['selectFolds', forward !== null, '--select-folds needs --select forward:N'],
    ['selectFrom', forward !== null, '--select-from needs --select forward:N'],
    ...(['combinedTarget', 'combinedBalance', 'combinedSplit', 'combinedPenalty'] as const).map((name): [keyof StudyOptions, boolean, string] =>
      [name, model, `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} needs --combined, --path, --costs or --predictions`]),
  ];
  const idle = needs.find(([name, used]) => given(name) && !used);
  if (idle !== undefined) return idle[2];
  if (new Set(selectFrom).size < selectFrom.length) return 'each feature of --select-from is named once';
  return forward !== null && selectFrom.length > forward ? `--select-from names ${selectFrom.length} features, more than --select forward:${forward}` : null;
}

/** One model of several features where anything asks for it: by itself, its path, costs or predictions. */
function combinedOf(options: StudyOptions): FurtherSettings['combined'] {
  const { combined, path, costs, predictions, features, combinedBalance, combinedSplit, combinedPenalty, C, scale } = options;
  if ([combined, path, costs, predictions].every((question) => question === undefined)) return undefined;
  const names = combined === undefined || combined.includes('all') ? features ?? null : combined.flatMap(groupFeatures);
  return {
    features: names, target: combinedTarget(options),
    balance: combinedBalance, split: combinedSplit, penalty: combinedPenalty, C, intercept: 'free', ...scaleOf(scale),
  };
}

const scaleOf = (scale: Scale): { scale?: Scale } => (scale === 'none' ? {} : { scale });

/** The features of a group by its name, such as `time`; any other name stands for itself. */
function groupFeatures(name: string): string[] {
  const inGroup = kddColumns.filter(({ group }) => group === name);
  return inGroup.length > 0 ? inGroup.map((column) => column.name) : [name];
}

function selectionOf({ select, selectFolds, selectFrom }: StudyOptions): SelectionSettings | undefined {
  if (select.length === 0) return undefined;
  const forward = select.find((one) => one.forward !== null);
  return {
    metric: select[0].metric, folds: selectFolds, pairs: select.some((one) => one.forward === null),
    forward: forward === undefined ? null : { features: forward.forward!, start: selectFrom },
  };
}

/** @param costs the matrix that `--costs` names, read; null without */
export function settingsOf(options: StudyOptions, labelCategories: ByName<string>, costs: CostTable | null, derive: Deriving | undefined): StudySettings {
  const combined = combinedOf(options);
  const selection = selectionOf(options);
  const further = {
    categories: options.categories === undefined ? null : { draws: options.categories },
    giveaways: options.giveaways ?? false, ...(options.price && { price: true }), ...(options.frontier && { frontier: { metric: options.frontier, features: usualFrontier } }),
    testSet: options.test.length === 0 ? null : { leaveOutOverlap: options.leaveOutOverlap ?? false },
    ...(combined && { combined }), ...(options.path !== undefined && { path: { points: options.path } }),
    ...(selection && { selection }), ...(costs && { costs }),
  };
  const asked = Object.values(further).some((question) => question !== null && question !== false);
  const { target, balance, split: rule, penalty, C, intercept, scale, seed, alpha, dropCorrelated, topServices } = options;
  return {
    seed, sample: options.sample ?? null, target, balance, split: rule, penalty, C, intercept, ...scaleOf(scale), alpha, dropCorrelated,
    features: options.features ?? null, topServices,
    comparisons: options.compare.map((comparison) => ({ ...comparison, filters: options.where })),
    labelMap: kdd99LabelMap.name, labelCategories, ...(options.gapFeatures && { gapFeatures: true }), ...(derive && { derive }), ...(asked && { further }),
  };
}
