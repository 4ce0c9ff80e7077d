import type { CustomTest, TestsRequest } from '../../../src-shared/contract/contract';
import { EngineError } from '../../../src-shared/contract/errors';
import type { ContingencyTest, LevelFilter } from '../../../src-shared/contract/results';
import { holmAdjust, holmAdjustLog10 } from '../../../src-shared/statistics/holmAdjust';
import { countValues } from '../columns/countTable';
import { findFactor, levelText, type Column, type Dataset } from '../columns/dataset';
import { throwIfCancelled, type TaskContext } from '../pool/taskContext';
import { contingencyTest, type ContingencyInput } from './contingencyTest';
import { outcomeOf, type Outcome } from './outcome';

export type CompareInput = { dataset: Dataset; request: Pick<TestsRequest, 'alpha' | 'tests'> };

/** Runs the tests asked for, in order; a family of pairs gives one result a pair, corrected together. */
export function compareLevels({ dataset, request }: CompareInput, context: TaskContext): ContingencyTest[] {
  return request.tests.flatMap((test, i) => {
    throwIfCancelled(context);
    context.progress({ step: 'Testing', done: i, total: request.tests.length, unit: 'steps', rows: null });
    return runTest(dataset, test, request.alpha);
  });
}

function runTest(dataset: Dataset, test: TestsRequest['tests'][number], alpha: number): ContingencyTest[] {
  if (test.family === 'custom') return runCustom(dataset, test, alpha);
  const service = test.family === 'services-attack' || test.family === 'services-category';
  const factor = findFactor(dataset, service ? 'service' : 'protocol');
  if (factor === undefined) return [];
  const outcome = outcomeOf(dataset, test.family === 'services-category' ? 'category' : 'attack');
  const weights = dataset.weights;
  const codes = service ? mostFrequent(factor, weights, test.top) : allLevels(factor, weights);
  const table = crossTabulate(factor, codes, outcome, weights);
  const base = { ...table, factor: factor.name, outcome: outcome.name, filters: [], alpha, family: test.family };
  if (test.family === 'protocol-pairs') return testPairs(base);
  const of = service ? `the ${codes.length} most frequent services` : 'protocols';
  const what = test.family === 'services-category' ? 'Categories' : 'Attack share';
  return [contingencyTest({ ...base, title: `${what} by ${of}` })];
}

function runCustom(dataset: Dataset, test: CustomTest, alpha: number): ContingencyTest[] {
  const factor = columnNamed(dataset, test.factor);
  const weights = filterWeights(dataset, test.filters);
  const outcome = outcomeOf(dataset, test.outcome);
  const codes = chooseLevels(factor, weights, test);
  const table = crossTabulate(factor, codes, outcome, weights);
  const base = { ...table, factor: factor.name, outcome: outcome.name, filters: test.filters, alpha, family: 'custom' };
  const joint = contingencyTest({ ...base, title: `${outcome.title} by ${factor.name}` });
  return test.pairs && codes.length > 2 ? [joint, ...testPairs(base)] : [joint];
}

/** Every pair of levels, with Holm's correction over the family (on Pearson's p, in logarithms where it underflows). */
function testPairs(base: Omit<ContingencyInput, 'title'>): ContingencyTest[] {
  const results: ContingencyTest[] = [];
  for (let i = 0; i < base.levels.length; i++) {
    for (let j = i + 1; j < base.levels.length; j++) {
      const [a, b] = [base.levels[i], base.levels[j]];
      results.push(contingencyTest({ ...base, levels: [a, b], observed: [base.observed[i], base.observed[j]], title: `${a} vs ${b}` }));
    }
  }
  const tested = results.filter((result) => result.p !== null && result.log10P !== null);
  const adjusted = holmAdjust(tested.map((result) => result.p!));
  const logs = holmAdjustLog10(tested.map((result) => result.log10P!));
  tested.forEach((result, i) => {
    result.pHolm = adjusted[i];
    result.log10PHolm = logs[i];
  });
  return results;
}

function columnNamed(dataset: Dataset, name: string): Column {
  const column = dataset.columns.find((candidate) => candidate.name === name);
  if (column !== undefined) return column;
  throw new EngineError('COLUMN_NOT_FOUND',
    `“${name}” is not a column of this file, which has ${dataset.columns.map((candidate) => candidate.name).join(', ')}.`);
}

/** The rows of each pattern that pass every filter, else 0. */
function filterWeights(dataset: Dataset, filters: LevelFilter[]): Uint32Array {
  if (filters.length === 0) return dataset.weights;
  const weights = dataset.weights.slice();
  for (const { column: name, include } of filters) {
    const column = columnNamed(dataset, name);
    const wanted = new Set(include);
    const passes = new Map<number, boolean>();
    for (let i = 0; i < weights.length; i++) {
      const code = column.codes[i];
      if (!passes.has(code)) passes.set(code, wanted.has(levelText(column, code)));
      if (!passes.get(code)) weights[i] = 0;
    }
  }
  return weights;
}

const largestTable = 200;

function chooseLevels(factor: Column, weights: Uint32Array, test: CustomTest): number[] {
  const present = allLevels(factor, weights);
  const chosen = test.levels === null ? present : present.filter((code) => test.levels!.includes(levelText(factor, code)));
  const absent = test.levels?.find((level) => !present.some((code) => levelText(factor, code) === level));
  if (absent !== undefined) throw new EngineError('BAD_REQUEST', `“${absent}” does not occur in ${factor.name}, with these filters.`);
  const codes = test.top === null ? chosen : mostFrequent(factor, weights, test.top).filter((code) => chosen.includes(code));
  if (codes.length < 2) throw new EngineError('TOO_FEW_ROWS', `at least two levels of ${factor.name} are needed; ${codes.length} occur with these filters.`);
  if (codes.length > largestTable) {
    throw new EngineError('BAD_REQUEST', `${factor.name} has ${codes.length} levels; choose at most ${largestTable} (the most frequent ones, for example).`);
  }
  return codes;
}

function allLevels(factor: Column, weights: Uint32Array): number[] {
  const counts = countValues(factor, weights);
  return Array.from(counts.keys()).filter((code) => counts[code] > 0);
}

/** The N levels with the most rows, most frequent first (ties in level order). */
function mostFrequent(factor: Column, weights: Uint32Array, top: number): number[] {
  const counts = countValues(factor, weights);
  return allLevels(factor, weights).sort((a, b) => counts[b] - counts[a] || a - b).slice(0, top);
}

function crossTabulate(factor: Column, codes: number[], outcome: Outcome, weights: Uint32Array) {
  const rowOf = new Int32Array(Math.max(...codes) + 1).fill(-1);
  codes.forEach((code, row) => { rowOf[code] = row; });
  const observed = codes.map(() => new Array<number>(outcome.levels.length).fill(0));
  for (let i = 0; i < weights.length; i++) {
    const row = rowOf[factor.codes[i]] ?? -1;
    if (row >= 0) observed[row][outcome.classOf[i]] += weights[i];
  }
  const kept = outcome.levels.map((_, j) => observed.some((cells) => cells[j] > 0) || outcome.levels.length === 2);
  return {
    levels: codes.map((code) => levelText(factor, code)),
    outcomes: outcome.levels.filter((_, j) => kept[j]),
    observed: observed.map((cells) => cells.filter((_, j) => kept[j])),
  };
}
