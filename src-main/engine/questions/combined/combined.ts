import { answer } from '../answer';
import { combinedTasks } from './combinedTasks';

export const combined = answer('combined', {
  work: combinedTasks.work,
  calls: {
    'combined.fit': ({ leaveOutOverlap = false, ...settings }, { open, test, models, share }, context) =>
      models.fit(open, test === null ? null : { open: test, leaveOutOverlap }, settings, share, context),
  },
  composed: ['combined.fit'],
  labels: true,
  study: (set, { ask, about, test, settings: { seed, asked } }, context) =>
    ask('combined.fit', { ...about, test }, { ...set, seed, leaveOutOverlap: asked.testSet?.leaveOutOverlap ?? false }, context),
  paper: () => import('./paper'), shell: () => import('./shell'),
});
