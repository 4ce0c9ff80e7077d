import { usualAttackTypes } from '../../../../src-shared/questions/tests/usualComparisons';
import type { ContingencyTest } from '../../../../src-shared/questions/tests/result';
import type { TestsRequest } from '../../../../src-shared/questions/tests/tests';
import type { BasicSettings } from '../../../../src-shared/terms/basicSettings';
import type { CallContext } from '../../../../src-shared/terms/progress';
import { answer, type AboutTools, type Asked } from '../answer';
import { sumProgress } from '../../pool/sumProgress';

/** Outcomes that the labels make. */
const ofLabels = ['attack', 'category', 'label'];

export const tests = answer('tests', {
  work: () => import('./work'),
  calls: { 'tests.run': runTests },
  composed: ['tests.run'],
  // A test of other columns does without.
  labels: ({ tests: asked }: Asked<'tests.run'>) => asked.some((test) => test.family !== 'custom' || ofLabels.includes(test.outcome)),
  study: (_, { ask, about, settings }, context) => ask('tests.run', about, { alpha: settings.alpha, seed: settings.seed, tests: testsOf(settings) }, context),
  paper: () => import('./paper'), shell: () => import('./shell'),
});

/** Each test is a question of its own, so that a view of one and a report of many share it. */
async function runTests(
  { alpha, seed, tests: asked }: Asked<'tests.run'>, { open, share, run }: AboutTools<typeof import('./work')>, context: CallContext,
): Promise<ContingencyTest[]> {
  const progressOf = sumProgress('Testing', asked.length, context);
  const results = await Promise.all(asked.map((test) => {
    const request = { alpha, ...(seed !== undefined && { seed }), tests: [test] };
    return share({ question: 'tests.run', about: [open], request }, { ...context, progress: progressOf() }, (own) =>
      run('compareLevels', { dataset: open.dataset, request }, own));
  }));
  return results.flat();
}

/** The tests of every study (protocols together and in pairs, the most frequent services), then the user's own. */
const testsOf = ({ topServices, comparisons }: BasicSettings): TestsRequest['tests'] => [
  { family: 'protocol' },
  { family: 'protocol-pairs' },
  { family: 'services-attack', top: topServices },
  { family: 'services-category', top: topServices },
  { family: 'services-labels', top: topServices, topOutcomes: usualAttackTypes },
  ...comparisons.map((comparison) => ({ family: 'custom' as const, ...comparison })),
];
