import { answer } from '../answer';

export const costs = answer('costs', {
  work: () => import('./work'),
  calls: {
    async 'costs.decide'({ model, costs: table }, { models, share, run }, context) {
      const { parts, priorShift, result: { classes, settings, fileRows } } = await models.trained(model, share, context);
      return run('costParts', { parts, priorShift, classes, settings, fileRows, costs: table }, context);
    },
  },
  labels: true,
  async study(table, { ask, about, test, of }, context) {
    const { model } = await of('combined');
    return ask('costs.decide', { ...about, test }, { model, costs: table }, context);
  },
  paper: () => import('./paper'), shell: () => import('./shell'),
});
