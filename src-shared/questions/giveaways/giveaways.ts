import * as v from 'valibot';
import { text } from '../../terms/guardParts';
import { seed } from '../fields';
import { question, shape } from '../question';
import type { GiveawaysResult } from './result';

/** Is the dataset too easy? */
export const giveaways = question({
  id: 'giveaways',
  title: 'Too easy?', about: 'what gives each category away, and whether it should (under Audit, “One column”)',
  view: false,
  calls: { 'giveaways.find': { ask: v.strictObject({ dataset: text, seed }), answer: shape<GiveawaysResult>() } },
  settings: v.literal(true), usual: true,
  result: shape<GiveawaysResult>(),
  sections: {
    giveaways: {
      title: 'Is it too easy?',
      holds: (set) => (set === null ? 'what gives each category away' : 'the best feature of each attack category, duplicates, blind generalisation'),
    },
  },
});
