import { modelSettingsOf } from '../../../../src-shared/terms/modelSettings';
import { answer } from '../answer';

export const secondOpinions = answer('secondOpinions', {
  work: () => import('./work'),
  calls: {
    'secondOpinions.refit': ({ feature, ...settings }, { open: { dataset }, run }, context) => run('refitWithMl', { dataset, settings, feature }, context),
  },
  labels: true,
  study: (features, { ask, about, settings }, context) =>
    Promise.all(features.map((feature) => ask('secondOpinions.refit', about, { ...modelSettingsOf(settings), feature }, context))),
  paper: () => import('./paper'), shell: () => import('./shell'),
});
