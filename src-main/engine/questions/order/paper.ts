import type { Content } from 'pdfmake/interfaces';
import { positionChart, positionHeight, type Lanes } from '../../../../src-shared/questions/order/positionChart';
import type { FileRuns, OrderResult, RunsOf } from '../../../../src-shared/questions/order/result';
import {
  columnWords, filesCells, filesHead, hasLabelsApart, labelsCutWords, orderSentences, runsCells, runsHead, verdictWords,
} from '../../../../src-shared/questions/order/words';
import type { Paper, Printed } from '../answer';
import { dataTable } from '../../paper/dataTable';
import { announcing, announcingAll, paragraph, subheading, together } from '../../paper/headings';
import { contentWidth } from '../../paper/reportStyles';

function section({ answer: result, theme, chart, heading }: Printed<'order'>): Content[] {
  const drawn = (lanes: Lanes): Content => chart(positionChart(result, lanes, theme), contentWidth, positionHeight(result, lanes, theme));
  const cut = labelsCutWords(result);
  return [
    together(heading, ...orderSentences(result).map(paragraph), drawn('categories')),
    ...announcingAll([subheading('order', 'Category by category'), paragraph(columnWords)]),
    runsTable('Category', result.categories, result),
    ...(result.files ? [announcing(subheading('order', 'File by file')), filesTable(result.files)] : []),
    ...(hasLabelsApart(result) ? [
      together(subheading('order', 'Label by label'), ...(cut === null ? [] : [paragraph(cut)]), drawn('labels')),
      runsTable('Label', result.labels, result),
    ] : []),
  ];
}

const headed = (head: readonly string[]) =>
  head.map((title) => ({ title: title[0].toUpperCase() + title.slice(1), align: 'right' as const }));

const runsTable = (of: string, rows: readonly RunsOf[], { files }: OrderResult): Content =>
  dataTable({ size: 'small', columns: [{ title: of, width: '*' }, ...headed(runsHead)], rows: rows.map((one) => runsCells(one, files)) });

const filesTable = (files: readonly FileRuns[]): Content => dataTable({
  size: 'small', columns: [{ title: 'File', width: '*' }, { title: 'Order' }, ...headed(filesHead)], rows: files.map(filesCells),
});

/** In which order the rows come: what is found, where each category stands, every category, file and label. */
export const paper: Paper<'order'> = {
  sections: { order: section },
  glance: (result) => [verdictWords(result)],
  definitions: [
    {
      name: 'Runs test',
      text: 'rows of one category that follow one another are a run. In random order n rows have 1 + 2e₂/n runs on average, with the '
        + 'variance 2(2e₂² − n e₂ − 3n e₃) / (n²(n − 1)), e₂ and e₃ the sums of the products of the categories’ rows over all pairs and '
        + 'triples; one category has rows × (n − rows + 1) / n. z is about normal, p two-sided',
      source: 'Wald & Wolfowitz 1940; Mood 1940; Barton & David 1957',
    },
  ],
};
