import { modelSettingsOf } from '../../../../src-shared/terms/modelSettings';
import { answer } from '../answer';
import { judge } from './judge';

export const testSet = answer('testSet', {
  work: () => import('./work'),
  calls: { 'testSet.judge': (request, { open, test, run, share }, context) => judge(open, test!, request, run, share, context) },
  labels: true,
  study: ({ leaveOutOverlap }, { ask, about, test, settings }, context) =>
    ask('testSet.judge', { ...about, test }, { ...modelSettingsOf(settings), features: settings.features, leaveOutOverlap }, context),
  paper: () => import('./paper'), shell: () => import('./shell'),
});
