import * as v from 'valibot';
import { text } from '../../terms/guardParts';
import { question, shape } from '../question';
import type { OrderResult } from './result';

/** Do the rows come in runs of one category, so that neither a cut in row order nor one at random makes a test part of new traffic? */
export const order = question({
  id: 'order', title: 'In order?', about: 'whether the rows come in runs of one category', view: true,
  calls: { 'order.find': { ask: v.strictObject({ dataset: text }), answer: shape<OrderResult>() } },
  settings: v.literal(true), usual: true, result: shape<OrderResult>(),
  sections: {
    order: {
      title: 'In which order do the rows come?',
      holds: () => 'runs of each category and label against random order, and where each stands',
    },
  },
});
