import * as v from 'valibot';
import { formatUnits } from '../../format/formatUnits';
import { text } from '../../terms/guardParts';
import { combinedFields } from '../fields';
import { question, shape, type RequestOf, type SettingsBy } from '../question';
import type { CombinedResult } from './result';

/** What do several features tell in one model? Its seed is the study's. */
export const combined = question({
  id: 'combined',
  title: 'Combined', about: 'what several features tell in one model',
  view: true,
  calls: {
    /** It stays known, by its name, while its dataset is open. */
    'combined.fit': {
      /** `test`: an open dataset to judge on, too; `leaveOutOverlap`: without its rows that also stand in the training file. */
      ask: v.strictObject({ ...combinedFields, dataset: text, test: v.nullable(text), leaveOutOverlap: v.optional(v.boolean()) }),
      answer: shape<CombinedResult>(),
    },
  },
  settings: v.omit(v.strictObject(combinedFields), ['seed']),
  usual: { features: null, target: null, balance: 'none', split: '0.2', penalty: 'l2', C: 1, intercept: 'free' },
  result: shape<CombinedResult>(),
  sections: {
    combined: {
      title: 'Several features in one model',
      holds: (set) => (set === null ? 'one model of several features, as set in Combined'
        : `${set.features === null ? 'every feature' : formatUnits(set.features.length, 'feature')} against ${
          set.target ?? 'every category'}: matrices, calibration, coefficients`),
    },
  },
});

export type CombinedRequest = RequestOf<(typeof combined)['calls']['combined.fit']>;
/** What a person chooses of a combined model. */
export type CombinedChoices = SettingsBy<(typeof combined)['settings']>;
