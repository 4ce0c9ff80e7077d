import type { Content } from 'pdfmake/interfaces';
import { contestRulerChart, contestRulerHeight, rulerMarks } from '../../../../src-shared/questions/costs/contestRulerChart';
import type { CostsResult } from '../../../../src-shared/questions/costs/result';
import { partName, partTitle } from '../../../../src-shared/format/combinedWords';
import {
  contestParts, costText, dearestWords, decisionNames, decisions, matrixOf, partWords, shownParts, totalText, weighingWords, whyNoRuler,
  type CostedPart,
} from '../../../../src-shared/questions/costs/costWords';
import { formatCount } from '../../../../src-shared/format/formatCount';
import type { Paper, Printed } from '../answer';
import { classConfusionContent } from '../../paper/classConfusionTable';
import { dataTable } from '../../paper/dataTable';
import { paragraph, subheading, together } from '../../paper/headings';
import { contentWidth } from '../../paper/reportStyles';

/** What the combined model's answers cost, by both ways of deciding, and where that stands. */
export const paper: Paper<'costs'> = {
  sections: { costs: section },
  glance(costs) {
    const part = shownParts(costs).at(-1);
    return part === undefined ? [] : [`Costs on ${part.part === 'file' ? part.name : `the ${partName(part)}`}: ${partWords(part)}.`];
  },
  set: ({ name }) => ['Costs', name],
  definitions: [{
    name: 'Least expected cost', source: 'Elkan 2001; Saerens et al. 2002',
    text: 'the class j with the least Σ p_i · cost(i predicted j); balanced classes are first brought back to their shares in the file. '
      + 'An average is the cost of a row of the file: rows that undersampling has balanced count by the shares of their classes',
  }],
};

function section({ answer: costs, theme, chart, heading }: Printed<'costs'>): Content[] {
  const why = whyNoRuler(costs);
  return [
    together(
      heading,
      paragraph(`The answers of the model of several features, at these costs a row (${costs.costs.name}; down: is, across: predicted). `
        + 'The likeliest class is decided for, or the class of least expected cost.'),
      costTable(costs), summary(costs),
    ),
    ...costs.parts.flatMap((part) => describePart(part, costs)),
    ...(contestParts(costs).length > 0 ? [together(subheading('costs', 'The contest’s ruler'),
      chart(contestRulerChart(costs, theme), contentWidth, contestRulerHeight(rulerMarks(costs), theme)))] : []),
    ...(why === null ? [] : [paragraph(why)]),
  ];
}

function costTable(costs: CostsResult): Content {
  const matrix = matrixOf(costs);
  return dataTable({
    lead: 1,
    columns: [{ title: 'is, predicted' }, ...costs.classes.map((name) => ({ title: name, align: 'right' as const }))],
    rows: costs.classes.map((name, actual) => [{ text: name, bold: true }, ...matrix[actual].map((cost) => String(cost))]),
  });
}

function summary({ parts, classes }: CostsResult): Content {
  const right = (title: string) => ({ title, align: 'right' as const });
  return dataTable({
    size: 'small', lead: 3,
    columns: [{ title: 'Rows', width: '*' }, right(''), { title: 'Decides for' }, right('Summed cost'), right('Average'), ...classes.map((name) => right(`always ${name}`))],
    rows: parts.flatMap((part) => decisions.map((decision, i) => [
      { text: i === 0 ? partTitle(part) : '', bold: true }, i === 0 ? formatCount(part.rows) : '', decisionNames[decision],
      totalText(part[decision].total), costText(part[decision].average), ...part.constant.map(({ average }) => (i === 0 ? costText(average) : '')),
    ])),
  });
}

function describePart(part: CostedPart, costs: CostsResult): Content[] {
  const matrix = matrixOf(costs);
  return [
    ...classConfusionContent(costs.classes, part.likeliest.confusion, {
      before: [
        subheading('costs', partTitle(part)), paragraph(`It costs ${partWords(part)}. ${weighingWords(part)}`.trim()),
        paragraph(`By ${decisionNames.likeliest}:`),
      ],
      after: [],
    }),
    ...classConfusionContent(costs.classes, part.leastCost.confusion, {
      before: [paragraph(`By ${decisionNames.leastCost}:`)],
      after: [paragraph(dearestWords(part.leastCost.confusion, matrix, costs.classes, part.rowWeights))],
    }),
  ];
}
