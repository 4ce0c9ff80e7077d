import * as v from 'valibot';
import { names, text } from '../../terms/guardParts';
import { modelFields } from '../fields';
import { question, shape, type RequestOf } from '../question';
import type { SecondOpinion } from './result';

/** Does another program fit the same? */
export const secondOpinions = question({
  id: 'secondOpinions',
  title: 'Second opinion', about: 'features refitted by another program',
  view: false,
  calls: { 'secondOpinions.refit': { ask: v.strictObject({ ...modelFields, dataset: text, feature: text }), answer: shape<SecondOpinion>() } },
  /** The features that are refitted. */
  settings: names, usual: [],
  result: shape<SecondOpinion[]>(),
  sections: {
    secondOpinions: {
      title: 'Second opinion',
      holds: (features) => (features === null || features.length === 0 ? 'features refitted by ml-logistic-regression'
        : `${features.join(', ')}, refitted by ml-logistic-regression`),
    },
  },
});

export type SecondOpinionRequest = RequestOf<(typeof secondOpinions)['calls']['secondOpinions.refit']>;
