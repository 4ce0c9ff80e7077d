import * as v from 'valibot';
import { formatUnits } from '../../format/formatUnits';
import { mostNames, names, set, text } from '../../terms/guardParts';
import { modelFields } from '../fields';
import { question, shape, type RequestOf } from '../question';
import type { FeatureInspection, ModelsResult } from './result';

/** How much does each feature alone give away? */
export const models = question({
  id: 'models',
  title: 'Models', about: 'how much each feature gives away',
  view: true,
  calls: {
    'models.fitEach': {
      ask: v.strictObject({
        ...modelFields, dataset: text,
        /** Chosen features, `null` for all; those to leave out with the reason that the result will name. */
        features: v.nullable(names), leftOut: set(v.strictObject({ name: text, reason: text }), mostNames),
      }),
      answer: shape<ModelsResult>(),
    },
    /** One fitted feature for its panel: the fitted curve over the counts, and all that a threshold slider needs. */
    'models.inspect': { ask: v.strictObject({ ...modelFields, dataset: text, feature: text }), answer: shape<FeatureInspection>() },
  },
  settings: null, usual: null,
  result: shape<ModelsResult>(),
  sections: {
    models: {
      title: 'Each feature alone',
      holds(_, { summary, settings: { features, target, dropCorrelated } }) {
        const count = features?.length ?? summary.columns.filter(({ role }) => role === 'feature').length;
        return `up to ${formatUnits(count, 'feature')} against ${target}: two charts, one table${dropCorrelated === 'off' ? '' : '; correlated features dropped'}`;
      },
    },
    confusion: {
      title: 'Confusion matrices',
      holds: (_, { settings: { target } }) => `true and false positives and negatives of each of them, ${target} positive`,
    },
    coefficients: {
      title: 'Fitted models',
      holds: (_, { settings: { penalty, C } }) =>
        `intercept and coefficients, penalty ${penalty === 'none' ? 'none' : `${penalty.toUpperCase()}, C = ${C}`}`,
    },
  },
});

export type ModelsRequest = RequestOf<(typeof models)['calls']['models.fitEach']>;
export type InspectRequest = RequestOf<(typeof models)['calls']['models.inspect']>;
