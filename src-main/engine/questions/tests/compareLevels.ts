import type { CustomTest, TestsRequest } from '../../../../src-shared/questions/tests/tests';
import type { Comparison, LevelFilter } from '../../../../src-shared/questions/tests/comparison';
import type { ContingencyTest } from '../../../../src-shared/questions/tests/result';
import { levelName } from '../../../../src-shared/format/levelName';
import { attacksOnly, usualLevels } from '../../../../src-shared/questions/tests/usualComparisons';
import { holmAdjust, holmAdjustLog10 } from '../../../../src-shared/statistics/holmAdjust';
import { asCoded } from '../../columns/asCoded';
import { findFactor, type Dataset } from '../../columns/dataset';
import { throwIfCancelled, type TaskContext } from '../../pool/taskContext';
import { chooseRows, columnNamed, type ChosenRows } from '../../fitting/chooseRows';
import { contingencyTest, type ContingencyInput } from './contingencyTest';
import { chooseLevels, mostFrequent, topAndOthers } from './chooseLevels';
import { crossTabulate, type CrossTable } from './crossTable';
import { outcomeOf, rowsWithOutcome, type Outcome } from './outcome';
import { usualSteps } from './permutation';
import { largestPlaces, tableCeilings } from '../../fitting/tableCeilings';
import { verdictOf } from './verdict';

export type CompareInput = { dataset: Dataset; request: Pick<TestsRequest, 'alpha' | 'seed' | 'tests'> };
/** The seed of random tables where none is said. */
const usualSeed = 1999;
/** What one request asks of each of its tests. */
type Asked = { alpha: number; seed: number };

/** Runs the tests asked for, in order; a family of pairs gives one result a pair, corrected together. */
export function compareLevels({ dataset, request }: CompareInput, context: TaskContext): ContingencyTest[] {
  return request.tests.flatMap((test, i) => {
    throwIfCancelled(context);
    context.progress({ step: 'Testing', done: i, total: request.tests.length, unit: 'steps', rows: null });
    return runTest(dataset, test, { alpha: request.alpha, seed: request.seed ?? usualSeed }, context);
  });
}

type Usual = Exclude<TestsRequest['tests'][number], CustomTest>;
const usualOutcomes = {
  protocol: 'attack', 'protocol-pairs': 'attack', 'services-attack': 'attack', 'services-category': 'category', 'services-labels': 'label',
} as const satisfies { [family in Usual['family']]: string };

/** A test of every study: none where the file has no such column, or too few levels or outcomes for a question. */
function runTest(dataset: Dataset, test: TestsRequest['tests'][number], asked: Asked, context: TaskContext): ContingencyTest[] {
  if (test.family === 'custom') return runCustom(dataset, test, asked, context);
  const found = findFactor(dataset, 'top' in test ? 'service' : 'protocol');
  if (found === undefined) return [];
  const factor = asCoded(found);
  const types = test.family === 'services-labels' ? test : null;
  const benignKnown = dataset.roles.includes('benign');
  if (usualOutcomes[test.family] === 'attack' && !benignKnown) return [];
  const filters = types === null || !benignKnown ? [] : attacksOnly;
  const outcome = outcomeOf(dataset, usualOutcomes[test.family], (types?.topOutcomes ?? null) !== null);
  const chosen = choose(dataset, filters, outcome);
  const levels = 'top' in test ? { codes: mostFrequent(factor, chosen.weights, test.top), joined: [] }
    : topAndOthers(factor, chosen.weights, usualLevels.top);
  const { codes, joined } = levels;
  if (types !== null && codes.length < 2) return [];
  const table = crossTabulate(factor, levels, outcome, chosen.weights, types?.topOutcomes);
  if (types !== null && occurring(table) < 2) return [];
  const base = { ...inputOf(table, chosen, outcome), factor: factor.name, filters, ...asked, steps: usualSteps, family: test.family };
  if (test.family === 'protocol-pairs') return testPairs(base, context);
  const of = types !== null ? `the ${codes.length} most ${benignKnown ? 'attacked' : 'frequent'} services`
    : 'top' in test ? `the ${codes.length} most frequent services`
      : joined.length > 0 ? `the ${codes.length} most frequent protocols and the others` : 'protocols';
  const what = { attack: 'Attack share', category: 'Categories', label: benignKnown ? 'Attack types' : 'Labels' }[usualOutcomes[test.family]];
  return [contingencyTest({ ...base, title: `${what} by ${of}` })];
}

