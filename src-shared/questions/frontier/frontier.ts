import * as v from 'valibot';
import { names, text, whole } from '../../terms/guardParts';
import { measuredRounds, modelFields, selectionMetric, windowRule } from '../fields';
import { question, shape, type RequestOf } from '../question';
import type { FrontierResult } from './result';

const mostOfSet = whole(1, 28, 'a set has at least 1 feature', 'a set has at most 28 features');

/** How few features are enough, and at what cost: which sets of derived features does no other beat? */
export const frontier = question({
  id: 'frontier',
  title: 'Frontier', about: 'how few features are enough, and at what cost',
  view: true,
  calls: {
    /** `most`: features of a set at most. */
    'frontier.find': {
      ask: v.strictObject({
        ...modelFields, dataset: text, windows: windowRule, rounds: measuredRounds, metric: selectionMetric, features: v.nullable(names),
        most: mostOfSet,
      }),
      answer: shape<FrontierResult>(),
    },
  },
  /** By which metric, and up to how many features. */
  settings: v.strictObject({ metric: selectionMetric, features: mostOfSet }), usual: { metric: 'mcc', features: 6 },
  result: shape<FrontierResult>(),
  sections: {
    frontier: {
      title: 'How few, and at what cost?',
      holds: (_, { settings: { target } }) => `price against gain for ${target}: the sets of derived features that no other beats`,
    },
  },
});

export type FrontierRequest = RequestOf<(typeof frontier)['calls']['frontier.find']>;
