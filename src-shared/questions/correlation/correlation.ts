import * as v from 'valibot';
import { text } from '../../terms/guardParts';
import { threshold } from '../fields';
import { question, shape, type RequestOf } from '../question';
import type { CorrelationResult, JointCounts } from './result';

/** The threshold whose drops are shown when none is asked for. */
export const usualThreshold = 0.6;

/** Which features repeat each other? */
export const correlation = question({
  id: 'correlation',
  title: 'Correlation', about: 'which features repeat each other',
  view: true,
  calls: {
    'correlation.compute': {
      ask: v.strictObject({ dataset: text, rule: v.picklist(['partners', 'seed', 'seed-signed', 'off']), threshold }),
      answer: shape<CorrelationResult>(),
    },
    'correlation.pair': { ask: v.strictObject({ dataset: text, a: text, b: text }), answer: shape<JointCounts>() },
  },
  settings: null, usual: null,
  result: shape<CorrelationResult>(),
  sections: {
    correlation: {
      title: 'Correlation',
      holds: (_, { settings: { dropCorrelated: drop } }) =>
        `heat maps and pairs; what goes together beyond |r| > ${typeof drop === 'number' ? drop : usualThreshold}`,
    },
  },
});

export type CorrelationRequest = RequestOf<(typeof correlation)['calls']['correlation.compute']>;
