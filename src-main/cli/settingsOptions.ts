import type { Command } from 'commander';
import { modelFields } from '../../src-shared/questions/fields';
import type { LevelFilter } from '../../src-shared/questions/tests/comparison';
import type { BasicSettings } from '../../src-shared/terms/basicSettings';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { largestC, rangeOfC, smallestC } from '../../src-shared/terms/rangeOfC';
import { list, number, oneOf, splitRule, text, toggle, valued, whole, wholeFrom, type Given } from '../engine/questions/shellOption';
import { addOptions } from './addOptions';
import { comparisonOption } from './comparisonOption';
import { addDeriveOptions, type DeriveChoices } from './deriveOptions';
import { meaningOptions } from './meaningOptions';

export const usualSeed = 1999;
export const readSeed = whole('a whole number', 0, 0xffff_ffff);

function dropRule(typed: string): BasicSettings['dropCorrelated'] {
  if (typed === 'off' || typed === 'seed' || typed === 'seed-signed') return typed;
  return number('a threshold on |r| between 0 and 1, seed, seed-signed, or off', (value) => value > 0 && value < 1)(typed);
}

function filter(typed: string, earlier: LevelFilter[]): LevelFilter[] {
  const [column, ...values] = typed.split('=');
  const include = values.join('=').split('|');
  if (!column || values.length === 0) throw new Error('Expected COLUMN=VALUE or COLUMN=VALUE|VALUE, such as protocol_type=tcp.');
  return [...earlier, { column, include }];
}

export function fileToWrite(path: string): string {
  if (path === '-') throw new Error('Expected a file to write.');
  return path;
}

/** What the arguments of a command on a dataset are. */
export const filesWords = 'the dataset: a table or a capture, plain or packed (gzip, zip, zstd), or several (or a folder of them) as one; without, the simulated sample';

const readingOptions = {
  sample: valued('--sample <n>', 'use N rows drawn uniformly over all rows', wholeFrom(1, 'a number of rows, 1 or more')),
  seed: valued('--seed <s>', 'seed of every random draw', readSeed, usualSeed),
  gapFeatures: toggle('--gap-features', 'add a feature “x was missing”, 1 or 0, for each number that has gaps'),
  label: valued('--label <column>', 'name of the label column, for files with a header', text),
  ...meaningOptions,
  labelMap: valued('--label-map <file>', 'JSON file of label → category entries that overrule the map in use', text),
  derive: toggle('--derive', 'of connection logs (Zeek’s conn.log, Argus’ binetflow) the features of KDD, and not the table; of captures always'),
};
export type ReadingOptions = Given<typeof readingOptions> & DeriveChoices;

/** How a file is read: the options that every command on a dataset shares. */
export const addReadingOptions = (command: Command): Command => addDeriveOptions(addOptions(command, readingOptions));

const basicOptions = {
  target: valued('--target <name>', 'what to find: a category, a label, or attack (all that is not benign); without, what is usual for the dataset, such as dos for KDD', text),
  balance: oneOf('--balance <rule>', 'how the classes are balanced', modelFields.balance.options, 'undersample'),
  split: valued('--split <rule>', 'test share, none, or kfold:K; grouped:SHARE and grouped:kfold:K keep rows that are alike in every feature on one side; of several files, files:PATTERN, such as files:friday*, is the test part', splitRule, '0.2'),
  scale: oneOf('--scale <rule>', 'what numbers go through before they are standardised: none, or asinh, a log scale that knows 0 and signs', ['none', 'asinh'], 'none'),
  penalty: oneOf('--penalty <norm>', 'penalty on the coefficients', modelFields.penalty.options, 'l1'),
  C: valued('--C <value>', 'weight of the data against the penalty', number(rangeOfC, (value) => value >= smallestC && value <= largestC), 1),
  intercept: oneOf('--intercept <rule>', 'whether the penalty counts the intercept', modelFields.intercept.options, 'penalised'),
  dropCorrelated: valued('--drop-correlated <rule>', 'leave correlated features out of the models: a threshold on |r|, seed (the first of each pair over 0.6), seed-signed (the same on r itself), or off', dropRule, 'off'),
  features: valued('--features <names>', 'only these features, separated by commas', list),
  alpha: valued('--alpha <level>', 'significance level of the tests', number('a number between 0 and 1', (value) => value > 0 && value < 1), 0.05),
  topServices: valued('--top-services <n>', 'how many services the tests compare', whole('a whole number', 2, 200), 10),
  compare: comparisonOption,
  where: valued('--where <column=value|value>', 'rows that the --compare tests look at, such as service=http|smtp or attack=attack; may be repeated', filter, []),
};
export type BasicOptions = Given<typeof basicOptions> & ReadingOptions;

/** What every study sets, whatever it is asked; how its files are read is added by `addReadingOptions`. */
export const addBasicOptions = (command: Command): Command => addOptions(command, basicOptions);

/** What the options of every study say, and how its data was read. */
export function basicsOf(
  options: BasicOptions, { target: usual, labelMap }: DatasetSummary,
  { labelCategories, meaning, derive }: Pick<BasicSettings, 'labelCategories' | 'meaning' | 'derive'>,
): BasicSettings {
  const { balance, split, penalty, C, intercept, scale, seed, alpha, dropCorrelated, topServices, compare, where } = options;
  return {
    seed, sample: options.sample ?? null, target: options.target ?? usual, balance, split, penalty, C, intercept,
    ...(scale !== 'none' && { scale }), alpha, dropCorrelated,
    features: options.features ?? null, topServices, comparisons: compare.map((one) => ({ ...one, filters: where })),
    labelMap, labelCategories, ...(meaning && { meaning }), ...(options.gapFeatures && { gapFeatures: true }), ...(derive && { derive }),
  };
}
