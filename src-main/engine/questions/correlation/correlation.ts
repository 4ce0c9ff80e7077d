import type { StudySettings } from '../../../../src-shared/contract/study';
import { usualThreshold, type CorrelationRequest } from '../../../../src-shared/questions/correlation/correlation';
import { answer } from '../answer';
import { correlate } from './correlate';

export const correlation = answer('correlation', {
  work: () => import('./work'),
  calls: {
    'correlation.compute': (rule, { open, run, workers, share }, context) => correlate(open, rule, run, workers, share, context),
    'correlation.pair': ({ a, b }, { open: { dataset }, run }, context) => run('countJointly', { dataset, a, b }, context),
  },
  labels: false,
  study: (_, { ask, about, settings }, context) => ask('correlation.compute', about, dropRule(settings), context),
  paper: () => import('./paper'), shell: () => import('./shell'),
});

/** What the correlation section shows: the chosen rule, or the usual one if the models leave nothing out. */
function dropRule({ dropCorrelated }: StudySettings): Pick<CorrelationRequest, 'rule' | 'threshold'> {
  if (dropCorrelated === 'seed' || dropCorrelated === 'seed-signed') return { rule: dropCorrelated, threshold: usualThreshold };
  return { rule: 'partners', threshold: dropCorrelated === 'off' ? usualThreshold : dropCorrelated };
}
