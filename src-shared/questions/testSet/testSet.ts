import * as v from 'valibot';
import { guardFeatureMap } from '../../contract/featureMap';
import { names, text } from '../../terms/guardParts';
import { modelFields } from '../fields';
import { question, shape, type RequestOf } from '../question';
import type { TestSetResult } from './result';

/** How do the models fare on a second file? */
export const testSet = question({
  id: 'testSet',
  title: 'Test set', about: 'the models on a second file',
  view: true, onSecondFile: true,
  calls: {
    'testSet.judge': {
      /** `dataset`: what is learnt from; `test`: the open dataset to judge on. */
      ask: v.strictObject({ ...modelFields, dataset: text, test: text, features: v.nullable(names), leaveOutOverlap: v.boolean() }),
      answer: shape<TestSetResult>(),
    },
  },
  settings: v.strictObject({
    /** Whether rows that also stand in the training file are left out. */
    leaveOutOverlap: v.boolean(),
    /** Columns of the second file that stand for those of training by a person's word: it was opened with it. */
    featureMap: v.optional(guardFeatureMap),
  }),
  usual: { leaveOutOverlap: false },
  result: shape<TestSetResult>(),
  sections: {
    testSet: {
      title: 'The models on a test set',
      holds: (set) => (set === null ? 'the models on a second file'
        : `every feature on the second file, label by label; overlapping rows ${set.leaveOutOverlap ? 'left out' : 'counted in'}`),
    },
  },
});

export type TestSetRequest = RequestOf<(typeof testSet)['calls']['testSet.judge']>;
