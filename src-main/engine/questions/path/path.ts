import { answer } from '../answer';

export const path = answer('path', {
  work: () => import('./work'),
  calls: {
    'path.trace': ({ points, ...settings }, { open: { dataset, summary }, run }, context) =>
      run('tracePath', { dataset, name: summary.data.name, settings, points }, context),
  },
  labels: true,
  study({ points }, { ask, about, settings: { seed, asked } }, context) {
    // The path is that of the combined model, whatever its penalty.
    const { penalty: _, ...others } = asked.combined!;
    return ask('path.trace', about, { ...others, seed, points }, context);
  },
  paper: () => import('./paper'), shell: () => import('./shell'),
});
