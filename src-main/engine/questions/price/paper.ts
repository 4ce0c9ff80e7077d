import type { Content } from 'pdfmake/interfaces';
import { groupColour } from '../../../../src-shared/charts/groupLook';
import { priceBars, priceBarsHeight } from '../../../../src-shared/questions/price/priceBars';
import { knownWords } from '../../../../src-shared/format/priceOf';
import { afterText, baseWords, measuredWords, spreadText, stateText } from '../../../../src-shared/format/priceWords';
import type { Paper, Printed } from '../answer';
import { dataTable } from '../../paper/dataTable';
import { announcing, paragraph, subheading, together } from '../../paper/headings';
import { contentWidth } from '../../paper/reportStyles';

/** What each derived feature costs, and when it is known. */
export const paper: Paper<'price'> = { sections: { price: section } };

const right = (title: string) => ({ title, align: 'right' as const });

function section({ answer: price, theme, chart, heading }: Printed<'price'>): Content[] {
  return [
    together(
      heading,
      paragraph(measuredWords(price)), paragraph(baseWords(price)),
      chart(priceBars(price, theme), contentWidth, Math.min(560, priceBarsHeight(price, theme))),
    ),
    announcing(subheading('price', 'Feature by feature')),
    dataTable({
      size: 'small',
      columns: [{ title: 'Feature', width: '*' }, { title: 'Group' }, right('Alone, ns a connection'), right('Beside all others'), right('State'), { title: 'Known at' }, right('After (5 · 50 · 95 %)')],
      rows: price.features.map((feature) => [
        feature.name, { text: feature.group, color: groupColour(theme, feature.group) },
        spreadText(feature.alone), spreadText(feature.marginal),
        stateText(feature), knownWords[feature.known], afterText(feature.knownAfter),
      ]),
    }),
  ];
}
