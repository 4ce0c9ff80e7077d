import { formatShare } from '../../../../src-shared/format/formatShare';
import type { SecondOpinion } from '../../../../src-shared/questions/secondOpinions/result';
import { secondOpinions as question } from '../../../../src-shared/questions/secondOpinions/secondOpinions';
import { asking } from '../answer';
import { list, valued } from '../shellOption';
import { heading } from '../../terminal/terminalTable';

export const shell = asking('secondOpinions', {
  options: { secondOpinions: valued('--second-opinion <features>', 'refit these features with ml-logistic-regression and compare', list) },
  settings: ({ secondOpinions = question.usual }) => secondOpinions,
  summary: describeOpinions,
});

function describeOpinions(opinions: SecondOpinion[]): string {
  if (opinions.length === 0) return '';
  const lines = opinions.map(({ feature, program, verdict, wiretell, other }) =>
    `• ${feature}: ${verdict} Accuracy here ${formatShare(wiretell.accuracy)}, by ${program} ${formatShare(other.accuracy)}.`);
  return [heading('Second opinion'), ...lines].join('\n');
}
