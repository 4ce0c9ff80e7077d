import type { Content } from 'pdfmake/interfaces';
import { frontierChart, frontierHeight } from '../../../../src-shared/questions/frontier/frontierChart';
import { metricWords } from '../../../../src-shared/charts/metricWords';
import { knownMoments } from '../../../../src-shared/questions/price/result';
import { formatRate } from '../../../../src-shared/format/formatRate';
import { formatShare } from '../../../../src-shared/format/formatShare';
import { answerWords, byWhenWords, howWords } from '../../../../src-shared/questions/frontier/frontierWords';
import { listNames } from '../../../../src-shared/format/listNames';
import { knownWords } from '../../../../src-shared/format/priceOf';
import { measuredWords, spreadText } from '../../../../src-shared/format/priceWords';
import type { Paper, Printed } from '../answer';
import { dataTable } from '../../paper/dataTable';
import { announcing, paragraph, subheading, together } from '../../paper/headings';
import { contentWidth } from '../../paper/reportStyles';

/** Price against gain: how few features are enough, what they cost, and when they are known. */
export const paper: Paper<'frontier'> = { sections: { frontier: section } };

const right = (title: string) => ({ title, align: 'right' as const });

function section({ answer: frontier, theme, chart, heading }: Printed<'frontier'>): Content[] {
  const { target, metric, unpriced, sets, frontiers, price } = frontier;
  const last = knownMoments[knownMoments.length - 1];
  const value = metricWords[metric].percent ? formatShare : (one: number | null): string => formatRate(one, 4);
  const kept = frontiers.find((one) => one.known === last)!;
  return [
    together(
      heading,
      paragraph(answerWords(frontier, last)),
      ...knownMoments.filter((moment) => moment === 'first-packet' || moment === 'end').map((moment) => paragraph(`${byWhenWords[moment].replace('known', 'Known')}: ${answerWords(frontier, moment)}`)),
      chart(frontierChart(frontier, last, theme), contentWidth, frontierHeight(theme)),
    ),
    paragraph(`Every derived feature alone, all pairs, and forward selection by ${metricWords[metric].name} and by its gain a nanosecond: ${sets.length} sets, positive class ${target}. ${measuredWords(price)}`
      + `${unpriced.length === 0 ? '' : ` Not derived from traffic, so left out: ${listNames(unpriced, 8)}.`}`),
    announcing(subheading('frontier', 'The sets that no other beats')),
    dataTable({
      size: 'small',
      columns: [{ title: 'Features', width: '*' }, { title: 'How' }, right(metricWords[metric].name), right('Found'), right('False alarms'), right('ns a connection'), { title: 'Known at' }],
      rows: kept.sets.map((place) => {
        const set = sets[place];
        return [{ text: set.features.join(', '), bold: place === kept.answer }, howWords[set.how], value(set.value), formatShare(set.recall), formatShare(set.falsePositiveRate), spreadText(set.price), knownWords[set.known]];
      }),
    }),
  ];
}
