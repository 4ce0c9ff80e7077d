import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Balance, Comparison, InterceptRule, LevelFilter, Penalty } from '../../src-shared/contract/results';
import type { FurtherSettings, StudySettings } from '../../src-shared/contract/study';
import { kdd99LabelMap } from '../../src-shared/schemas/labelMaps';

export const usualSeed = 1999;

export type StudyOptions = {
  target: string; sample: number | null; seed: number; balance: Balance; split: string; penalty: Penalty; C: number;
  intercept: InterceptRule; dropCorrelated: StudySettings['dropCorrelated']; features: string[] | null; alpha: number;
  topServices: number; compare: Comparison[]; where: LevelFilter[]; label: string | null; labelMap: string | null;
  categories?: number; giveaways?: boolean; test?: string; leaveOutOverlap?: boolean; predictions?: string;
};

const number = (what: string, holds: (value: number) => boolean) => (text: string): number => {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(value) || !holds(value)) throw new InvalidArgumentError(`Expected ${what}.`);
  return value;
};
const whole = (from: number, what: string) => number(what, (value) => Number.isSafeInteger(value) && value >= from);
export const list = (text: string): string[] => text.split(',').map((name) => name.trim()).filter((name) => name !== '');

function split(text: string): string {
  const share = Number(text);
  if (text === 'none' || /^kfold:([2-9]|[1-9]\d+)$/.test(text) || (text.trim() !== '' && share > 0 && share < 1)) return text;
  throw new InvalidArgumentError('Expected a test share between 0 and 1, none, or kfold:K with K of 2 or more.');
}

function csvFile(path: string): string {
  if (path === '-') throw new InvalidArgumentError('Expected a file to write.');
  return path;
}

function dropRule(text: string): StudySettings['dropCorrelated'] {
  if (text === 'off' || text === 'seed') return text;
  return number('a threshold on |r| between 0 and 1, seed, or off', (value) => value > 0 && value < 1)(text);
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

/** How a file is read: the options that every command on a dataset shares. */
export function addReadingOptions(command: Command): Command {
  return command
    .option('--sample <n>', 'use N rows drawn uniformly over the whole file', whole(1, 'a number of rows, 1 or more'))
    .option('--seed <s>', 'seed of every random draw', number('a whole number from 0 to 4294967295', (value) => Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff), usualSeed)
    .option('--label <column>', 'name of the label column, for files with a header')
    .option('--label-map <file>', 'JSON file of label → category entries that overrule the KDD Cup 99 map');
}

/** What is asked of it. */
export function addStudyOptions(command: Command): Command {
  return addReadingOptions(command
    .option('--target <name>', 'what to find: a category, a label, or attack', 'dos')
    .addOption(choice('--balance <rule>', 'how the classes are balanced', ['undersample', 'weights', 'none'], 'undersample'))
    .option('--split <rule>', 'test share, none, or kfold:K', split, '0.2')
    .addOption(choice('--penalty <norm>', 'penalty on the coefficients', ['l1', 'l2', 'none'], 'l1'))
    .option('--C <value>', 'weight of the data against the penalty', number('a number greater than 0', (value) => value > 0), 1)
    .addOption(choice('--intercept <rule>', 'whether the penalty counts the intercept', ['penalised', 'free'], 'penalised'))
    .option('--drop-correlated <rule>', 'leave correlated features out of the models: a threshold on |r|, seed, or off', dropRule, 'off')
    .option('--features <names>', 'only these features, separated by commas', list)
    .option('--alpha <level>', 'significance level of the tests', number('a number between 0 and 1', (value) => value > 0 && value < 1), 0.05)
    .option('--top-services <n>', 'how many services the tests compare', number('a whole number from 2 to 200', (value) => Number.isInteger(value) && value >= 2 && value <= 200), 10)
    .option('--compare <factor:outcome[:n[:m]]>', 'a further test, such as flag:category, or service:label:10:12 for the 10 most frequent services by the 12 most frequent labels; may be repeated', comparison, [])
    .option('--where <column=value|value>', 'rows that the --compare tests look at, such as service=http|smtp or attack=attack; may be repeated', filter, [])
    .option('--categories <draws>', 'also every category against the rest, over this many random draws', whole(1, 'a number of draws, 1 or more'))
    .option('--giveaways', 'also what gives each category away')
    .option('--test <file>', 'also judge the models on a second file, such as the labelled test file; without labels its rows are only predicted')
    .option('--leave-out-overlap', 'leave rows of the second file out that also stand in the first')
    .option('--predictions <csv>', 'write what one model of all features takes each row for: of the second file, or without one of the first', csvFile));
}

/** The model that predictions come from where none was asked for: every category at once, on the chosen features. */
const usualCombined = ({ features, split: rule }: StudyOptions): NonNullable<FurtherSettings['combined']> =>
  ({ features: features ?? null, target: null, balance: 'none', split: rule, penalty: 'l2', C: 1, intercept: 'free' });

export function settingsOf(options: StudyOptions, labelCategories: { [label: string]: string }): StudySettings {
  const further = {
    categories: options.categories === undefined ? null : { draws: options.categories },
    giveaways: options.giveaways ?? false,
    testSet: options.test === undefined ? null : { leaveOutOverlap: options.leaveOutOverlap ?? false },
    ...(options.predictions !== undefined && { combined: usualCombined(options) }),
  };
  const asked = Object.values(further).some((question) => question !== null && question !== false);
  const { target, balance, split: rule, penalty, C, intercept, seed, alpha, dropCorrelated, topServices } = options;
  return {
    seed, sample: options.sample ?? null, target, balance, split: rule, penalty, C, intercept, alpha, dropCorrelated,
    features: options.features ?? null, topServices,
    comparisons: options.compare.map((comparison) => ({ ...comparison, filters: options.where })),
    labelMap: kdd99LabelMap.name, labelCategories, ...(asked && { further }),
  };
}
