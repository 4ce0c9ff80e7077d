import { priceRequest } from '../../../../src-shared/questions/price/priceRequest';
import { modelSettingsOf } from '../../../../src-shared/terms/modelSettings';
import { answer } from '../answer';
import { findFrontier } from './findFrontier';

export const frontier = answer('frontier', {
  // All that it rests on are answers of other questions.
  work: async () => ({}),
  calls: { 'frontier.find': (request, { open, ask }, context) => findFrontier(open, request, ask, context) },
  composed: ['frontier.find'],
  labels: true,
  study: ({ metric, features: most }, { ask, about: { open }, settings }, context) => ask('frontier.find', { open },
    { ...modelSettingsOf(settings), ...priceRequest(open.summary, settings.seed), features: settings.features, metric, most }, context),
  paper: () => import('./paper'), shell: () => import('./shell'),
});
