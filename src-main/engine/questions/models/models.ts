import { dropReason } from '../../../../src-shared/questions/correlation/dropReason';
import { modelSettingsOf } from '../../../../src-shared/terms/modelSettings';
import { answer } from '../answer';
import { fitFeatures } from './fitFeatures';

export const models = answer('models', {
  work: () => import('./work'),
  calls: {
    'models.fitEach': ({ features, leftOut, ...settings }, { open: { dataset }, run, workers }, context) =>
      fitFeatures({ dataset, settings, features, leftOut }, run, workers, context),
    'models.inspect': ({ feature, ...settings }, { open: { dataset }, run }, context) => run('inspectFeature', { dataset, settings, feature }, context),
  },
  labels: true,
  async study(_, { ask, about, settings, of }, context) {
    const dropped = settings.dropCorrelated === 'off' ? [] : (await of('correlation')).dropped;
    const leftOut = dropped.map((drop) => ({ name: drop.column, reason: dropReason(drop) }));
    return ask('models.fitEach', about, { ...modelSettingsOf(settings), features: settings.features, leftOut }, context);
  },
  paper: () => import('./paper'), shell: () => import('./shell'),
});
