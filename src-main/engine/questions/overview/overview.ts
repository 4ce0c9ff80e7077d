import { answer } from '../answer';
import { describe } from './describe';

export const overview = answer('overview', {
  work: () => import('./work'),
  calls: {
    'overview.compute': (_, { open: { dataset, summary }, run, workers }, context) =>
      describe({ dataset, rejected: summary.rejected.count }, run, workers, context),
    'overview.column': ({ column }, { open: { dataset }, run }, context) => run('describeColumn', { dataset, column }, context),
  },
  labels: false,
  study: (_, { ask, about }, context) => ask('overview.compute', about, {}, context),
  paper: () => import('./paper'), shell: () => import('./shell'),
});