/** Outcomes that have rows: of two, one may be empty. */
const occurring = ({ outcomes, observed }: CrossTable): number =>
  outcomes.filter((_, j) => observed.some((cells) => cells[j] > 0)).length;

function runCustom(dataset: Dataset, test: CustomTest, asked: Asked, context: TaskContext): ContingencyTest[] {
  const factor = columnNamed(dataset, test.factor);
  const topOutcomes = test.topOutcomes ?? null;
  const outcome = outcomeOf(dataset, test.outcome, topOutcomes !== null);
  const chosen = choose(dataset, test.filters, outcome);
  const levels = chooseLevels(factor, chosen.weights, test);
  const table = crossTabulate(factor, levels, outcome, chosen.weights, topOutcomes);
  const base = { ...inputOf(table, chosen, outcome), factor: factor.name, filters: test.filters, ...asked, steps: usualSteps, family: 'custom' };
  const joint = contingencyTest({ ...base, title: titleOf(outcome, factor.name, test, table) });
  return test.pairs && levels.codes.length > 2 ? [joint, ...testPairs(base, context)] : [joint];
}

function titleOf({ title }: Outcome, factor: string, { levels, top, others }: Comparison, { joinedOf }: CrossTable): string {
  const which = levels !== null || top === null ? '' : joinedOf > 0 ? `, top ${top} and the others` : others === 'together' ? '' : `, top ${top}`;
  return `${title} by ${factor}${which}`;
}

/** The rows that pass the filters and have an outcome. */
function choose(dataset: Dataset, filters: LevelFilter[], outcome: Outcome): ChosenRows & { undecided: number } {
  const chosen = chooseRows(dataset, filters);
  return { ...chosen, ...rowsWithOutcome(outcome, chosen.weights) };
}

function inputOf(table: CrossTable, { filtered, unknown, undecided }: ReturnType<typeof choose>, outcome: Outcome) {
  const { levels, outcomes, observed, joined, joinedOf, merged, mergedOf, otherLevels, otherRows } = table;
  const leftOut = {
    filtered, ...(undecided > 0 && { undecided }), levels: otherLevels, rows: otherRows,
    ...(joinedOf > 0 && { joined }), ...(joinedOf > joined.length && { joinedOf }),
    merged, ...(mergedOf > merged.length && { mergedOf }),
  };
  return {
    levels, outcomes, observed, outcome: outcome.name, leftOut,
    remarks: unknown.map(({ column, include }) => `No row has ${column} ${include.join(' or ')}: that filter finds nothing.`),
  };
}

/**
 * Every pair of the levels that stand for themselves, of very many only the pairs among the most frequent ones, with Holm's
 * correction over the family (on Pearson's p, in logarithms where it underflows).
 */
function testPairs(base: Omit<ContingencyInput, 'title'>, context: TaskContext): ContingencyTest[] {
  const results: ContingencyTest[] = [];
  const { levels, observed, leftOut } = base;
  const named = leftOut?.joined === undefined ? observed : observed.slice(0, -1);
  const places = largestPlaces(named.map((cells) => cells.reduce((sum, rows) => sum + rows, 0)), tableCeilings.pairLevels);
  const of = named.length + (leftOut?.levels ?? 0) + (leftOut?.joinedOf ?? leftOut?.joined?.length ?? 0);
  const cut = places.length < levels.length && { pairsAmong: { levels: places.length, of } };
  const steps = usualSteps / Math.max(1, (places.length * (places.length - 1)) / 2);
  for (const [at, i] of places.entries()) {
    throwIfCancelled(context);
    for (const j of places.slice(at + 1)) {
      const pair = { levels: [levels[i], levels[j]], observed: [observed[i], observed[j]], leftOut: null, ...cut };
      results.push(contingencyTest({ ...base, ...pair, steps, title: pair.levels.map(levelName).join(' vs ') }));
    }
  }
  const tested = results.filter((result) => result.p !== null && result.log10P !== null);
  const adjusted = holmAdjust(tested.map((result) => result.p!));
  const logs = holmAdjustLog10(tested.map((result) => result.log10P!));
  tested.forEach((result, i) => {
    Object.assign(result, { pHolm: adjusted[i], log10PHolm: logs[i], holmOver: tested.length });
    result.verdict = verdictOf(result, result.alpha);
  });
  return results;
}
