import { modelSettingsOf } from '../../../../src-shared/terms/modelSettings';
import { answer } from '../answer';
import { fitCategories } from './fitCategories';

export const categories = answer('categories', {
  work: () => import('./work'),
  calls: { 'categories.fit': (request, { open, run, workers }, context) => fitCategories(open, request, run, workers, context) },
  labels: true,
  study({ draws }, { ask, about, settings }, context) {
    const { target: _, ...model } = modelSettingsOf(settings);
    return ask('categories.fit', about, { ...model, targets: null, features: settings.features, draws }, context);
  },
  paper: () => import('./paper'), shell: () => import('./shell'),
});
