import * as v from 'valibot';
import { costsOf } from '../../schemas/costTables';
import { kdd99Costs } from '../../schemas/kddCosts';
import { text } from '../../terms/guardParts';
import { costTable } from '../fields';
import { question, shape } from '../question';
import type { CostsResult } from './result';

/** What do the wrong answers of the combined model cost? */
export const costs = question({
  id: 'costs',
  title: 'Costs', about: 'what wrong answers cost',
  view: true, needs: ['combined'],
  calls: {
    /** What the answers of a fitted model cost, by likeliest class and by least expected cost. */
    'costs.decide': { ask: v.strictObject({ model: text, costs: costTable }), answer: shape<CostsResult>() },
  },
  settings: costTable, usual: costsOf('kdd99', kdd99Costs.classes),
  result: shape<CostsResult>(),
  sections: {
    costs: {
      title: 'What wrong answers cost',
      holds: (set) => (set === null ? 'what its wrong answers cost, as set in Costs' : `${set.name}: summed and average cost by both ways of deciding`),
    },
  },
});
