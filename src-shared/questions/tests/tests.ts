import * as v from 'valibot';
import { formatUnits } from '../../format/formatUnits';
import { set, text } from '../../terms/guardParts';
import { alpha, comparisonFields, mostTests, seed, top, topOutcomes } from '../fields';
import { question, shape, type RequestOf } from '../question';
import type { ContingencyTest } from './result';

const test = v.variant('family', [
  v.strictObject({ family: v.literal('protocol') }),
  v.strictObject({ family: v.literal('protocol-pairs') }),
  v.strictObject({ family: v.literal('services-attack'), top }),
  v.strictObject({ family: v.literal('services-category'), top }),
  // Attack types (labels of attacks) by service; the rarer types stand together.
  v.strictObject({ family: v.literal('services-labels'), top, topOutcomes: v.nullable(topOutcomes) }),
  v.strictObject({ family: v.literal('custom'), ...comparisonFields }),
]);

/** Do attacks differ between protocols and services? */
export const tests = question({
  id: 'tests',
  title: 'Tests', about: 'whether attacks differ between protocols and services',
  view: true,
  calls: { 'tests.run': { ask: v.strictObject({ dataset: text, alpha, seed: v.optional(seed), tests: set(test, mostTests) }), answer: shape<ContingencyTest[]>() } },
  settings: null, usual: null,
  result: shape<ContingencyTest[]>(),
  sections: {
    tests: {
      title: 'Hypothesis tests',
      holds: (_, { settings: { topServices, comparisons, alpha: level } }) =>
        `protocols together and in pairs, the ${topServices} most frequent services, attack types by service${
          comparisons.length === 0 ? '' : `, ${formatUnits(comparisons.length, 'test')} of your own`}; alpha ${level}`,
    },
  },
});

export type TestsRequest = RequestOf<(typeof tests)['calls']['tests.run']>;
export type CustomTest = Extract<TestsRequest['tests'][number], { family: 'custom' }>;
