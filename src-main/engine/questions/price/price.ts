import { priceRequest } from '../../../../src-shared/questions/price/priceRequest';
import { answer } from '../answer';
import { trafficOf } from './trafficOf';

export const price = answer('price', {
  work: () => import('./work'),
  calls: {
    'price.measure': async ({ windows, seed, rounds }, { open, files, run }, context) =>
      run('measurePrice', { traffic: await trafficOf(open, seed, files, context), windows, rounds }, context),
  },
  labels: false,
  study: (_, { ask, about: { open }, settings: { seed } }, context) => ask('price.measure', { open }, priceRequest(open.summary, seed), context),
  paper: () => import('./paper'), shell: () => import('./shell'),
});
