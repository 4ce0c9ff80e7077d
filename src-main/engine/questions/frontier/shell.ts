import { metricWords } from '../../../../src-shared/charts/metricWords';
import { formatRate } from '../../../../src-shared/format/formatRate';
import { formatShare } from '../../../../src-shared/format/formatShare';
import { knownWords } from '../../../../src-shared/format/priceOf';
import { measuredWords, spreadText } from '../../../../src-shared/format/priceWords';
import { frontier as question } from '../../../../src-shared/questions/frontier/frontier';
import { answerWords, byWhenWords, howWords } from '../../../../src-shared/questions/frontier/frontierWords';
import type { FrontierResult } from '../../../../src-shared/questions/frontier/result';
import { selectionMetrics } from '../../../../src-shared/terms/selectionMetrics';
import { asking } from '../answer';
import { mayBeOneOf } from '../shellOption';
import { heading, terminalTable } from '../../terminal/terminalTable';

const { usual } = question;

export const shell = asking('frontier', {
  options: {
    frontier: mayBeOneOf('--frontier [metric]', 'also price against gain: which few derived features no others beat, and when they are known', selectionMetrics, usual.metric),
  },
  settings: ({ frontier: metric = usual.metric }) => ({ ...usual, metric }),
  summary: describeFrontier,
});

/** Price against gain: the answer for each moment by which it is to be known, and the sets that no other beats. */
function describeFrontier(result: FrontierResult): string {
  const { sets, frontiers, metric, price } = result;
  const last = frontiers[frontiers.length - 1];
  const value = (one: number | null): string => (metricWords[metric].percent ? formatShare(one) : formatRate(one, 4));
  return [
    heading('How few, and at what cost?'),
    ...frontiers.filter(({ known }) => known !== 'handshake').map(({ known }) => `• ${byWhenWords[known]}: ${answerWords(result, known)}`),
    measuredWords(price), '', `The sets that no other beats, of ${sets.length}:`,
    terminalTable(['features', 'how', metricWords[metric].name, 'found', 'false alarms', 'ns a connection', 'known at'], last.sets.map((place) => {
      const set = sets[place];
      return [set.features.join(', '), howWords[set.how], value(set.value), formatShare(set.recall), formatShare(set.falsePositiveRate), spreadText(set.price), knownWords[set.known]];
    }), 2),
  ].join('\n');
}
