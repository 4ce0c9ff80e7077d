import { modelSettingsOf } from '../../../../src-shared/terms/modelSettings';
import { answer } from '../answer';
import { runForwardSelection, runPairs, runSelectionStep } from './runSelection';

export const selection = answer('selection', {
  work: () => import('./work'),
  calls: {
    'selection.step': (request, { open, run, workers }, context) => runSelectionStep(open, request, run, workers, context),
    'selection.pairs': (request, { open, run, workers }, context) => runPairs(open, request, run, workers, context),
  },
  labels: true,
  async study({ metric, folds, forward, pairs }, { ask, about: { open }, settings }, context) {
    const model = modelSettingsOf(settings);
    const { features } = settings;
    const [selected, paired] = await Promise.all([
      forward === null ? null : runForwardSelection(open, model, { metric, folds, features, choice: forward },
        (request, own) => ask('selection.step', { open }, request, own), context),
      pairs ? ask('selection.pairs', { open }, { ...model, metric, features }, context) : null,
    ]);
    return { forward: selected, pairs: paired };
  },
  paper: () => import('./paper'), shell: () => import('./shell'),
});
