import * as v from 'valibot';
import { formatUnits } from '../../format/formatUnits';
import { names, text, whole } from '../../terms/guardParts';
import { modelFields } from '../fields';
import { question, shape, type RequestOf } from '../question';
import type { CategoriesResult } from './result';

export const draws = whole(1, 100, 'at least 1 draw is needed', 'at most 100 draws are made');

/** How well does each feature find each category? */
export const categories = question({
  id: 'categories',
  title: 'Categories', about: 'every category against the rest',
  view: true,
  calls: {
    'categories.fit': {
      ask: v.strictObject({
        ...v.omit(v.strictObject(modelFields), ['target']).entries, dataset: text,
        /** Categories, labels or `attack`; `null` for every category and `attack`. */
        targets: v.nullable(names), features: v.nullable(names), draws,
      }),
      answer: shape<CategoriesResult>(),
    },
  },
  settings: v.strictObject({ /** Random draws, of which figures tell the spread. */ draws }), usual: { draws: 5 },
  result: shape<CategoriesResult>(),
  sections: {
    categories: {
      title: 'Every category against the rest',
      holds: (set) => `every category and any attack${set === null ? ' against the rest' : `, ${formatUnits(set.draws, 'random draw')}`}`,
    },
  },
});

export type CategoriesRequest = RequestOf<(typeof categories)['calls']['categories.fit']>;
