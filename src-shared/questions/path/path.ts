import * as v from 'valibot';
import { formatUnits } from '../../format/formatUnits';
import { text, whole } from '../../terms/guardParts';
import { combinedFields } from '../fields';
import { question, shape, type RequestOf } from '../question';
import type { PathResult } from './result';

export const points = whole(2, 200, 'a path has 2 penalties or more', 'a path has at most 200 penalties');

/** Which features enter the combined model as an L1 penalty weakens? Its view is that of the combined model. */
export const path = question({
  id: 'path',
  title: 'L1 path', about: 'which features enter one model as a penalty weakens',
  view: false, needs: ['combined'],
  calls: {
    /** `C` is the weak end of the path. */
    'path.trace': {
      ask: v.strictObject({ ...v.omit(v.strictObject(combinedFields), ['penalty']).entries, dataset: text, points }),
      answer: shape<PathResult>(),
    },
  },
  settings: v.strictObject({ /** How many penalties. */ points }), usual: { points: 30 },
  result: shape<PathResult>(),
  sections: {
    path: {
      title: 'The L1 path',
      holds: (set) => `which features enter that model as an L1 penalty weakens${set === null ? '' : `, over ${formatUnits(set.points, 'penalty', 'penalties')}`}`,
    },
  },
});

export type PathRequest = RequestOf<(typeof path)['calls']['path.trace']>;
