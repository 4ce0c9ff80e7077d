import type { GiveawaysResult } from '../../../../src-shared/questions/giveaways/result';
import type { CallContext } from '../../../../src-shared/terms/progress';
import { answer, type AboutTools } from '../answer';
import { sumProgress } from '../../pool/sumProgress';

export const giveaways = answer('giveaways', {
  work: () => import('./work'),
  calls: { 'giveaways.find': ({ seed }, tools, context) => find(seed, tools, context) },
  labels: true,
  study: (_, { ask, about, settings: { seed } }, context) => ask('giveaways.find', about, { seed }, context),
  paper: () => import('./paper'), shell: () => import('./shell'),
});

/** What makes a dataset too easy, a share of the features on each worker. */
async function find(
  seed: number, { open: { dataset }, run, workers }: AboutTools<typeof import('./work')>, context: CallContext,
): Promise<GiveawaysResult> {
  const progressOf = sumProgress('Looking for giveaways', workers, context);
  const shares = await Promise.all(Array.from({ length: workers }, (_, index) =>
    run('judgeGiveaways', { dataset, share: { index, of: workers } }, { ...context, progress: progressOf() })));
  return run('findGiveaways', { dataset, seed, features: shares.flat() }, context);
}
