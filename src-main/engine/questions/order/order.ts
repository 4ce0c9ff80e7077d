import { answer } from '../answer';

/** How the runs of an order are found: in a walk over all rows, of one worker. */
export const order = answer('order', {
  work: () => import('./work'),
  calls: {
    'order.find': (_, { open: { dataset, summary }, run }, context) =>
      run('findRuns', { dataset, drawnFrom: summary.sample === null ? null : summary.rowsRead }, context),
  },
  labels: true,
  study: (_, { ask, about }, context) => ask('order.find', about, {}, context),
  paper: () => import('./paper'),
  shell: () => import('./shell'),
});
