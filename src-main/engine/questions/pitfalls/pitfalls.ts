import { withAnswers } from '../../../../src-shared/questions/pitfalls/judgePitfalls';
import { answer } from '../answer';

/** How pitfalls are looked for: in the audit's answer and in the settings of the study. */
export const pitfalls = answer('pitfalls', {
  work: () => import('./work'),
  calls: {
    async 'pitfalls.find'(how, { open, test, ask, run }, context) {
      const audit = await ask('audit.find', { open, test }, {}, context);
      const { data, rows, rowsRead, sample } = open.summary;
      return run('judgePitfalls', { audit, summary: { data, rows, rowsRead, sample }, how }, context);
    },
  },
  labels: false,
  async study(answers, { ask, about, test, settings: { balance, split, dropCorrelated, asked } }, context) {
    const how = { balance, split, dropCorrelated, selection: asked.selection !== undefined };
    return withAnswers(await ask('pitfalls.find', { ...about, test }, how, context), answers);
  },
  paper: () => import('./paper'), shell: () => import('./shell'),
});
