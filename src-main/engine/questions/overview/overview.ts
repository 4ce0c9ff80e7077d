import { answer } from '../answer';
import { describe } from './describe';

export const overview = answer('overview', {
  work: () => import('./work'),
  calls: {
    'overview.compute': async (_, { open: { dataset, summary, publishedRows }, run, workers }, context) => ({
      ...await describe({ dataset, rejected: summary.rejected.count }, run, workers, context), ...(publishedRows && { publishedRows }),
    }),
    'overview.column': ({ column }, { open: { dataset }, run }, context) => run('describeColumn', { dataset, column }, context),
  },
  labels: false,
  study: (_, { ask, about }, context) => ask('overview.compute', about, {}, context),
  paper: () => import('./paper'), shell: () => import('./shell'),
});
