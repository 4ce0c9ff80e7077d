import { Command } from 'commander';
import { expect, test } from 'vitest';
import { kddFeatures } from '../../src-shared/families/kdd99';
import { askedQuestions } from '../../src-shared/questions/questionList';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { addQuestionOptions, askedOf, loadShells } from './questionOptions';
import { addBasicOptions, addReadingOptions, basicsOf, type BasicOptions } from './settingsOptions';

const shells = await loadShells();

/** What a study is asked by a command line. */
function asked(line: string): object {
  const command = addReadingOptions(addQuestionOptions(addBasicOptions(new Command()), shells)).option('--predictions <csv>');
  command.parse(line.split(' ').filter((word) => word !== ''), { from: 'user' });
  const chosen = command.opts<BasicOptions>();
  const summary = { columns: kddFeatures.map(({ name, group, kind }) => ({ name, group, kind, role: 'feature' })), labelMap: '' } as unknown as DatasetSummary;
  return askedOf(command, shells, chosen, basicsOf(chosen, summary, { labelCategories: {} }), summary);
}

const everyFeature = { features: null, target: null, balance: 'none', split: '0.2', penalty: 'l2', C: 1, intercept: 'free' };

test.each([
  ['', {}],
  ['--giveaways --price', { giveaways: true, price: true }],
  ['--second-opinion count,src_bytes --categories 2', { secondOpinions: ['count', 'src_bytes'], categories: { draws: 2 } }],
  ['--test a.csv --leave-out-overlap', { testSet: { leaveOutOverlap: true } }],
  ['--frontier', { frontier: { metric: 'mcc', features: 6 } }],
  ['--frontier auc', { frontier: { metric: 'auc', features: 6 } }],
  ['--select pairs:f1', { selection: { metric: 'f1', folds: 5, pairs: true, forward: null } }],
  ['--combined land,host --combined-target dos --scale asinh --C 0.1', { combined: {
    ...everyFeature, features: ['land', ...['count', 'srv_count', 'same_srv_rate', 'diff_srv_rate', 'same_src_port_rate', 'srv_diff_host_rate', 'serror_rate', 'srv_serror_rate', 'rerror_rate', 'srv_rerror_rate'].map((name) => `dst_host_${name}`)],
    target: 'dos', scale: 'asinh', C: 0.1,
  } }],
])('“%s” asks for what it names', (line, expected) => {
  expect(asked(line)).toEqual(expected);
});

test('what needs a model of several features asks for it too, of every feature of the study', () => {
  expect(asked('--path 4')).toEqual({ combined: everyFeature, path: { points: 4 } });
  expect(asked('--predictions out.csv --features land,count')).toEqual({ combined: { ...everyFeature, features: ['land', 'count'] } });
});

test('no two questions share an option, and each is asked by its own', () => {
  const options = askedQuestions.flatMap(({ id }) => Object.entries(shells[id].options ?? {}));
  expect(options.map(([name]) => name)).toEqual(expect.arrayContaining(askedQuestions.map(({ id }) => id)));
  for (const of of [options.map(([name]) => name), options.map(([, { flags }]) => flags.split(' ')[0])]) expect(new Set(of).size).toBe(options.length);
});
