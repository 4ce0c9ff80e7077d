import * as v from 'valibot';
import { text } from '../../terms/guardParts';
import { measuredRounds, seed, windowRule } from '../fields';
import { question, shape, type RequestOf } from '../question';
import type { PriceResult } from './result';

/** What does deriving each feature cost: of the traffic that the dataset was derived from, else of the simulated sample? */
export const price = question({
  id: 'price',
  title: 'Price', about: 'what each derived feature costs, and when it is known',
  view: true,
  calls: {
    /** `rounds`: how often everything is measured. */
    'price.measure': { ask: v.strictObject({ dataset: text, windows: windowRule, seed, rounds: measuredRounds }), answer: shape<PriceResult>() },
  },
  settings: v.literal(true), usual: true,
  result: shape<PriceResult>(),
  sections: {
    price: {
      title: 'What each feature costs',
      holds: () => 'nanoseconds, state and when it is known, of each derived feature, on this machine',
    },
  },
});

export type PriceRequest = RequestOf<(typeof price)['calls']['price.measure']>;
