import * as v from 'valibot';
import { formatUnits } from '../../format/formatUnits';
import { names, text } from '../../terms/guardParts';
import { featureCount, folds, modelFields, selected, selectionMetric } from '../fields';
import { question, shape, type RequestOf, type SettingsBy } from '../question';
import type { PairsResult, SelectionResult, SelectionStep } from './result';

/** Among which features is chosen (`null`: all), and by which metric. */
const among = { ...modelFields, dataset: text, metric: selectionMetric, features: v.nullable(names) };

/** How few features make a good guess? */
export const selection = question({
  id: 'selection',
  title: 'How few?', about: 'how few features make a good guess',
  view: true,
  calls: {
    /** One step of forward selection from the features chosen so far; the caller goes on as long as it likes. */
    'selection.step': { ask: v.strictObject({ ...among, chosen: selected }), answer: shape<SelectionStep>() },
    'selection.pairs': { ask: v.strictObject(among), answer: shape<PairsResult>() },
  },
  settings: v.strictObject({
    metric: selectionMetric, folds,
    /** Forward up to a number of features; `start` holds those that an earlier selection has found: it goes on from there. */
    forward: v.nullable(v.strictObject({ features: featureCount, start: selected })),
    pairs: v.boolean(),
  }),
  usual: { metric: 'mcc', folds: 5, forward: { features: 8, start: [] }, pairs: false },
  result: shape<SelectionResult>(),
  sections: {
    selection: {
      title: 'How few features?',
      holds: (set) => (set === null ? 'forward selection, as set in How few?' : [
        ...(set.forward ? [`forward selection up to ${formatUnits(set.forward.features, 'feature')}, ${set.folds} folds`] : []),
        ...(set.pairs ? ['all pairs'] : []),
      ].join('; ')),
    },
  },
});

export type SelectionRequest = RequestOf<(typeof selection)['calls']['selection.pairs']>;
export type SelectionSettings = SettingsBy<(typeof selection)['settings']>;
